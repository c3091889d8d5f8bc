package id.payung.server.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What a NIK field says about the place of issue.
@ServerTest
class DistrictNamesTests {

    @Autowired
    TestAccounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"999999", "15060", "1506021", "15.06.02", "abcdef"})
    void staysSilentOnWhatIsNoDistrict(String district) {
        var answer = accounts.nobody().get("/regions/names?district=" + district);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void namesDistrictAndRegency() {
        var answer = accounts.nobody().get("/regions/names?district=150602");

        assertThat(answer.text()).isEqualTo("Kecamatan Tungkal Ilir, Kabupaten Tanjung Jabung Barat");
    }
}
