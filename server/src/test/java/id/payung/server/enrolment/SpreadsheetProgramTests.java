package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    /// A title block beside a logo, a header over two lines with merged cells, its column numbers, a heading for each
    /// hamlet, a total and a signature.
    @Test
    void readsThePeopleOutOfASheetThatIsMadeForPrint() throws IOException {
        long list = office.handIn(file("kop.xlsx"));

        var found = office.list(list);
        assertThat(found.get("counts").get("rows").asInt()).isEqualTo(6);
        assertThat(found.get("counts").get("accepted").asInt())
                .as(office.officer.get("/api/v1/lists/" + list + "/reasons").text())
                .isEqualTo(6);
        assertThat(found.get("notices").toString()).contains("baris 5–7", "6 baris dilewati", "8, 11, 14, 17, 19–20");
        assertThat(office.row(list, 9).get("name").asString()).isEqualTo("AMRAN HASAN");
        assertThat(office.row(list, 16).get("birthDate").asString()).isEqualTo("1993-12-08");
        assertThat(office.officer.get("/api/v1/lists/" + list + "/columns").text())
                .contains("\"heading\":\"Tanggal\",\"meaning\":\"BIRTH_DATE\"");
    }

    /// An invented list with every fault that a list can show, and what was planted in which row.
    @ParameterizedTest
    @ValueSource(strings = {"katalog.xlsx", "katalog.ods", "katalog.xls"})
    void findsEveryFaultThatAListCanShow(String name) throws IOException {
        long list = office.handIn(file(name));

        List<String> missed = new ArrayList<>();
        Set<String> planted = new TreeSet<>();
        for (String line :
                new String(file("katalog.csv"), StandardCharsets.UTF_8).lines().toList()) {
            String[] fault = line.split(",", -1);
            planted.add(fault[1]);
            var row = office.row(list, Integer.parseInt(fault[0]));
            boolean found = row.get("findings")
                    .valueStream()
                    .anyMatch(each -> each.get("code").asString().equals(fault[1]));
            if (!found) {
                missed.add(line + ": " + row.get("findings"));
            }
        }
        assertThat(missed).isEmpty();
        assertThat(planted).hasSizeGreaterThanOrEqualTo(37);
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
