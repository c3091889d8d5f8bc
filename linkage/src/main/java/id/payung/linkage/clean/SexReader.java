package id.payung.linkage.clean;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads sex as lists write it. `P` is perempuan, a woman; it is never pria.
public final class SexReader {
    private static final Map<String, Sex> WORDS = words();

    private SexReader() {}

    /// @return null when the cell is empty or says something else
    public static @Nullable Sex read(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        Sex plain = WORDS.get(raw);
        if (plain != null) {
            return plain;
        }
        StringBuilder word = new StringBuilder(raw.length());
        raw.toUpperCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> word.append((char) c));
        return WORDS.get(word.toString());
    }

    private static Map<String, Sex> words() {
        return DataTable.read("sex.tsv").rows().stream()
                .flatMap(row ->
                        DataTable.words(row.get(1)).stream().map(word -> Map.entry(word, Sex.valueOf(row.getFirst()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
