package id.payung.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.payung.server.access.Role;
import id.payung.server.enrolment.TestList;
import id.payung.server.enrolment.TestOffice;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A lot goes to the branch and its answer comes back, until both sides agree.
@ServerTest
class ExchangeTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;
    private long lot;
    private List<String> niks;

    @BeforeEach
    void approveAListOfFive() {
        office = TestOffice.of(accounts);
        TestList people = TestList.of(5);
        niks = new ArrayList<>();
        for (int row = 1; row <= 5; row++) {
            niks.add(people.cell(row, "NIK"));
        }
        long list = office.handIn(people.xlsx());
        office.officer.postJson("/api/v1/lists/" + list + "/submit", "{}", key());
        lot = office.approver
                .postJson("/api/v1/lists/" + list + "/approve", "", key())
                .json()
                .get("lot")
                .asLong();
    }

    @Test
    void givesOutEveryPersonOnceInTheLayoutOfTheBranchAsText() throws IOException {
        byte[] file = export(layout("BPU, usulan"));

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.findSheet("data_tk_bpu").orElseThrow().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("NIK");
            assertThat(rows.stream().skip(1).map(row -> row.getCellText(1))).containsExactlyInAnyOrderElementsOf(niks);
            assertThat(rows.get(1).getCellText(12)).isEqualTo("01-01-2024");
        }
        assertThat(totals().get("sent").asInt()).isEqualTo(5);
        assertThat(totals().get("closed").asBoolean()).isFalse();
    }

    @Test
    void closesWhenEveryRowOnBothSidesIsExplained() {
        export(layout("BPU, usulan"));

        JsonNode read = answer("NIK;NO KPJ;STATUS;KETERANGAN\n"
                + niks.get(0) + ";24001;AKTIF;\n"
                + niks.get(1) + ";24002;AKTIF;\n"
                + niks.get(2) + ";;DITOLAK;NIK tidak padan\n"
                + niks.get(0) + ";24001;AKTIF;\n"
                + "1506020101709999;24009;AKTIF;\n"
                + "12345;;AKTIF;\n");

        assertThat(read.get("rows").asInt()).isEqualTo(6);
        assertThat(read.get("active").asInt()).isEqualTo(2);
        assertThat(read.get("rejected").asInt()).isEqualTo(1);
        assertThat(read.get("strays").asInt()).isEqualTo(3);

        answer("NOMOR_IDENTITAS,KPJ\n" + niks.get(3) + ",24004\n" + niks.get(4) + ",24005\n");
        JsonNode strays =
                office.officer.get("/api/v1/lots/" + lot + "/exchange/strays").json();
        assertThat(strays)
                .hasSize(3)
                .allSatisfy(stray -> assertThat(stray.get("shown").asString()).doesNotContain("1506020101709999"));
        strays.forEach(stray -> office.officer.postJson(
                "/api/v1/lots/" + lot + "/exchange/strays/" + stray.get("id").asLong() + "/explanation",
                "{\"explanation\":\"salah ketik cabang\"}"));

        JsonNode totals = totals();
        assertThat(totals.get("active").asInt()).isEqualTo(4);
        assertThat(totals.get("rejected").asInt()).isEqualTo(1);
        assertThat(totals.get("strays").asInt()).isZero();
        assertThat(totals.get("closed").asBoolean()).isTrue();
        assertThat(office.officer
                        .get("/api/v1/lots/" + lot + "/exchange/rejected")
                        .json()
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("NIK tidak padan");
    }

    @Test
    void countsTheNewestAnswerOfAPerson() {
        export(layout("BPU, usulan"));
        answer("NIK;STATUS;KETERANGAN\n" + niks.get(0) + ";DITOLAK;NIK tidak padan\n");
        answer("NIK;STATUS;KPJ\n" + niks.get(0) + ";AKTIF;24001\n");

        assertThat(totals().get("active").asInt()).isEqualTo(1);
        assertThat(totals().get("rejected").asInt()).isZero();
    }

    @Test
    void saysWhatAnAnswerWithoutIdentityNumbersLacks() {
        var answer = office.officer.postFile(
                "/api/v1/lots/" + lot + "/exchange/answers",
                "jawaban.csv",
                "NAMA;STATUS\nSITI;AKTIF\n".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("exchange.no-header");
    }

    @Test
    void namesTheLineOfALayoutThatCannotBeRead() {
        var answer = office.officer.postJson(
                "/api/v1/exchange/layouts",
                "{\"name\":\"" + UUID.randomUUID()
                        + "\",\"sheet\":\"x\",\"source\":\"cabang\",\"columns\":\"NIK = nik\\nGAJI = gaji\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("layout.field-unknown");
        assertThat(answer.text()).contains("baris 2", "gaji", "income");
    }

    @Test
    void givesNumbersInTheOpenOnlyToThoseWhoMaySeeThem() {
        TestClient approver = accounts.signedIn(Role.APPROVER, "15.06");
        TestClient stranger = accounts.signedIn(Role.MANPOWER_OFFICER, "15.71");
        String path = "/api/v1/lots/" + lot + "/exchange/file?layout=" + layout("BPU, usulan");

        assertThat(approver.postJson(path, "").status()).isEqualTo(403);
        assertThat(stranger.postJson(path, "").status()).isEqualTo(404);
    }

    @Test
    void isReadableOnAPhoneAndAtADesk() {
        export(layout("BPU, usulan"));
        answer("NIK;STATUS;KETERANGAN\n" + niks.get(2) + ";DITOLAK;NIK tidak padan\n12345;AKTIF;\n");
        List<String> wrong = new ArrayList<>();
        var chromium = Eyes.chromium();
        assumeTrue(chromium.isPresent(), "no browser on this machine");

        try (Eyes eyes = new Eyes(chromium.orElseThrow())) {
            for (Way way : Way.all()) {
                for (String path : List.of("/exchange", "/exchange/" + lot, "/exchange/layouts/1")) {
                    eyes.look(office.officer.address(), path, office.officer.token(), way)
                            .forEach(each -> wrong.add(path + " " + way + ": " + each));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private byte[] export(long layout) {
        var answer = office.officer.postJson("/api/v1/lots/" + lot + "/exchange/file?layout=" + layout, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.bytes();
    }

    private long layout(String name) {
        for (JsonNode each : office.officer.get("/api/v1/exchange/layouts").json()) {
            if (each.get("name").asString().equals(name)) {
                return each.get("id").asLong();
            }
        }
        throw new AssertionError("no layout " + name);
    }

    private JsonNode answer(String csv) {
        var answer = office.officer.postFile(
                "/api/v1/lots/" + lot + "/exchange/answers", "jawaban.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode totals() {
        return office.officer.get("/api/v1/lots/" + lot + "/exchange").json();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
