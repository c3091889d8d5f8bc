package id.payung.server.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that say what a place is rather than what it is called: `Kec.`, `Kab.`, `Kelurahan`.
final class KindWords {

    private final Map<RegionLevel, Map<String, String>> words = new HashMap<>();

    KindWords() {
        for (var row : ReferenceTable.read("kind-words.csv")) {
            words.computeIfAbsent(RegionLevel.valueOf(row.getField("level")), level -> new HashMap<>())
                    .put(row.getField("word"), row.getField("kind"));
        }
    }

    /// A name without its kind word.
    ///
    /// @param rest the words that remain, at least one
    /// @param kind `KABUPATEN`, `KOTA`, `URBAN`, `RURAL`, or empty when the word does not narrow the choice
    record Stripped(List<String> rest, String kind) {}

    /// Takes the kind word off the front, or returns null when there is none or nothing would remain.
    @Nullable
    Stripped strip(RegionLevel level, List<String> words) {
        String kind = this.words.getOrDefault(level, Map.of()).get(words.getFirst());
        if (kind == null || words.size() < 2) {
            return null;
        }
        int start = words.get(1).equals("ADM") || words.get(1).equals("ADMINISTRASI") ? 2 : 1;
        return start >= words.size() ? null : new Stripped(List.copyOf(words.subList(start, words.size())), kind);
    }
}
