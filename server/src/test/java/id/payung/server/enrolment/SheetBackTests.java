package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The sheet that a village gets back is hers, with two columns more, and can be corrected and sent again.
@ServerTest
class SheetBackTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @Test
    void addsResultAndReasonToAWorkbookAndKeepsTheTitleAbove() throws IOException {
        TestList list = TestList.of(3);
        list.with(2, "NIK", list.cell(2, "NIK").substring(0, 15));
        long id = office.handIn(list.xlsx(sheet -> sheet.value(0, 0, "DAFTAR PEKERJA RENTAN"), 3));

        List<Row> rows =
                rows(office.officer.get("/api/v1/lists/" + id + "/sheet").bytes());

        int width = TestList.COLUMNS.size();
        assertThat(rows.get(0).getCellText(0)).isEqualTo("DAFTAR PEKERJA RENTAN");
        assertThat(text(rows, 4, width)).isEqualTo("Hasil");
        assertThat(text(rows, 4, width + 1)).isEqualTo("Alasan");
        assertThat(text(rows, 5, width)).isEqualTo("Diterima");
        assertThat(text(rows, 6, width)).isEqualTo("Ditolak");
        assertThat(text(rows, 6, width + 1)).startsWith("NIK harus 16 angka; terbaca 15.");
        assertThat(text(rows, 5, 1)).isEqualTo(list.cell(1, "NIK"));
    }

    @Test
    void readsItsOwnSheetAgainWithoutTakingTheVerdictsForPeople() throws IOException {
        TestList list = TestList.of(4);
        list.with(2, "NIK", "");
        long id = office.handIn(list.xlsx());
        byte[] back = office.officer.get("/api/v1/lists/" + id + "/sheet").bytes();

        long again = office.handIn(back);
        List<Row> rows =
                rows(office.officer.get("/api/v1/lists/" + again + "/sheet").bytes());

        assertThat(office.list(again).get("counts").get("duplicate").asInt()).isEqualTo(3);
        int width = TestList.COLUMNS.size();
        assertThat(text(rows, 1, width)).isEqualTo("Hasil");
        assertThat(text(rows, 2, width)).isEqualTo("Ganda");
        assertThat(rows.get(0).getCellCount()).isEqualTo(width + 2);
    }

    @Test
    void givesTextBackAsTextWithItsSeparator() {
        byte[] content = TestList.of(2).csv(';', Charset.forName("windows-1252"));
        long id = office.handIn(content);

        String back =
                new String(office.officer.get("/api/v1/lists/" + id + "/sheet").bytes(), StandardCharsets.UTF_8);

        assertThat(back.lines().findFirst().orElseThrow()).endsWith("No HP;Hasil;Alasan");
        assertThat(back.lines().skip(1)).allMatch(line -> line.contains(";Diterima;"));
    }

    @Test
    void offersABlankFormWhoseExampleIsNobody() throws IOException {
        byte[] form = office.officer.get("/api/v1/list-form").bytes();
        assertThat(rows(form).get(0).getCellText(1)).isEqualTo("NIK");
        assertThat(rows(form).get(0).getCellText(16)).isEqualTo("Desil");

        var answer = office.send(office.officer, "formulir.xlsx", form);
        TestOffice.awaitEnd(office.officer, answer.json().get("list").asLong());

        var list = office.list(answer.json().get("list").asLong());
        assertThat(list.get("state").asString()).isEqualTo("FAILED");
        assertThat(list.get("problem").get("code").asString()).isEqualTo("list.no-rows");
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    /// @param number line of the sheet, from 1
    private static String text(List<Row> rows, int number, int column) {
        Row row = rows.stream()
                .filter(each -> each.getRowNum() == number)
                .findFirst()
                .orElseThrow();
        return row.getCellText(column);
    }
}
