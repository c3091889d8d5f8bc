package id.payung.synthetic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which communities live in a village: the district's own mix where one is known, else the regency's, else the
/// province's, else a general one.
final class CommunityMix {
    private final Map<String, Weighted<Community>> mixes = new HashMap<>();
    private final Set<String> districts = new HashSet<>();
    private final Map<VillageRef, Weighted<Community>> found = new HashMap<>();

    CommunityMix() {
        Map<String, Weighted.Builder<Community>> builders = new HashMap<>();
        for (var row : Table.rows("communities.csv")) {
            String place = key(row.getField("place"));
            builders.computeIfAbsent(row.getField("level") + ":" + place, name -> Weighted.builder())
                    .add(Community.of(row.getField("community")), Table.number(row, "weight"));
            if (row.getField("level").equals("district")) {
                districts.add(place);
            }
        }
        builders.forEach((name, builder) -> mixes.put(name, builder.build()));
    }

    Community pick(VillageRef village, Dice dice) {
        return found.computeIfAbsent(village, this::mixOf).pick(dice);
    }

    /// Districts settled by transmigration, as keys.
    Set<String> transmigrationDistricts() {
        return districts;
    }

    /// Folds the spelling of a place: lower case, letters only.
    static String key(String place) {
        return place.toLowerCase(Locale.ROOT)
                .replaceFirst("^(kabupaten|kab\\.|kecamatan|kec\\.)\\s+", "")
                .replaceAll("[^a-z]", "");
    }

    private Weighted<Community> mixOf(VillageRef village) {
        String regency = key(village.regencyName());
        String[] candidates = {
            "district:" + key(village.districtName()),
            "regency:" + regency,
            "regency:" + regency.replaceFirst("^kota", ""),
            "province:" + key(village.provinceName())
        };
        for (String candidate : candidates) {
            Weighted<Community> mix = mixes.get(candidate);
            if (mix != null) {
                return mix;
            }
        }
        return java.util.Objects.requireNonNull(mixes.get("default:"));
    }
}
