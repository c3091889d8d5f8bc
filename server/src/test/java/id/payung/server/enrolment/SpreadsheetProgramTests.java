package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void readsAWorkbook() throws IOException {
        long list = office.handIn(file("daftar.xlsx"));

        var found = office.list(list);
        assertThat(found.get("counts").get("rows").asInt()).isEqualTo(3);
        assertThat(found.get("notices").toString()).contains("baris 3.", "3 baris dilewati");
        assertThat(office.row(list, 4).get("findings").get(0).get("code").asString())
                .isEqualTo("K01");
        assertThat(office.row(list, 5).get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(office.row(list, 6).get("birthDate").asString()).isEqualTo("1987-05-14");
    }

    @Test
    void saysWhichFormatToSaveOldAndOtherOnesIn() throws IOException {
        assertThat(office.send(office.officer, "daftar.xls", file("daftar.xls")).code())
                .isEqualTo("list.file-old-excel");
        assertThat(office.send(office.officer, "daftar.ods", file("daftar.ods")).code())
                .isEqualTo("list.file-ods");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = SpreadsheetProgramTests.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
