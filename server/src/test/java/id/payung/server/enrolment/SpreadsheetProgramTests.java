package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Files as LibreOffice 7 saved them: a title, a blank line, one number kept as a number, a foot with a signature.
@ServerTest
class SpreadsheetProgramTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daftar.xlsx", "daftar.xls", "daftar.ods"})
    void readsAWorkbookOfAnyKind(String name) throws IOException {
        long list = office.handIn(file(name));

        var found = office.list(list);
        assertThat(found.get("counts").get("rows").asInt()).isEqualTo(3);
        assertThat(found.get("notices").toString()).contains("baris 3.", "3 baris dilewati");
        assertThat(office.row(list, 4).get("findings").get(0).get("code").asString())
                .isEqualTo("K01");
        assertThat(office.row(list, 5).get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(office.row(list, 6).get("birthDate").asString()).isEqualTo("1987-05-14");
    }

    @Test
    void givesALegacyWorkbookBackAsAModernOne() throws IOException {
        long list = office.handIn(file("daftar.xls"));

        var sheet = office.officer.get("/api/v1/lists/" + list + "/sheet");

        assertThat(sheet.header("Content-Disposition")).contains("-hasil.xlsx");
        assertThat(sheet.bytes()).startsWith('P', 'K');
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = SpreadsheetProgramTests.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
