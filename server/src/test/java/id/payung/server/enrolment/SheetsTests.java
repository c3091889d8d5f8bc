package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestPages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A workbook with several lists: one of them, or all of one shape as one list.
@ServerTest
class SheetsTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;
    private TestList patunas;
    private TestList teluk;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
        patunas = TestList.of(3);
        teluk = TestList.of(2);
    }

    private byte[] workbook() {
        Map<String, TestList> sheets = new LinkedHashMap<>();
        sheets.put("RT 01", patunas);
        sheets.put("RT 02", teluk);
        sheets.put("Lain", TestList.of(4).withoutColumn("Tempat Lahir"));
        return TestList.workbook(sheets, (name, sheet) -> {});
    }

    @Test
    void asksWhichSheetAndReadsTheOneThatSheNames() {
        byte[] content = workbook();
        var answer = office.send(office.officer, "lembar.xlsx", content);
        long list = answer.json().get("list").asLong();

        assertThat(answer.status()).isEqualTo(202);
        JsonNode asked =
                office.officer.get("/api/v1/lists/" + list + "/columns").json();
        assertThat(asked.get("state").asString()).isEqualTo("UNCLEAR");
        assertThat(asked.get("sheets").toString())
                .contains(
                        "{\"name\":\"RT 01\",\"people\":3,\"read\":false,\"alike\":true}",
                        "{\"name\":\"Lain\",\"people\":4,\"read\":false,\"alike\":false}");
        assertThat(office.officer.page("/lists/" + list + "/columns").text())
                .contains("Semua 2 lembar dengan kolom yang sama, 5 orang", "RT 02", "Baca dan periksa");
        var again = office.send(office.officer, "nama lain.xlsx", content);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("list").asLong()).isEqualTo(list);

        var said = TestPages.of(office.officer).post("/lists/" + list + "/columns", Map.of("sheet", "RT 02"));
        assertThat(said.status()).isEqualTo(302);
        TestOffice.awaitEnd(office.officer, list);

        assertThat(office.list(list).get("sheet").asString()).isEqualTo("RT 02");
        assertThat(office.list(list).get("counts").get("accepted").asInt()).isEqualTo(2);
        assertThat(office.list(list).get("notices").toString()).contains("Lembar lain", "RT 01, Lain");
        assertThat(office.send(office.officer, "lagi.xlsx", content)
                        .json()
                        .get("list")
                        .asLong())
                .isEqualTo(list);
        handsInAnotherSheetOfTheSameFile(list);
    }

    private void handsInAnotherSheetOfTheSameFile(long list) {
        assertThat(office.officer.page("/lists/" + list + "/columns").text())
                .contains("Serahkan juga lembar RT 01, 3 orang");
        var another = office.officer.postJson("/api/v1/lists/" + list + "/sheets", "{\"sheet\":\"RT 01\"}");
        assertThat(another.status()).isEqualTo(202);
        long other = another.json().get("list").asLong();
        TestOffice.awaitEnd(office.officer, other);
        assertThat(office.list(other).get("counts").get("accepted").asInt()).isEqualTo(3);

        var again = TestPages.of(office.officer).post("/lists/" + list + "/sheets", Map.of("sheet", "RT 01"));
        assertThat(again.header("Location")).endsWith("/lists/" + other);
        assertThat(office.officer
                        .postJson("/api/v1/lists/" + list + "/sheets", "{\"sheet\":\"RT 09\"}")
                        .code())
                .isEqualTo("list.sheet-unknown");
    }

    @Test
    void passesOverTheSecondLineOfAPersonInMergedCells() {
        String text = new String(patunas.csv(), StandardCharsets.UTF_8);
        int second = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
        String merged = text.substring(0, second) + ";;;;;;;;LORONG KENANGA;;;\r\n" + text.substring(second);

        JsonNode list = office.checked(merged.getBytes(StandardCharsets.UTF_8));

        assertThat(list.get("counts").get("accepted").asInt()).isEqualTo(3);
        assertThat(list.get("notices").toString()).contains("lanjutan orang di atasnya", "baris 3.");
    }

    @Test
    void readsAllSheetsOfOneShapeAsOneListAndGivesThemBackRight() throws IOException {
        patunas.with(2, "NIK", patunas.cell(2, "NIK").substring(0, 15));
        teluk.with(2, "NIK", teluk.cell(1, "NIK"))
                .with(2, "Nama Lengkap", teluk.cell(1, "Nama Lengkap"))
                .with(2, "Tanggal Lahir", teluk.cell(1, "Tanggal Lahir"));
        long list = office.officer
                .postFile("/api/v1/programmes/" + office.programme + "/lists?sheet=*", "semua.xlsx", workbook())
                .json()
                .get("list")
                .asLong();
        TestOffice.awaitEnd(office.officer, list);

        JsonNode rows =
                office.officer.get("/api/v1/lists/" + list + "/rows").json().get("rows");
        assertThat(rows).hasSize(5);
        assertThat(rows.valueStream()
                        .map(row -> row.get("sheet").asString() + "!"
                                + row.get("line").asInt() + " "
                                + row.get("verdict").asString()))
                .containsExactly(
                        "RT 01!2 ACCEPTED",
                        "RT 01!3 REFUSED",
                        "RT 01!4 ACCEPTED",
                        "RT 02!2 ACCEPTED",
                        "RT 02!3 DUPLICATE");
        JsonNode twin = rows.get(4).get("findings").get(0);
        assertThat(twin.get("sentence").asString()).isEqualTo("NIK sama dengan baris 2 (lembar RT 02).");
        assertThat(rows.get(1).get("findings").get(0).get("cell").asString()).isEqualTo("B3");
        assertThat(office.officer.page("/lists/" + list + "/rows").text()).contains("3 (lembar RT 02)");
        assertThat(office.officer
                        .page("/lists/" + list + "/rows/"
                                + rows.get(4).get("row").asInt())
                        .text())
                .contains("Baris 3 (lembar RT 02)");

        byte[] back = office.officer.get("/api/v1/lists/" + list + "/sheet").bytes();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(back))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("RT 01", "RT 02");
            int width = TestList.COLUMNS.size();
            List<Row> second = book.findSheet("RT 02").orElseThrow().read();
            assertThat(second.get(0).getCellText(width)).isEqualTo("Hasil");
            assertThat(second.get(1).getCellText(1)).isEqualTo(teluk.cell(1, "NIK"));
            assertThat(second.get(2).getCellText(width)).isEqualTo("Ganda");
        }
    }

    @Test
    void takesTheNameOfASheetForTheVillageThatItsRowsDoNotName() {
        Map<String, TestList> sheets = new LinkedHashMap<>();
        sheets.put("Patunas", TestList.of(2).withoutColumn("Kelurahan"));
        sheets.put("Tungkal Harapan", TestList.of(1).withoutColumn("Kelurahan"));
        var sent = office.officer.postFile(
                "/api/v1/programmes/" + office.programme + "/lists?sheet=*",
                "desa.xlsx",
                TestList.workbook(sheets, (name, sheet) -> {}));
        long list = sent.json().get("list").asLong();
        TestOffice.awaitEnd(office.officer, list);

        JsonNode rows =
                office.officer.get("/api/v1/lists/" + list + "/rows").json().get("rows");
        assertThat(rows.get(0).get("village").asString())
                .isNotEqualTo(rows.get(2).get("village").asString());
        assertThat(office.list(list).get("counts").get("accepted").asInt()).isEqualTo(3);
    }

    @Test
    void readsWhatIsHiddenAndSaysSo() {
        Map<String, TestList> sheets = new LinkedHashMap<>();
        sheets.put("Daftar", patunas);
        sheets.put("Rahasia", teluk);
        byte[] content = TestList.workbook(sheets, (name, sheet) -> {
            if (name.equals("Rahasia")) {
                sheet.setVisibilityState(VisibilityState.HIDDEN);
            } else {
                sheet.hideRow(2);
                sheet.hideColumn(3);
            }
        });

        JsonNode list = office.checked(content);

        assertThat(list.get("counts").get("rows").asInt()).isEqualTo(3);
        assertThat(list.get("notices").toString())
                .contains(
                        "Ada lembar tersembunyi",
                        "1 baris tersembunyi di berkas; tetap kami baca: baris 3.",
                        "Kolom tersembunyi di berkas tetap kami baca: D.");
    }
}
