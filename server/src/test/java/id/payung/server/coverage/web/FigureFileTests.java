package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Figures by the sheet: one clear sentence per bad cell, nothing half recorded, nothing recorded unseen.
@ServerTest
class FigureFileTests {

    private static final String HEAD =
            "Wilayah;Segmen;Program;Keadaan per;Peserta;Potensi;Persen;Sumber;Terbit;Catatan\n";

    @Autowired
    TestAccounts accounts;

    @Test
    void refusesTheNumbersOfBangkaBelitungThatWereSwappedInPrint() {
        var answer = send(branch("19"), "19;;;30 Juni 2023;383.271;563.133;31,93;Berita uji;;\n");

        assertThat(answer.status()).isEqualTo(422);
        var fault = answer.json().get("faults").get(0);
        assertThat(fault.get("cell").asString()).isEqualTo("E2");
        assertThat(fault.get("message").asString()).contains("179.862").contains("tertukar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17;;;31 Juli 2024;600;500;;Surat;;               | E2 | coverage.members-exceed
            17;;;31 Juli 2024;100;400;26,00;Surat;;           | G2 | coverage.percent-disagrees
            17;;;31 Juli 2099;100;400;25;Surat;;              | D2 | coverage.future
            17;;;31 Juli 2024;seratus;400;25;Surat;;          | E2 | count-unread
            17;;;kemarin;100;400;25;Surat;;                   | D2 | date-unread
            17;;;;100;400;25;Surat;;                          | D2 | date-missing
            17;;;31 Juli 2024;100;400;25;;;                   | H2 | source-missing
            17;;;31 Juli 2024;100;;;Surat;;                   | F2 | coverage.incomplete
            17.99;;;31 Juli 2024;100;400;25;Surat;;           | A2 | region-unknown
            15.71;;;31 Juli 2024;100;400;25;Surat;;           | A2 | outside-territory
            17;buruh;;31 Juli 2024;100;400;25;Surat;;         | B2 | word-unknown
            17;;BPJS;31 Juli 2024;100;400;25;Surat;;          | C2 | word-unknown
            """)
    void saysWhichCellAndWhy(String row, String cell, String code) {
        var faults = send(branch("17"), row.strip() + "\n").json().get("faults");

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).get("cell").asString()).isEqualTo(cell);
        assertThat(faults.get(0).get("code").asString()).isEqualTo(code);
        assertThat(faults.get(0).get("message").asString()).isNotBlank();
    }

    @Test
    void namesEveryBadCellOnceAndRecordsNothing() {
        var branch = branch("17");
        var answer = send(
                branch,
                "17.01;;;31 Juli 2024;100;400;25;Surat;;\n"
                        + "17.02;;;31 Juli;x;400;25;;;\n"
                        + "17.01;;;31 Juli 2024;101;400;;Surat;;\n");

        assertThat(answer.json()
                        .get("faults")
                        .valueStream()
                        .map(fault -> fault.get("cell").asString() + " "
                                + fault.get("code").asString()))
                .containsExactly("D3 date-unread", "E3 count-unread", "H3 source-missing", "A4 twice");
        assertThat(reported(branch, "17.01").isNull()).isTrue();
    }

    @Test
    void recordsAllOnceConfirmedAndNothingBefore() {
        var branch = branch("18");
        String rows = "18;;;31 Juli 2024;1000;4000;25,00;Surat 7/2024;2 Agustus 2024;\n"
                + "18.01;Bukan penerima upah;JKM;31/7/2024;300;1.000;;Surat 7/2024;;\n";
        long id = send(branch, rows).json().get("id").asLong();
        assertThat(reported(branch, "18").isNull()).isTrue();

        var page = branch.page("/coverage/files/" + id);
        assertThat(page.text())
                .contains("Belum dicatat")
                .contains("Provinsi Lampung")
                .contains("Surat 7/2024");

        assertThat(confirm(branch, id).json().get("added").asInt()).isEqualTo(2);
        assertThat(confirm(branch, id).json().get("added").asInt()).isEqualTo(2);
        assertThat(reported(branch, "18").get("members").asLong()).isEqualTo(1_000);
        assertThat(reported(branch, "18").get("percent").asDouble()).isEqualTo(25.0);
        assertThat(reported(branch, "18.01").isNull())
                .as("a figure of one programme only")
                .isTrue();

        assertThat(confirm(branch, send(branch, rows).json().get("id").asLong())
                        .json()
                        .get("added")
                        .asInt())
                .as("the same file again")
                .isZero();

        var why = branch.page(
                "/coverage/figures/" + reported(branch, "18").get("id").asString());
        assertThat(why.text()).contains("baris 2 dari berkas");
        assertThat(new String(branch.page("/coverage/files/" + id + "/content").bytes(), StandardCharsets.UTF_8))
                .isEqualTo(HEAD + rows);
    }

    @Test
    void wantsAWordAboutAJumpAndAboutAnotherBase() {
        var branch = branch("21");
        confirm(
                branch,
                send(branch, "21;;;30 Juni 2024;400;1000;40;Surat;;\n")
                        .json()
                        .get("id")
                        .asLong());

        assertThat(codes(send(branch, "21;;;31 Juli 2024;480;1000;48;Surat;;\n")))
                .containsExactly("jump");
        assertThat(codes(send(branch, "21;;;31 Juli 2024;449;1000;44,9;Surat;;\n")))
                .isEmpty();
        assertThat(codes(send(branch, "21;;;31 Juli 2024;480;1200;40;Surat;;\n")))
                .containsExactly("base-jump");
        assertThat(codes(send(branch, "21;;;31 Juli 2024;480;1000;48;Surat;;Tambahan 80 orang dari DBH Sawit\n")))
                .isEmpty();
    }

    @Test
    void takesAnotherFigureForTheSameDayAsACorrectionOnlyWithAReason() {
        var branch = branch("36");
        confirm(
                branch,
                send(branch, "36;;;30 Juni 2024;400;1000;40;Surat 1;;\n")
                        .json()
                        .get("id")
                        .asLong());

        assertThat(codes(send(branch, "36;;;30 Juni 2024;410;1000;41;Surat 2;;\n")))
                .containsExactly("known-otherwise");
        long id = send(branch, "36;;;30 Juni 2024;410;1000;41;Surat 2;;Salah ketik\n")
                .json()
                .get("id")
                .asLong();
        assertThat(branch.page("/coverage/files/" + id).text()).contains("mengoreksi");
        confirm(branch, id);

        assertThat(reported(branch, "36").get("members").asLong()).isEqualTo(410);
    }

    @Test
    void refusesPartsThatDoNotMakeTheirWhole() {
        var branch = branch("34");
        String parts = "34;PU;;30 Juni 2024;100;300;;Surat;;\n34;BPU;;30 Juni 2024;50;600;;Surat;;\n"
                + "34;Jasa konstruksi;;30 Juni 2024;10;100;;Surat;;\n";

        assertThat(codes(send(branch, "34;;;30 Juni 2024;160;1000;16;Surat;;\n" + parts)))
                .isEmpty();
        assertThat(codes(send(branch, "34;;;30 Juni 2024;170;1000;17;Surat;;\n" + parts)))
                .containsExactly("sum-differs-segments");
        assertThat(codes(send(
                        branch,
                        "34;;;30 Juni 2024;160;1000;16;Surat;;\n34.01;;;30 Juni 2024;100;500;20;Surat;;\n"
                                + "34.02;;;30 Juni 2024;70;400;17,5;Surat;;\n")))
                .containsExactly("sum-exceeds-regions");
    }

    @Test
    void readsAWorkbookAsTheSpreadsheetProgramShowsIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "uji", "1.0")) {
            var sheet = book.newWorksheet("Angka");
            int column = 0;
            for (String title : java.util.List.of("Kode", "Per tanggal", "Peserta", "Potensi", "Persen", "Sumber")) {
                sheet.value(0, column++, title);
            }
            sheet.value(1, 0, 18.1);
            sheet.value(1, 1, LocalDate.of(2024, 6, 30));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 250);
            sheet.value(1, 3, 1000);
            sheet.value(1, 4, 0.25);
            sheet.style(1, 4).format("0.00%").set();
            sheet.value(1, 5, "Surat");
            book.finish();
        }
        var branch = branch("18");

        var answer = branch.postFile("/api/v1/coverage/files", "angka.xlsx", bytes.toByteArray());

        assertThat(answer.json().get("faults")).as(answer.text()).isEmpty();
        assertThat(branch.page("/coverage/files/" + answer.json().get("id").asLong())
                        .text())
                .contains("25,00")
                .contains("30 Juni 2024");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoTable() {
        var branch = branch("35");

        assertThat(branch.postFile("/api/v1/coverage/files", "foto.xlsx", new byte[] {'P', 'K', 3, 4, 0, 1})
                        .code())
                .isEqualTo("coverage.file-unreadable");
        assertThat(branch.postFile("/api/v1/coverage/files", "kosong.csv", HEAD.getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("coverage.file-empty");
        assertThat(branch.postFile(
                                "/api/v1/coverage/files",
                                "lain.csv",
                                "Nama;Umur\nSiti;40\n".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("coverage.file-columns");
        assertThat(codes(branch.postFile(
                        "/api/v1/coverage/files",
                        "kurang.csv",
                        "Wilayah;Peserta\n35;40\n".getBytes(StandardCharsets.UTF_8))))
                .containsOnly("column-missing");
    }

    @Test
    void isNotForThoseWhoOnlyReadAndNotAcrossTerritories() {
        long id = send(branch("31"), "31;;;30 Juni 2024;400;1000;40;Surat;;\n")
                .json()
                .get("id")
                .asLong();

        assertThat(send(accounts.signedIn(Role.REGIONAL_HEAD, "31"), "31;;;30 Juni 2024;1;10;10;S;;\n")
                        .status())
                .isEqualTo(403);
        assertThat(branch("32").get("/api/v1/coverage/files/" + id).status()).isEqualTo(404);
    }

    private TestClient branch(String territory) {
        return accounts.signedIn(Role.BRANCH_OFFICER, territory);
    }

    private static Answer send(TestClient client, String rows) {
        return client.postFile("/api/v1/coverage/files", "angka.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer confirm(TestClient client, long id) {
        return client.postJson("/api/v1/coverage/files/" + id + "/confirmation", "");
    }

    private static java.util.List<String> codes(Answer answer) {
        return answer.json()
                .get("faults")
                .valueStream()
                .map(fault -> fault.get("code").asString())
                .toList();
    }

    private static tools.jackson.databind.JsonNode reported(TestClient client, String region) {
        return client.get("/api/v1/coverage?region=" + region).json().get("reported");
    }
}
