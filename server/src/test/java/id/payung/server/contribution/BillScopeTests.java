package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whose bills are whose: by list, number, search and file.
@ServerTest
@Import(TestLots.class)
class BillScopeTests {

    private static final List<String> MONEY_TABLES = List.of(
            "contribution.bill",
            "contribution.bill_line",
            "contribution.settlement",
            "contribution.proof",
            "contribution.number_range",
            "funding.line",
            "funding.entry",
            "funding.posting",
            "programme.programme",
            "programme.village_quota",
            "programme.eligibility");

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestLots lots;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Bill jambi;

    @BeforeEach
    void aBillOfJambi() {
        var programme = programmes.open("15.71", programmes.line("15.71", 2024, 1_000_000_000), 2024);
        jambi = lots.bill(programme, "15.71", 2, 2024);
    }

    @Test
    void isFoundInItsOwnTerritoryAndFromAbove() {
        for (String territory : List.of("15.71", "15", "")) {
            var reader = accounts.signedIn(Role.AUDITOR, territory);
            assertThat(reader.get("/api/v1/bills/" + jambi.id()).status()).isEqualTo(200);
            assertThat(found(reader, jambi.number())).isEqualTo(1);
            assertThat(found(reader, jambi.paymentCode())).isEqualTo(1);
        }
    }

    @Test
    void isNotFoundByANeighbourByListNumberSearchOrFile() {
        for (String territory : List.of("15.06", "15.71.01", "13")) {
            var neighbour = accounts.signedIn(Role.TREASURER, territory);
            assertThat(neighbour.get("/api/v1/bills?limit=500").text()).doesNotContain(jambi.number());
            assertThat(neighbour.get("/api/v1/bills/" + jambi.id()).status()).isEqualTo(404);
            assertThat(found(neighbour, jambi.number())).isZero();
            assertThat(found(neighbour, jambi.paymentCode())).isZero();
            assertThat(neighbour.get("/api/v1/bills/export?format=csv").text()).doesNotContain(jambi.number());
            assertThat(neighbour
                            .postJson(
                                    "/api/v1/bills/" + jambi.id() + "/payment",
                                    "{\"amount\":403200,\"paidOn\":\"2024-01-10\",\"proofNumber\":\"SP2D-1\"}",
                                    "neighbour-" + territory + jambi.id())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void isClosedToAVillageOfficer() {
        var village = accounts.signedIn(Role.VILLAGE_OFFICER, "15.71.01.1001");

        for (String path : List.of("", "/" + jambi.id(), "/export?format=xlsx", "/" + jambi.id() + "/proof")) {
            assertThat(village.get("/api/v1/bills" + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void isInvisibleToATransactionWithoutTerritory() {
        for (String table : MONEY_TABLES) {
            long seen = transactions.execute(status ->
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
            assertThat(seen).as(table).isZero();
        }
    }

    @Test
    void isListedByStateProgrammeAndSource() {
        var reader = accounts.signedIn(Role.TREASURER, "15.71");
        String ofProgramme = "&programme=" + jambi.programme();

        assertThat(count(reader, "state=OPEN" + ofProgramme)).isEqualTo(1);
        assertThat(count(reader, "state=PAID" + ofProgramme)).isZero();
        assertThat(count(reader, "source=" + jambi.source())).isEqualTo(1);
        assertThat(count(reader, "territory=15.71" + ofProgramme)).isEqualTo(1);
        assertThat(count(reader, "territory=15.7" + ofProgramme)).isZero();
        assertThat(reader.get("/api/v1/bills?state=LUNAS").status()).isEqualTo(400);
    }

    @Test
    void turnsPagesInTheOrderOfTheAmount() {
        var line = programmes.line("15.71", 2024, 1_000_000_000);
        var programme = programmes.open("15.71", line, 2024);
        for (int people : new int[] {3, 1, 2, 1}) {
            lots.bill(programme, "15.71", people, 2024);
        }
        var reader = accounts.signedIn(Role.TREASURER, "15.71");
        String list = "/api/v1/bills?sort=-amount&limit=2&programme=" + programme;

        var first = reader.get(list).json();
        var second = reader.get(list + "&after=" + first.get("next").asString()).json();

        assertThat(first.get("bills").findValuesAsString("people")).containsExactly("3", "2");
        assertThat(second.get("bills").findValuesAsString("people")).containsExactly("1", "1");
        assertThat(first.get("count").asLong()).isEqualTo(4);
        assertThat(first.get("amount").asLong()).isEqualTo(7 * 12 * 16_800);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void isWrittenIntoFilesWithNumbersAsNumbers() throws Exception {
        var reader = accounts.signedIn(Role.TREASURER, "15.71");
        String wanted = "&programme=" + jambi.programme();

        var csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new ByteArrayInputStream(
                        reader.get("/api/v1/bills/export?format=csv" + wanted).bytes()))
                .stream()
                .toList();
        assertThat(csv).hasSize(1);
        assertThat(csv.getFirst().getField("Jumlah")).isEqualTo("403200");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(
                reader.get("/api/v1/bills/export?format=xlsx" + wanted).bytes()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellAsString(0)).contains(jambi.number());
            assertThat(rows.get(1).getCellAsNumber(10))
                    .hasValueSatisfying(
                            amount -> assertThat(amount.longValueExact()).isEqualTo(403_200));
            assertThat(rows.get(1).getCellAsString(11)).contains(jambi.paymentCode());
        }
    }

    private static int found(TestClient reader, String text) {
        return reader.get("/api/v1/bills?q=" + text).json().get("bills").size();
    }

    private static long count(TestClient reader, String filters) {
        return reader.get("/api/v1/bills?" + filters).json().get("count").asLong();
    }
}
