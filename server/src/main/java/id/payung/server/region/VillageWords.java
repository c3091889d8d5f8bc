package id.payung.server.region;

import java.util.HashMap;
import java.util.Map;

/// Local words for the village level: the narrowest scope that names the kind of village wins.
final class VillageWords {

    private record Scope(String code, char kind) {}

    private final Map<Scope, VillageWord> words = new HashMap<>();

    VillageWords() {
        for (var row : ReferenceTable.read("village-words.csv")) {
            words.put(
                    new Scope(
                            row.getField("scope").replace("*", ""),
                            row.getField("type").charAt(0)),
                    new VillageWord(
                            row.getField("word"),
                            row.getField("head"),
                            row.getField("below"),
                            !row.getField("confidence").equals("general")));
        }
    }

    /// @param villageCode code of a village
    VillageWord of(String villageCode) {
        return of(villageCode, villageCode.charAt(9));
    }

    /// The word for villages with a budget of their own in a region, for headings such as "Nagari in Sijunjung".
    VillageWord usualIn(String code) {
        return RegionLevel.of(code) == RegionLevel.VILLAGE ? of(code) : of(code, '2');
    }

    private VillageWord of(String code, char kind) {
        for (String scope = code; ; scope = Region.parentOf(scope)) {
            VillageWord word = words.get(new Scope(scope, kind));
            if (word != null) {
                return word;
            }
            if (scope.isEmpty()) {
                throw new IllegalStateException("No word for villages of kind " + kind);
            }
        }
    }
}
