package id.payung.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {
    private static final long NIK = 0x1502011203859001L;

    @ParameterizedTest
    @CsvSource({
        "1502011203859001,1",
        "1502011303859001,2",
        "1502012103859001,2",
        "1503011203859001,3",
        "5102011203859001,3",
        "1502011203859000,4",
        "1502011203859002,5",
        "1502011203850109,5",
        "1503011303859001,6",
        "1504025005709334,7"
    })
    void levelsFollowWhereTheDigitsDiffer(String other, int level) {
        assertThat(Numbers.nationalId(NIK, Long.parseLong(other, 16))).isEqualTo(level);
        assertThat(Numbers.nationalId(Long.parseLong(other, 16), NIK)).isEqualTo(level);
    }

    @Test
    void aMissingNumberSaysNothing() {
        assertThat(Numbers.nationalId(0, NIK)).isEqualTo(Levels.MISSING);
        assertThat(Numbers.nationalId(0, 0)).isEqualTo(Levels.MISSING);
        assertThat(Numbers.number(NIK, 0)).isEqualTo(Levels.MISSING);
    }

    @Test
    void aNumberOfAnotherTypeSaysNothingAboutANik() {
        long passport = 0xFL << 60 | 4711;
        assertThat(Numbers.nationalId(passport, NIK)).isEqualTo(Levels.MISSING);
        assertThat(Numbers.nationalId(passport, passport)).isEqualTo(Levels.EQUAL);
        assertThat(Numbers.nationalId(passport, 0xFL << 60 | 4712)).isEqualTo(Levels.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"1502011203859001,true", "1502015203859001,true", "1502011303859001,false", "1502011204859001,false"})
    void aNikFitsABirthDateForMenAndWomen(String nik, boolean fits) {
        assertThat(Numbers.fitsDate(Long.parseLong(nik, 16), 1985 << 9 | 3 << 5 | 12))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"1502011203859001,true", "1502013203859001,false", "1502011213859001,false", "1502011203850000,false"})
    void plausibleNumbersHaveADayAMonthAndASerial(String nik, boolean plausible) {
        assertThat(Numbers.plausible(Long.parseLong(nik, 16))).isEqualTo(plausible);
    }

    @Test
    void serialsOfChildrenRegisteredTogetherAreNeighbours() {
        assertThat(Numbers.neighbours(0x1502011203850009L, 0x1502011203850010L)).isTrue();
        assertThat(Numbers.neighbours(0x1502011203850001L, 0x1502011203850011L)).isFalse();
    }
}
