package id.payung.server.enrolment.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How alike two folded texts are by the runs of three letters they share, as PostgreSQL's pg_trgm counts them: every
/// word with two blanks before it and one behind.
final class Trigrams {

    private Trigrams() {}

    /// Shared runs over all runs, 0 to 1.
    static double similarity(String one, String other) {
        Set<String> left = new HashSet<>(of(one));
        Set<String> right = new HashSet<>(of(other));
        return share(left, right);
    }

    /// The likeness of a text to the most alike stretch of another, 0 to 1.
    static double wordSimilarity(String text, String within) {
        Set<String> wanted = new HashSet<>(of(text));
        List<String> runs = of(within);
        double best = 0;
        for (int from = 0; from < runs.size(); from++) {
            Set<String> stretch = new HashSet<>();
            for (int to = from; to < runs.size(); to++) {
                stretch.add(runs.get(to));
                best = Math.max(best, share(wanted, stretch));
            }
        }
        return best;
    }

    /// Whether two names can hardly be spellings of one: the question that the database asks in
    /// `enrolment.names_differ`.
    static boolean namesDiffer(String one, String other) {
        return !one.equals(other)
                && similarity(one, other) < 0.3
                && wordSimilarity(one, other) < 0.5
                && wordSimilarity(other, one) < 0.5;
    }

    private static double share(Set<String> left, Set<String> right) {
        long common = left.stream().filter(right::contains).count();
        return common == 0 ? 0 : (double) common / (left.size() + right.size() - common);
    }

    private static List<String> of(String text) {
        List<String> runs = new ArrayList<>();
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            String padded = "  " + word + " ";
            for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                runs.add(padded.substring(i, i + 3));
            }
        }
        return runs;
    }
}
