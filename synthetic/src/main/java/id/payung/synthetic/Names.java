package id.payung.synthetic;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of common names, ready for weighted drawing.
final class Names {
    private final Map<Community, Weighted<String>> men = new EnumMap<>(Community.class);
    private final Map<Community, Weighted<String>> women = new EnumMap<>(Community.class);
    private final Map<Community, Weighted<String>> clans = new EnumMap<>(Community.class);
    private final Weighted<String> menSecond;
    private final Weighted<String> womenSecond;

    Names() {
        Map<Community, Weighted.Builder<String>> menGiven = new EnumMap<>(Community.class);
        Map<Community, Weighted.Builder<String>> womenGiven = new EnumMap<>(Community.class);
        Map<Community, Weighted.Builder<String>> clan = new EnumMap<>(Community.class);
        Weighted.Builder<String> menLast = Weighted.builder();
        Weighted.Builder<String> womenLast = Weighted.builder();
        for (var row : Table.rows("names.csv")) {
            String name = row.getField("name").toUpperCase(Locale.ROOT);
            Community community = Community.of(row.getField("community"));
            int weight = Table.number(row, "weight");
            boolean forMen = !row.getField("gender").equals("F");
            boolean forWomen = !row.getField("gender").equals("M");
            switch (row.getField("part")) {
                case "given" -> {
                    if (forMen) {
                        pool(menGiven, community).add(name, weight);
                    }
                    if (forWomen) {
                        pool(womenGiven, community).add(name, weight);
                    }
                }
                case "second" -> (forMen ? menLast : womenLast).add(name, weight);
                case "clan" -> pool(clan, community).add(name, weight);
                default -> {
                    // Titles are no part of an invented person's registered name.
                }
            }
        }
        menGiven.forEach((community, builder) -> men.put(community, builder.build()));
        womenGiven.forEach((community, builder) -> women.put(community, builder.build()));
        clan.forEach((community, builder) -> clans.put(community, builder.build()));
        menSecond = menLast.build();
        womenSecond = womenLast.build();
    }

    String given(Community community, Sex sex, Dice dice) {
        return pick((sex == Sex.MALE ? men : women).get(community), community, dice);
    }

    String second(Sex sex, Dice dice) {
        return (sex == Sex.MALE ? menSecond : womenSecond).pick(dice);
    }

    String clan(Community community, Dice dice) {
        return pick(clans.get(community), community, dice);
    }

    private static String pick(@Nullable Weighted<String> pool, Community community, Dice dice) {
        if (pool == null) {
            throw new IllegalStateException("names.csv lacks names of " + community);
        }
        return pool.pick(dice);
    }

    private static Weighted.Builder<String> pool(
            Map<Community, Weighted.Builder<String>> builders, Community community) {
        return builders.computeIfAbsent(community, c -> Weighted.builder());
    }
}
