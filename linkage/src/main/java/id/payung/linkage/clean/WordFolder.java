package id.payung.linkage.clean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Folds one word by the spelling table. Words repeat, so results are kept.
final class WordFolder {
    private static final int MOST_KEPT = 1 << 18;

    private final List<SpellingRule> keyRules;
    private final List<SpellingRule> soundRules;
    private final Map<String, FoldedWord> kept = new ConcurrentHashMap<>();

    WordFolder(DataTable table) {
        List<SpellingRule> all = table.rows().stream().map(SpellingRule::of).toList();
        this.keyRules = all.stream().filter(rule -> !rule.soundOnly()).toList();
        this.soundRules = all.stream().filter(SpellingRule::soundOnly).toList();
    }

    FoldedWord fold(String word) {
        FoldedWord known = kept.get(word);
        if (known != null) {
            return known;
        }
        FoldedWord folded = compute(word);
        if (kept.size() < MOST_KEPT) {
            kept.put(word, folded);
        }
        return folded;
    }

    private FoldedWord compute(String word) {
        boolean old = word.contains("OE") || word.contains("DJ") || word.contains("TJ") || word.contains("SJ");
        Set<String> fired = new LinkedHashSet<>();
        String key = word;
        for (SpellingRule rule : keyRules) {
            String next = rule.apply(key, old);
            if (!next.equals(key)) {
                fired.add(rule.id());
                key = next;
            }
        }
        String sound = key;
        for (SpellingRule rule : soundRules) {
            sound = rule.apply(sound, old);
        }
        return new FoldedWord(key, sound, List.copyOf(new ArrayList<>(fired)));
    }
}
