package id.payung.linkage.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallReadersTests {
    @ParameterizedTest
    @ValueSource(strings = {"", "?", "X", "3", "L/P"})
    void unknownWordsForSexAreNotGuessed(String raw) {
        assertThat(SexReader.read(raw)).isNull();
        assertThat(SexReader.read(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"L", "lk", "Laki2", "LAKI-LAKI", "Laki - laki", "pria", "M", "1", "Lk."})
    void wordsForMen(String raw) {
        assertThat(SexReader.read(raw)).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "Pr", "perempuan", "WANITA", "F", "2"})
    void wordsForWomenAndPIsPerempuan(String raw) {
        assertThat(SexReader.read(raw)).isEqualTo(Sex.FEMALE);
    }

    @ParameterizedTest
    @CsvSource({
        "081234567890,+6281234567890,false",
        "81234567890,+6281234567890,true",
        "+62 812-3456-7890,+6281234567890,false",
        "6281234567890,+6281234567890,true",
        "0741 123456,+62741123456,false"
    })
    void telephoneNumbersAreWrittenInOneForm(String raw, String number, boolean repaired) {
        PhoneReading reading = PhoneReader.read(raw);
        assertThat(reading.number()).isEqualTo(number);
        assertThat(reading.repaired()).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0", "0000000000", "08123", "tidak ada", "0812345678901234"})
    void whatIsNoTelephoneNumberIsNone(String raw) {
        assertThat(PhoneReader.read(raw).number()).isNull();
    }

    @Test
    void aSecondNumberIsKept() {
        PhoneReading reading = PhoneReader.read("081234567890 / 085212345678");
        assertThat(reading.number()).isEqualTo("+6281234567890");
        assertThat(reading.second()).isEqualTo("+6285212345678");
        assertThat(reading.mobile()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Desa Tj. Harapan=TANJUNG HARAPAN",
                "KEL. PAYO LEBAR=PAYO LEBAR",
                "Sei. Bahar IV=SUNGAI BAHAR 4",
                "Nagari=NAGARI"
            })
    void placesAreFolded(String raw, String folded) {
        assertThat(FreeText.foldPlace(raw)).isEqualTo(folded);
    }

    @Test
    void freeTextIsFolded() {
        assertThat(FreeText.fold("  Buruh2   tani/kebun ")).isEqualTo("BURUH BURUH TANI KEBUN");
        assertThat(FreeText.fold("José-Mariá")).isEqualTo("JOSE MARIA");
        assertThat(FreeText.fold(null)).isEmpty();
    }
}
