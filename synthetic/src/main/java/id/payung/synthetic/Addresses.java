package id.payung.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Invents addresses in the shapes of the place: streets in a city, blocks in a transmigration unit, parit on the
/// coast, jorong in a nagari.
final class Addresses {
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI"};

    private final Map<String, Weighted<List<String>>> templates = load();
    private final Map<VillageRef, String> kinds = new HashMap<>();
    private final Set<String> transmigrationDistricts;

    Addresses(Set<String> transmigrationDistricts) {
        this.transmigrationDistricts = transmigrationDistricts;
    }

    String invent(VillageRef village, int rt, Dice dice) {
        List<String> pieces = pick(kindOf(village), dice);
        StringBuilder address = new StringBuilder(48);
        for (int i = 0; i < pieces.size(); i++) {
            address.append(i % 2 == 0 ? pieces.get(i) : fill(pieces.get(i), village, rt, dice));
        }
        return address.toString();
    }

    /// 0 where the place has no such groups.
    int neighbourhoodGroup(VillageRef village, Dice dice) {
        return switch (kindOf(village)) {
            case "city" -> dice.chance(0.6) ? 0 : dice.between(1, 6);
            case "nagari" -> 0;
            default -> dice.chance(0.5) ? 0 : dice.between(1, 5);
        };
    }

    /// A number with leading zeros.
    static String digits(int value, int width) {
        char[] digits = new char[width];
        Nik.put(digits, 0, value, width);
        return new String(digits);
    }

    private String fill(String blank, VillageRef village, int rt, Dice dice) {
        return switch (blank) {
            case "rt2" -> digits(rt, 2);
            case "rt3" -> digits(rt, 3);
            case "n" -> Integer.toString(dice.between(1, 98));
            case "small" -> Integer.toString(dice.between(1, 9));
            case "roman" -> ROMAN[dice.below(ROMAN.length)];
            case "letter" -> Character.toString('A' + dice.below(8));
            case "village" -> village.name().toUpperCase(Locale.ROOT);
            default -> pick(blank, dice).getFirst();
        };
    }

    private String kindOf(VillageRef village) {
        return kinds.computeIfAbsent(village, this::lookUpKind);
    }

    private String lookUpKind(VillageRef village) {
        if (village.code().startsWith("13")) {
            return "nagari";
        }
        if (transmigrationDistricts.contains(CommunityMix.key(village.districtName()))) {
            return "transmigration";
        }
        return switch (village.regencyCode()) {
            case "15.06", "15.07" -> "coast";
            case "15.08" -> "bungo";
            default -> village.urban() ? "city" : "village";
        };
    }

    private List<String> pick(String kind, Dice dice) {
        Weighted<List<String>> choices = templates.get(kind);
        if (choices == null) {
            throw new IllegalStateException("addresses.csv has no row of kind " + kind);
        }
        return choices.pick(dice);
    }

    /// Templates cut at their braces: text and blanks take turns, text first.
    private static Map<String, Weighted<List<String>>> load() {
        Map<String, Weighted.Builder<List<String>>> builders = new HashMap<>();
        for (var row : Table.rows("addresses.csv")) {
            builders.computeIfAbsent(row.getField("kind"), kind -> Weighted.builder())
                    .add(List.of(row.getField("template").split("[{}]")), Table.number(row, "weight"));
        }
        Map<String, Weighted<List<String>>> templates = new HashMap<>();
        builders.forEach((kind, builder) -> templates.put(kind, builder.build()));
        return templates;
    }
}
