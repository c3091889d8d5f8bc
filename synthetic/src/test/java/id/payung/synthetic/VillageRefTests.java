package id.payung.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VillageRefTests {
    @Test
    void refusesACodeWithoutDotsAndSaysHowToWriteIt() {
        assertThatThrownBy(() -> new VillageRef("1504012001", "Malapari", "Muara Bulian", "Batanghari", "Jambi"))
                .hasMessageContaining("15.04.01.2001")
                .hasMessageContaining("1504012001");
    }

    @Test
    void districtDigitsAreTheFirstSixWithoutDots() {
        assertThat(VillageFixtures.malay().districtDigits()).isEqualTo("150403");
    }

    @Test
    void aVillageIsCalledAsItsRegionCallsIt() {
        assertThat(VillageFixtures.all())
                .extracting(VillageRef::kind)
                .containsExactly("Nagari", "Nagari", "Desa", "Desa", "Desa", "Dusun", "Kelurahan", "Kelurahan");
        assertThat(VillageFixtures.all().getFirst().headTitle()).isEqualTo("Wali Nagari");
    }

    @Test
    void theSampleCoversAllElevenRegenciesOfJambiAndSijunjung() {
        assertThat(Villages.sample().stream().map(VillageRef::regencyCode).distinct())
                .hasSize(12);
    }

    @Test
    void placeNameDropsTheKindOfRegency() {
        assertThat(VillageFixtures.malay().placeName()).isEqualTo("Batanghari");
        assertThat(VillageFixtures.all().get(6).placeName()).isEqualTo("Jambi");
        assertThat(new VillageRef("63.02.01.2001", "A", "B", "Kabupaten Kotabaru", "C").placeName())
                .isEqualTo("Kotabaru");
    }
}
