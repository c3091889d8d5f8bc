package id.payung.synthetic;

import java.util.HashMap;
import java.util.Map;

/// The list of common names, ready for weighted drawing.
final class Names {
    private final Map<String, Weighted<String>> pools = new HashMap<>();

    Names() {
        Map<String, Weighted.Builder<String>> builders = new HashMap<>();
        for (var row : Table.rows("names.csv")) {
            String part = row.getField("part");
            if (part.equals("title")) {
                continue;
            }
            String name = row.getField("name").toUpperCase(java.util.Locale.ROOT);
            Community community = Community.of(row.getField("community"));
            for (Sex sex : Sex.values()) {
                if (!row.getField("gender").equals(letter(sex.other()))) {
                    builders.computeIfAbsent(key(part, community, sex), k -> Weighted.builder())
                            .add(name, Table.number(row, "weight"));
                }
            }
        }
        builders.forEach((key, builder) -> pools.put(key, builder.build()));
    }

    String given(Community community, Sex sex, Dice dice) {
        return pick("given", community, sex, dice);
    }

    String second(Sex sex, Dice dice) {
        return pick("second", Community.UMUM, sex, dice);
    }

    String clan(Community community, Dice dice) {
        return pick("clan", community, Sex.MALE, dice);
    }

    private String pick(String part, Community community, Sex sex, Dice dice) {
        Weighted<String> pool = pools.get(key(part, community, sex));
        if (pool == null) {
            throw new IllegalStateException("names.csv has no " + part + " names of " + community + " for " + sex);
        }
        return pool.pick(dice);
    }

    private static String key(String part, Community community, Sex sex) {
        return part + ':' + community.ordinal() + ':' + sex.ordinal();
    }

    private static String letter(Sex sex) {
        return sex == Sex.MALE ? "M" : "F";
    }
}
