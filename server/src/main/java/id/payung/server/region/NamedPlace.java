package id.payung.server.region;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A region prepared for comparison with written names.
///
/// @param words folded words of its name without the kind word
/// @param keys folded keys that are the name or a known spelling of it
/// @param kind `KABUPATEN`, `KOTA`, `URBAN`, `RURAL` or empty
record NamedPlace(Region region, List<String> words, Set<String> keys, String kind) {

    static NamedPlace of(Region region, List<String> spellings, PlaceFolding folding, KindWords kindWords) {
        List<String> written = folding.words(region.name());
        Set<String> keys = new HashSet<>();
        keys.add(folding.key(region.name()));
        spellings.forEach(spelling -> keys.add(folding.key(spelling)));
        String kind = "";
        if (region.level() == RegionLevel.VILLAGE) {
            kind = region.isUrbanVillage() ? "URBAN" : "RURAL";
        } else if (region.level() == RegionLevel.REGENCY) {
            KindWords.Stripped stripped = kindWords.strip(RegionLevel.REGENCY, written);
            if (stripped != null) {
                kind = stripped.kind();
                written = stripped.rest();
                keys.add(String.join("", folding.fold(written)));
            }
        }
        return new NamedPlace(region, folding.fold(written), Set.copyOf(keys), kind);
    }

    String key() {
        return String.join("", words);
    }

    boolean isOfKind(String wanted) {
        return wanted.isEmpty() || kind.isEmpty() || kind.equals(wanted);
    }
}
