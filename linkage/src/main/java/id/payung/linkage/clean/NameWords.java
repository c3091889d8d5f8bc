package id.payung.linkage.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of titles, marks, notes and names with many spellings.
final class NameWords {
    /// A word's canonical form and the rule that says so.
    record Form(String rule, String written) {}

    private final Map<String, Set<String>> marks = new HashMap<>();
    private final Map<String, Sex> sexHints = new HashMap<>();
    private final Map<String, Form> anywhere = new HashMap<>();
    private final Map<String, Form> beforeOther = new HashMap<>();
    private final Map<String, Form> first = new HashMap<>();
    private final Set<String> dummies = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final List<String> phrases = new ArrayList<>();
    private final String version;

    NameWords() {
        DataTable markTable = DataTable.read("name-marks.tsv");
        markTable.rows().forEach(row -> {
            Set<String> words = Set.copyOf(DataTable.words(row.get(3)));
            marks.computeIfAbsent(row.get(1), kind -> new HashSet<>()).addAll(words);
            if (!row.get(2).equals("-")) {
                Sex sex = row.get(2).equals("M") ? Sex.MALE : Sex.FEMALE;
                words.forEach(word -> sexHints.put(word, sex));
            }
        });
        DataTable formTable = DataTable.read("name-words.tsv");
        formTable.rows().forEach(row -> {
            Map<String, Form> target = switch (row.get(2)) {
                case "any" -> anywhere;
                case "before" -> beforeOther;
                case "first" -> first;
                default -> throw new IllegalStateException("the table of name words says " + row.get(2));
            };
            DataTable.words(row.get(3)).forEach(word -> target.put(word, new Form(row.get(0), row.get(1))));
        });
        DataTable noteTable = DataTable.read("name-notes.tsv");
        noteTable.rows().forEach(row -> {
            Set<String> target = row.get(1).equals("dummy") ? dummies : notes;
            target.addAll(Set.of(row.get(2).strip().split(",")));
        });
        notes.stream().filter(note -> note.indexOf(' ') > 0).sorted().forEach(phrases::add);
        version = markTable.version() + "/" + formTable.version() + "/" + noteTable.version();
    }

    String version() {
        return version.toLowerCase(Locale.ROOT);
    }

    boolean is(String kind, String word) {
        return marks.getOrDefault(kind, Set.of()).contains(word);
    }

    @Nullable
    Sex sexHint(String word) {
        return sexHints.get(word);
    }

    boolean isDummy(String text) {
        return dummies.contains(text);
    }

    /// Whether a note of several words stands in the words of a name.
    boolean holdsPhrase(List<String> words) {
        for (String phrase : phrases) {
            String opening = phrase.substring(0, phrase.indexOf(' '));
            if (words.contains(opening) && (" " + String.join(" ", words) + " ").contains(" " + phrase + " ")) {
                return true;
            }
        }
        return false;
    }

    boolean isNoteWord(String word) {
        return notes.contains(word);
    }

    @Nullable
    Form form(String word, boolean isFirst, boolean hasNext) {
        Form form = isFirst && hasNext ? first.get(word) : null;
        if (form == null && hasNext) {
            form = beforeOther.get(word);
        }
        return form == null ? anywhere.get(word) : form;
    }
}
