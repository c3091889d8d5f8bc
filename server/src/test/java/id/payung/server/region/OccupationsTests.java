package id.payung.server.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What lists write for occupations.
class OccupationsTests {

    private final Occupations occupations = new Occupations();

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "lain-lain", "LAINNYA", "IRT", "Mengurus Rumah Tangga", "pelajar", "xyz"})
    void doesNotGuessWhatIsNotAnOccupation(String text) {
        assertThat(occupations.recognise(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PETANI, PTN",
        "patani, PTN",
        "Petani / Pekebun, PTN",
        "tani, PTN",
        "ojeg, OJP",
        "OJOL, OJO",
        "guru ngaji, GMJ",
        "Guru Mengaji, GMJ",
        "pedagng, PDG",
        "Buruh Tani/Perkebunan, BTS",
        "marbut, IMM",
        "Ketua RT, RTK",
        "nelayn, NLY",
        "kuli bangunan, TKB",
    })
    void readsWhatListsWrite(String text, String code) {
        assertThat(occupations.recognise(text)).map(Occupation::code).hasValue(code);
    }

    @Test
    void knowsEveryOccupationTheProgrammesName() {
        assertThat(occupations.all())
                .extracting(Occupation::code)
                .contains("PTN", "PDG", "GMJ", "OJP", "OJO", "SAK", "BCK", "KSD", "SNB", "PJZ", "GMT", "RTK", "UMK")
                .doesNotHaveDuplicates();
        assertThat(occupations.find("OJP").orElseThrow().kbji()).containsExactly("8321.04");
    }
}
