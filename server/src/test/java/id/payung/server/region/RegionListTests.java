package id.payung.server.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The shipped list itself: complete, clean, and saying where it comes from.
class RegionListTests {

    private final List<Region> rows = RegionFixtures.shippedRows();
    private final Regions regions = RegionFixtures.shippedRegions();

    @Test
    void holdsEveryProvinceRegencyDistrictAndVillageOfTheDecree() {
        Map<RegionLevel, Long> counts =
                rows.stream().collect(Collectors.groupingBy(Region::level, Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        RegionLevel.PROVINCE, 38L,
                        RegionLevel.REGENCY, 514L,
                        RegionLevel.DISTRICT, 7_285L,
                        RegionLevel.VILLAGE, 83_762L));
    }

    @Test
    void distinguishesUrbanVillagesFromThoseWithTheirOwnBudget() {
        Map<Character, Long> kinds = rows.stream()
                .filter(region -> region.level() == RegionLevel.VILLAGE)
                .collect(Collectors.groupingBy(region -> region.code().charAt(9), Collectors.counting()));

        assertThat(kinds).isEqualTo(Map.of('1', 8_496L, '2', 75_252L, '3', 14L));
    }

    @Test
    void hasNoNameWithTypingNoise() {
        assertThat(rows)
                .extracting(Region::name)
                .allMatch(name -> name.equals(name.strip()))
                .noneMatch(name -> name.contains("\"") || name.contains("’") || name.contains("*"))
                .noneMatch(name -> name.endsWith(".") || name.contains("  "))
                .noneMatch(name -> Character.isLowerCase(name.charAt(0)));
        assertThat(regions.require("35.29.22").name()).isEqualTo("Ra'as");
    }

    @Test
    void givesEveryCodeAParent() {
        assertThat(rows)
                .filteredOn(region -> region.level() != RegionLevel.PROVINCE)
                .allMatch(region -> regions.find(region.parentCode()).isPresent());
    }

    @Test
    void saysWhichDecreeItFollowsAndUnderWhichLicenceItMayBePassedOn() {
        RegionEdition edition = regions.edition();

        assertThat(edition.edition()).isEqualTo("2025-06-23");
        assertThat(edition.decree()).contains("300.2.2-2430/2025");
        assertThat(edition.licence()).contains("Open Database License 1.0");
        assertThat(edition.regions()).isEqualTo(91_599).isEqualTo(rows.size());
    }

    @Test
    void countsTheVillagesOfJambiAndSijunjung() {
        assertThat(regions.children("15")).hasSize(11);
        assertThat(regions.villagesWithin("15")).hasSize(1_585);
        assertThat(regions.villagesWithin("15.06")).hasSize(134);
        assertThat(regions.children("13.03")).hasSize(8);
        assertThat(regions.villagesWithin("13.03")).hasSize(62);
        assertThat(regions.villagesWithin("15.08"))
                .filteredOn(village -> !village.isUrbanVillage())
                .hasSize(141);
        assertThat(regions.villagesWithin("13.03.04.2003"))
                .extracting(Region::name)
                .containsExactly("Silokek");
    }
}
