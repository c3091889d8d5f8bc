package id.payung.synthetic;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Where people were first registered: most in their own district, many elders of migrant communities on the island
/// their families came from. The identity number keeps that place for life.
final class Origins {
    private static final int OTHER_DISTRICTS = 8;

    /// District of first registration and the place of birth.
    record Origin(String district, String place) {}

    private record Home(String regencyDigits, String place) {}

    private final Map<VillageRef, Origin> here = new HashMap<>();
    private final Map<Community, Weighted<Home>> homes = new EnumMap<>(Community.class);

    Origins() {
        Map<Community, Weighted.Builder<Home>> builders = new EnumMap<>(Community.class);
        for (var row : Table.rows("origins.csv")) {
            builders.computeIfAbsent(Community.of(row.getField("community")), c -> Weighted.builder())
                    .add(
                            new Home(row.getField("regency_code").replace(".", ""), row.getField("place")),
                            Table.number(row, "weight"));
        }
        builders.forEach((community, builder) -> homes.put(community, builder.build()));
    }

    /// The village's own district.
    Origin local(VillageRef village) {
        return here.computeIfAbsent(
                village, v -> new Origin(v.districtDigits(), v.placeName().toUpperCase(Locale.ROOT)));
    }

    Origin of(Community community, VillageRef village, int birthYear, Dice dice) {
        Weighted<Home> elsewhere = homes.get(community);
        if (elsewhere != null && dice.chance(bornElsewhere(community, village, birthYear))) {
            Home home = elsewhere.pick(dice);
            return new Origin(home.regencyDigits() + "0" + dice.between(1, OTHER_DISTRICTS), home.place());
        }
        return local(village);
    }

    private static double bornElsewhere(Community community, VillageRef village, int birthYear) {
        boolean atHome = switch (village.code().substring(0, 2)) {
            case "13" -> community == Community.MINANG;
            case "12" -> community == Community.BATAK;
            case "32", "36" -> community == Community.SUNDA;
            case "33", "34", "35" -> community == Community.JAWA;
            case "63" -> community == Community.BANJAR;
            case "73" -> community == Community.BUGIS;
            default -> false;
        };
        if (atHome) {
            return 0.05;
        }
        return birthYear < 1980 ? 0.65 : birthYear < 1995 ? 0.25 : 0.08;
    }
}
