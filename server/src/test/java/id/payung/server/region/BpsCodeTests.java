package id.payung.server.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// BPS numbers regions differently; joining the two lists by number swaps regencies silently.
class BpsCodeTests {

    private final Regions regions = RegionFixtures.shippedRegions();

    @ParameterizedTest
    @CsvSource({
        "15.06, Kabupaten Tanjung Jabung Barat, 1507",
        "15.07, Kabupaten Tanjung Jabung Timur, 1506",
        "15.08, Kabupaten Bungo, 1509",
        "15.09, Kabupaten Tebo, 1508",
        "13.03, Kabupaten Sijunjung, 1304",
        "13.02, Kabupaten Solok, 1303",
        "15.01, Kabupaten Kerinci, 1501",
        "15.71, Kota Jambi, 1571",
        "15.72, Kota Sungai Penuh, 1572",
        "96.71, Kota Sorong, 9271",
    })
    void standsBesideTheCodeOfTheDecree(String code, String name, String bpsCode) {
        assertThat(regions.require(code)).isEqualTo(new Region(code, name, bpsCode));
    }

    @ParameterizedTest
    @CsvSource({"91, 94", "92, 91", "93, 95", "94, 96", "95, 97", "96, 92", "15, 15", "31, 31"})
    void differsForTheProvincesOfPapua(String code, String bpsCode) {
        assertThat(regions.require(code).bpsCode()).isEqualTo(bpsCode);
    }

    @Test
    void isKnownAndUniqueForEveryProvinceAndRegency() {
        List<String> codes = regions.children("").stream()
                .flatMap(province -> regions.children(province.code()).stream())
                .map(Region::bpsCode)
                .toList();

        assertThat(codes).hasSize(514).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(regions.children(""))
                .extracting(Region::bpsCode)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void isKnownForTheDistrictsOfJambiAndSijunjungOnly() {
        assertThat(regions.require("15.06.02").bpsCode()).isEqualTo("1507030");
        assertThat(regions.require("13.03.04").bpsCode()).isEqualTo("1304070");
        assertThat(regions.require("32.03.01").bpsCode()).isNull();
    }
}
