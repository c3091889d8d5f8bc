package id.payung.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The register compares what is stated and never says what it holds.
class RegisterTests {

    private static final String NIK = "1506021203850001";

    @TempDir
    Path folder;

    private Register register = new Register();

    @BeforeEach
    void readTwoPeople() throws IOException {
        Path file = Files.writeString(folder.resolve("register.csv"), """
                nik,name,sex,birth_date,mother,civil_status
                1506021203850001,SITI AMINAH,P,1985-03-12,FATIMAH,ALIVE
                1506021304860002,BUDI SANTOSO,L,1986-04-13,RUKIAH,DECEASED
                """);
        register = Register.read(file);
    }

    @Test
    void confirmsEachElementThatFits() {
        var answer = register.answer(
                Map.of("NIK", NIK, "NAMA_LGKP", "Siti Aminah", "TGL_LHR", "12-03-1985", "TRESHOLD", "90"));

        assertThat(answer)
                .containsEntry("NAMA_LGKP", "Sesuai (100)")
                .containsEntry("TGL_LHR", "Sesuai")
                .doesNotContainKey("NAMA_LGKP_IBU");
    }

    @Test
    void saysWhichElementDoesNotFitAndHowNearANameCame() {
        var answer = register.answer(
                Map.of("NIK", NIK, "NAMA_LGKP", "Siti Amina", "TGL_LHR", "13-03-1985", "TRESHOLD", "95"));

        assertThat(answer).containsEntry("NAMA_LGKP", "Tidak Sesuai (91)").containsEntry("TGL_LHR", "Tidak Sesuai");
        assertThat(answer.values()).noneMatch(value -> value.contains("AMINAH"));
    }

    @Test
    void tellsTheDeadFromTheUnknown() {
        assertThat(register.answer(Map.of("NIK", "1506021304860002"))).containsEntry("RESPONSE_CODE", "12");
        assertThat(register.answer(Map.of("NIK", "1506021304860009"))).containsEntry("RESPONSE_CODE", "13");
    }
}
