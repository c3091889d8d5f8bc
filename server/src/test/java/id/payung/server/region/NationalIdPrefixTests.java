package id.payung.server.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.clean.KnownRegions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which region codes an identity number may begin with.
class NationalIdPrefixTests {

    private final KnownRegions known = RegionFixtures.shippedRegions().nationalIdPrefixes();

    @ParameterizedTest
    @ValueSource(strings = {"0000", "1599", "1510", "5401", "6412", "9999", "15"})
    void doesNotKnowARegencyThatNeverWas(String digits) {
        assertThat(known.regency(digits)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1506", "1571", "1303", "9671"})
    void knowsTheRegenciesOfToday(String digits) {
        assertThat(known.regency(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6404", "6473", "9101", "9128", "9271", "7321"})
    void knowsRegenciesThatMovedToAnotherProvince(String digits) {
        assertThat(known.regency(digits)).isTrue();
    }

    @Test
    void knowsRetiredDistrictsOfKerinciAndWhatBecameOfThem() {
        assertThat(known.district("150602")).isTrue();
        assertThat(known.district("150103")).isTrue();
        assertThat(known.district("150199")).isFalse();
        assertThat(RegionFixtures.shippedRegions().successorOf("15.01.03")).isEqualTo("15.72");
        assertThat(RegionFixtures.shippedRegions().successorOf("15.01.01")).isEmpty();
    }

    @Test
    void namesASuccessorThatExistsForEveryRetiredCode() {
        Regions regions = RegionFixtures.shippedRegions();

        for (var row : ReferenceTable.read("retired-codes.csv")) {
            assertThat(regions.find(row.getField("code")))
                    .as(row.getField("code"))
                    .isEmpty();
            assertThat(regions.find(row.getField("successor")))
                    .as(row.getField("successor"))
                    .isPresent();
        }
    }
}
