package id.payung.server.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a written place name means, and when it means nothing.
class RegionLookUpTests {

    private final Regions regions = RegionFixtures.shippedRegions();

    @ParameterizedTest
    @ValueSource(strings = {"Sidomulyo", "Atlantis", "", "  ", "-", "12345"})
    void findsNothingThatIsNotInTheParent(String text) {
        assertThat(regions.lookUp("15.06.02", text)).isEqualTo(new RegionMatch.None());
    }

    @Test
    void refusesToLookForAVillageInAWholeProvince() {
        assertThatThrownBy(() -> regions.lookUpVillage("15", "Sidomulyo"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("region.parent-too-large"));
    }

    @Test
    void refusesAParentThatDoesNotExist() {
        assertThatThrownBy(() -> regions.lookUp("15.99", "Bangko")).isInstanceOf(Problem.class);
    }

    @Test
    void findsNothingBelowAVillage() {
        assertThat(regions.lookUp("13.03.04.2003", "Silokek")).isEqualTo(new RegionMatch.None());
    }

    @Test
    void cannotTellNamesThatOccurTwiceInOneDistrict() {
        Map<String, Set<String>> twice = new HashMap<>();
        for (Region province : regions.children("")) {
            for (Region regency : regions.children(province.code())) {
                for (Region district : regions.children(regency.code())) {
                    Set<String> seen = new HashSet<>();
                    for (Region village : regions.children(district.code())) {
                        String name = village.name().toUpperCase(java.util.Locale.ROOT);
                        if (!seen.add(name)) {
                            twice.computeIfAbsent(district.code(), code -> new HashSet<>())
                                    .add(name);
                        }
                    }
                }
            }
        }

        assertThat(twice.values().stream().mapToInt(Set::size).sum()).isEqualTo(16);
        twice.forEach((district, names) -> names.forEach(name -> assertThat(regions.lookUp(district, name))
                .as(name + " in " + district)
                .isInstanceOfSatisfying(
                        RegionMatch.Ambiguous.class,
                        match -> assertThat(match.candidates()).hasSize(2))));
    }

    @ParameterizedTest
    @CsvSource({"Kelurahan Terusan, 15.04.08.1", "KEL. TERUSAN, 15.04.08.1", "Desa Terusan, 15.04.08.2"})
    void tellsThemApartByTheWordInFrontOfTheName(String text, String begin) {
        assertThat(exact("15.04.08", text)).startsWith(begin);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Jambi, 15",
        "'', PROVINSI JAMBI, 15",
        "'', DKI Jakarta, 31",
        "'', Daerah Istimewa Yogyakarta, 34",
        "15, Kabupaten Batang Hari, 15.04",
        "15, BATANGHARI, 15.04",
        "15, Kab. Batang Hari, 15.04",
        "15, Tanjab Barat, 15.06",
        "15, TANJABTIM, 15.07",
        "15, tanjungjabung timur, 15.07",
        "15, Tj. Jabung Barat, 15.06",
        "15, Muaro Bungo, 15.08",
        "15, Bungo, 15.08",
        "15, Muara Jambi, 15.05",
        "15, Kota Jambi, 15.71",
        "15, Jambi, 15.71",
        "15, Kodya Jambi, 15.71",
        "15, Sungaipenuh, 15.72",
        "63, Kota Baru, 63.02",
        "31, Jakarta Selatan, 31.74",
        "31, Kota Adm. Jakarta Selatan, 31.74",
        "15.06, Kec. Tungkal Ilir, 15.06.02",
        "15.06, TUNGKAL HILIR, 15.06.02",
        "15.08, Batin II Babeko, 15.08.10",
        "15.08, BATHIN 2 BABEKO, 15.08.10",
        "15.08, Muko2 Bathin 7, 15.08.08",
        "15.01, Depati VII, 15.01.17",
        "15.01, Kecamatan Depati Tujuh, 15.01.17",
        "13.03, Koto Tujuh, 13.03.08",
        "13.03, Koto 7, 13.03.08",
        "13.03, Lubuak Tarok, 13.03.07",
        "13.03, IV Nagari, 13.03.05",
        "13.03, 4 Nagari, 13.03.05",
        "13.03.06, Nagari Sei Lansek, 13.03.06.2001",
        "13.03.06, Sungai Batuang, 13.03.06.2005",
        "13.03.08, Nag. Lima Koto, 13.03.08.2001",
        "13.03.10, Desa Kampung Baru, 13.03.10.2004",
    })
    void readsSpellingsThatListsUse(String parent, String text, String code) {
        assertThat(exact(parent, text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "13, Solok, 13.02, 13.72",
        "32, Bandung, 32.04, 32.73",
        "15.07, Muara Sabak, 15.07.01, 15.07.07",
    })
    void asksWhenTwoRegionsBearTheName(String parent, String text, String first, String second) {
        assertThat(regions.lookUp(parent, text))
                .isInstanceOfSatisfying(
                        RegionMatch.Ambiguous.class,
                        match -> assertThat(match.candidates())
                                .extracting(Region::code)
                                .containsExactlyInAnyOrder(first, second));
    }

    @ParameterizedTest
    @CsvSource({
        "15, Kab. Sarolngun, 15.03",
        "15, Merngin, 15.02",
        "15, Tanjung Jabng Barat, 15.06",
        "15.06, Tungkal Ilri, 15.06.02",
        "13.03.04, Nagari Silokeek, 13.03.04.2003",
        "13.03.07, Buluh Kasok, 13.03.07.2003",
    })
    void understandsATypingSlipAndSaysThatItIsAGuess(String parent, String text, String code) {
        assertThat(regions.lookUp(parent, text)).isInstanceOfSatisfying(RegionMatch.Likely.class, match -> {
            assertThat(match.region().code()).isEqualTo(code);
            assertThat(match.similarity()).isBetween(0.75, 1.0);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "15.08, Bathin IV", // only II, III and VII exist
        "15.01, Siulak Timur", // Siulak and Siulak Mukai exist
        "15.05, Bahar Timur", // Bahar Utara and Bahar Selatan exist
        "15.06, Tungkal", // a shared beginning of two
    })
    void neverTakesANeighbourWithAnotherNumberOrDirection(String parent, String text) {
        assertThat(regions.lookUp(parent, text))
                .isNotInstanceOf(RegionMatch.Exact.class)
                .isNotInstanceOf(RegionMatch.Likely.class);
    }

    @Test
    void findsAVillageInARegencyWhenOneAloneBearsTheName() {
        assertThat(regions.lookUpVillage("13.03", "Silokek"))
                .isEqualTo(new RegionMatch.Exact(regions.require("13.03.04.2003")));
        assertThat(regions.lookUpVillage("15.04", "Terusan")).isInstanceOf(RegionMatch.Ambiguous.class);
    }

    @Test
    void findsEveryVillageOfTheCountryByItsOwnNameInItsDistrict() {
        int ambiguous = 0;
        for (Region province : regions.children("")) {
            for (Region village : regions.villagesWithin(province.code())) {
                switch (regions.lookUp(village.parentCode(), village.name())) {
                    case RegionMatch.Exact exact -> assertThat(exact.region()).isEqualTo(village);
                    case RegionMatch.Ambiguous match -> {
                        assertThat(match.candidates()).contains(village);
                        ambiguous++;
                    }
                    case RegionMatch.Likely _, RegionMatch.None _ -> throw new AssertionError(village);
                }
            }
        }
        assertThat(ambiguous).isBetween(32, 120);
    }

    @Test
    void listsForAPickerWhateverContainsTheWords() {
        List<Region> found = regions.search("15.06", "tungkal", 20);

        assertThat(found).extracting(Region::name).contains("Tungkal Ulu", "Tungkal Ilir");
        assertThat(found).allMatch(region -> region.code().startsWith("15.06"));
        assertThat(regions.search("", "sidomulyo", 10)).hasSize(10);
        assertThat(regions.search("15", "", 10)).isEmpty();
    }

    private String exact(String parent, String text) {
        return switch (regions.lookUp(parent, text)) {
            case RegionMatch.Exact exact -> exact.region().code();
            case RegionMatch other -> other.toString();
        };
    }
}
