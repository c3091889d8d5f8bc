package id.payung.linkage.record;

import id.payung.linkage.clean.FoldedWord;
import id.payung.linkage.clean.NameNormaliser;
import id.payung.linkage.clean.PersonName;
import id.payung.linkage.clean.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns a written name into its packed form. Keeps recent results; not for use by several threads at once.
final class NamePacker {
    /// A packed name: letters, how the whole sounds, how the first telling word sounds.
    record Packed(long head, long tail, int sound, int firstSound) {}

    private static final Packed MISSING = new Packed(0, 0, 0, 0);
    /// Words that many bear in front of the telling one, as they sound.
    private static final List<String> FORENAMES = List.of("MUHAMAD", "SITI");
    private static final int FEWEST_LETTERS = 3;
    private static final Set<String> GLUED = Set.of("NUR", "SRI");
    private static final int KEPT = 1 << 15;

    private final NameNormaliser normaliser = NameNormaliser.indonesian();
    private final @Nullable String[] keptNames = new @Nullable String[KEPT];
    private final @Nullable Packed[] keptForms = new @Nullable Packed[KEPT];

    Packed pack(@Nullable String raw, @Nullable Sex sex) {
        if (raw == null || raw.isBlank()) {
            return MISSING;
        }
        int slot = (raw.hashCode() * 31 + (sex == null ? 0 : sex.ordinal() + 1)) * 0x9E3779B1 >>> 17;
        Packed kept = keptForms[slot];
        if (kept != null && raw.equals(keptNames[slot])) {
            return kept;
        }
        Packed packed = compute(normaliser.normalise(raw, sex));
        keptNames[slot] = raw;
        keptForms[slot] = packed;
        return packed;
    }

    private static Packed compute(PersonName name) {
        if (!name.usable() || name.words().isEmpty()) {
            return MISSING;
        }
        List<FoldedWord> words = new ArrayList<>(name.words());
        words.addAll(name.father());
        name.aliases().forEach(words::addAll);
        StringBuilder text = new StringBuilder(Codes.NAME_CODES + 12);
        for (FoldedWord word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.key());
        }
        long[] codes = Codes.name(text);
        StringBuilder sound = new StringBuilder(text.length());
        words.forEach(word -> sound.append(word.sound()));
        for (String forename : FORENAMES) {
            if (sound.length() >= forename.length() + FEWEST_LETTERS && sound.indexOf(forename) == 0) {
                sound.delete(0, forename.length());
                break;
            }
        }
        boolean led = words.size() > 1 && FORENAMES.contains(words.getFirst().sound());
        String first = first(led ? words.subList(1, words.size()) : words);
        return new Packed(codes[0], codes[1], Mix.of(sound), Mix.of(first));
    }

    private static String first(List<FoldedWord> words) {
        String first = words.getFirst().sound();
        if (words.size() > 1 && (GLUED.contains(first) || words.getFirst().key().equals("ABDUL"))) {
            return first + words.get(1).sound();
        }
        return first.length() > 7 && first.startsWith("SITI") ? first.substring(4) : first;
    }
}
