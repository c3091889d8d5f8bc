package id.payung.synthetic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Invents addresses in the shapes of the place: streets in a city, blocks in a transmigration unit, parit on the
/// coast, jorong in a nagari.
final class Addresses {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI"};

    private final Map<String, Weighted<String>> templates = load();
    private final Map<VillageRef, String> kinds = new HashMap<>();
    private final Set<String> transmigrationDistricts;

    Addresses(Set<String> transmigrationDistricts) {
        this.transmigrationDistricts = transmigrationDistricts;
    }

    String invent(VillageRef village, int rt, Dice dice) {
        String template = pick(kinds.computeIfAbsent(village, this::kindOf), dice);
        Matcher blanks = BLANK.matcher(template);
        StringBuilder address = new StringBuilder(template.length() + 16);
        while (blanks.find()) {
            blanks.appendReplacement(address, Matcher.quoteReplacement(fill(blanks.group(1), village, rt, dice)));
        }
        return blanks.appendTail(address).toString();
    }

    /// `000` where the place has no such groups.
    int neighbourhoodGroup(VillageRef village, Dice dice) {
        return switch (kinds.computeIfAbsent(village, this::kindOf)) {
            case "city" -> dice.chance(0.6) ? 0 : dice.between(1, 6);
            case "nagari" -> 0;
            default -> dice.chance(0.5) ? 0 : dice.between(1, 5);
        };
    }

    private String fill(String blank, VillageRef village, int rt, Dice dice) {
        return switch (blank) {
            case "rt2" -> "%02d".formatted(rt);
            case "rt3" -> "%03d".formatted(rt);
            case "n" -> Integer.toString(dice.between(1, 98));
            case "small" -> Integer.toString(dice.between(1, 9));
            case "roman" -> ROMAN[dice.below(ROMAN.length)];
            case "letter" -> Character.toString('A' + dice.below(8));
            case "village" -> village.name().toUpperCase(java.util.Locale.ROOT);
            default -> pick(blank, dice);
        };
    }

    private String kindOf(VillageRef village) {
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

    private String pick(String kind, Dice dice) {
        Weighted<String> choices = templates.get(kind);
        if (choices == null) {
            throw new IllegalStateException("addresses.csv has no row of kind " + kind);
        }
        return choices.pick(dice);
    }

    private static Map<String, Weighted<String>> load() {
        Map<String, Weighted.Builder<String>> builders = new HashMap<>();
        for (var row : Table.rows("addresses.csv")) {
            builders.computeIfAbsent(row.getField("kind"), kind -> Weighted.builder())
                    .add(row.getField("template"), Table.number(row, "weight"));
        }
        Map<String, Weighted<String>> templates = new HashMap<>();
        builders.forEach((kind, builder) -> templates.put(kind, builder.build()));
        return templates;
    }
}
