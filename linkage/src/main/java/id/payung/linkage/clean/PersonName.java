package id.payung.linkage.clean;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A name as written, and the forms under which it is compared.
///
/// `display` is never rewritten: it is what registers and cards show. The folded forms exist for comparison only.
///
/// @param display the name as written
/// @param words the folded words of the name itself, titles and father's name taken out
/// @param father folded words after bin/binti, empty when there are none
/// @param aliases folded second names
/// @param titles titles and degrees that were taken out, without dots
/// @param sexHint what titles or bin/binti say about sex, or null
/// @param rules ids of the rules that changed something, in order
/// @param findings what is wrong or notable, worst first
public record PersonName(
        String display,
        List<FoldedWord> words,
        List<FoldedWord> father,
        List<List<FoldedWord>> aliases,
        List<String> titles,
        @Nullable Sex sexHint,
        Set<String> rules,
        List<NameFinding> findings) {

    /// The words without spaces: two names with this key differ in spelling only.
    public String key() {
        return joined(words, false);
    }

    /// The key without the letters that vary by ear (s/sy, f/p, o/u and so on); for finding candidates.
    public String soundKey() {
        return joined(words, true);
    }

    /// The folded words with spaces between them.
    public String folded() {
        return String.join(" ", words.stream().map(FoldedWord::key).toList());
    }

    /// Father's name as a key, empty when there is none.
    public String fatherKey() {
        return joined(father, false);
    }

    /// Whether the name carries a mark that its bearer has died.
    public boolean possiblyDeceased() {
        return findings.contains(NameFinding.POSSIBLY_DECEASED);
    }

    /// Whether the name may stand in an accepted row (it may still need a review).
    public boolean usable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.REJECT);
    }

    private static String joined(List<FoldedWord> words, boolean sound) {
        StringBuilder key = new StringBuilder(32);
        for (FoldedWord word : words) {
            key.append(sound ? word.sound() : word.key());
        }
        return key.toString();
    }
}
