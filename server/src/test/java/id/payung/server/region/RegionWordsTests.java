package id.payung.server.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What places are called by the people who live there.
class RegionWordsTests {

    private final Regions regions = RegionFixtures.shippedRegions();

    @ParameterizedTest
    @CsvSource({
        "15, Provinsi Jambi",
        "31, Daerah Khusus Ibukota Jakarta",
        "15.04, Kabupaten Batanghari",
        "15.06.02, Kecamatan Tungkal Ilir",
        "13.03.04.2003, Nagari Silokek",
        "13.03.10.2004, Desa Kampung Baru",
        "15.04.08.1008, Kelurahan Terusan",
    })
    void showsTheNameWithItsKindOnce(String code, String name) {
        assertThat(regions.displayName(code)).isEqualTo(name);
    }

    @Test
    void callsTheVillagesOfBungoDusunAndThoseOfItsTownKelurahan() {
        Region dusun = regions.villagesWithin("15.08").stream()
                .filter(village -> !village.isUrbanVillage())
                .findFirst()
                .orElseThrow();
        Region town = regions.villagesWithin("15.08").stream()
                .filter(Region::isUrbanVillage)
                .findFirst()
                .orElseThrow();

        assertThat(regions.villageWord(dusun.code()).word()).isEqualTo("Dusun");
        assertThat(regions.villageWord(dusun.code()).head()).isEqualTo("Rio");
        assertThat(regions.villageWord(town.code()).word()).isEqualTo("Kelurahan");
        assertThat(regions.villageWord("15.08").word()).isEqualTo("Dusun");
    }

    @ParameterizedTest
    @CsvSource({"13.03, Nagari, Jorong, true", "11.01, Gampong, Dusun, false", "15.05, Desa, Dusun, true"})
    void saysWhetherTheWordIsConfirmed(String code, String word, String below, boolean confirmed) {
        assertThat(regions.villageWord(code).word()).isEqualTo(word);
        assertThat(regions.villageWord(code).below()).isEqualTo(below);
        assertThat(regions.villageWord(code).confirmed()).isEqualTo(confirmed);
    }

    @Test
    void writesTheWholeAddressFromTheVillageUp() {
        assertThat(regions.fullName("13.03.04.2003"))
                .isEqualTo("Nagari Silokek, Kecamatan Sijunjung, Kabupaten Sijunjung, Provinsi Sumatera Barat");
    }
}
