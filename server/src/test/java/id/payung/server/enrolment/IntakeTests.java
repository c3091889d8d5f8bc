package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actors;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What an intake has to hold whatever comes in: no row is lost, none is judged twice, and the one fault among a
/// hundred
/// thousand rows is named with its place.
@ServerTest
class IntakeTests {

    /// Added to the day in a woman's number. The people of the other tests are men of the same district.
    private static final int WOMAN = 40;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @Test
    void namesTheOnlyFaultInRowAHundredThousand() {
        StringBuilder csv = new StringBuilder("NIK;Nama;Tanggal Lahir;L/P;Ibu Kandung;Kelurahan;Pekerjaan\n");
        for (int line = 2; line <= 100_000; line++) {
            int day = 1 + line % 28;
            int month = 1 + line / 28 % 12;
            int year = 65 + line / 336 % 30;
            String nik = "150602%02d%02d%02d%04d".formatted(WOMAN + day, month, year, 1 + line % 8_999);
            csv.append(line == 100_000 ? nik.substring(1) : nik)
                    .append(";WARGA ")
                    .append(letters(line))
                    .append(";%02d-%02d-19%02d;P;IBU ".formatted(day, month, year))
                    .append(letters(line * 7))
                    .append(";Patunas;Petani\n");
        }

        long id = office.handIn(csv.toString().getBytes(StandardCharsets.UTF_8));

        JsonNode list = office.list(id);
        assertThat(list.get("counts").get("rows").asInt()).as(list.toString()).isEqualTo(99_999);
        assertThat(list.get("counts").get("refused").asInt()).isEqualTo(1);
        JsonNode row = office.row(id, 100_000);
        assertThat(row.get("verdict").asString()).isEqualTo("REFUSED");
        assertThat(row.get("findings").get(0).get("cell").asString()).isEqualTo("A100000");
        assertThat(row.get("findings").get(0).get("sentence").asString()).isEqualTo("NIK harus 16 angka; terbaca 15.");
        assertThat(office.officer.page("/lists/" + id).text()).contains("Baris 100000.");
        assertEveryRowHasOneVerdict(id);
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 20_000_000; rest > 0; rest /= 26) {
            word.append((char) ('A' + rest % 26));
        }
        return word.toString();
    }

    private void assertEveryRowHasOneVerdict(long list) {
        var sums = ask("""
                select l.rows_read, l.accepted + l.review + l.refused + l.duplicate as judged, count(r.*) as stored,
                       count(distinct r.row_number) as different,
                       count(*) filter (where r.verdict = 'ACCEPTED') = l.accepted
                       and count(*) filter (where r.verdict = 'REVIEW') = l.review
                       and count(*) filter (where r.verdict = 'REFUSED') = l.refused
                       and count(*) filter (where r.verdict = 'DUPLICATE') = l.duplicate as each
                from enrolment.list l join enrolment.list_row r on r.list_id = l.id
                where l.id = :list group by l.id
                """, list);
        assertThat(sums.get("each")).isEqualTo(true);
        assertThat(List.of(sums.get("judged"), sums.get("stored"), sums.get("different")))
                .extracting(each -> ((Number) each).longValue())
                .containsOnly(((Number) Objects.requireNonNull(sums.get("rows_read"))).longValue());
    }

    private Map<String, Object> ask(String sql, long list) {
        return Objects.requireNonNull(actors.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql(sql).param("list", list).query().singleRow())));
    }

    @Test
    void countsEveryRowOfAMixedListOnce() {
        TestList people = TestList.of(12);
        people.with(2, "NIK", "").with(3, "Nama Ibu Kandung", "-").copyRow(1).copyRow(4);
        long list = office.handIn(people.csv());

        assertThat(office.list(list).get("counts").toString())
                .isEqualTo("{\"rows\":14,\"accepted\":10,\"review\":1,\"refused\":1,\"duplicate\":2,\"repaired\":0}");
        assertEveryRowHasOneVerdict(list);
    }

    /// Everything that a second sending could have changed.
    private static final String TRACES = """
            select (select count(*) from enrolment.list where programme_id = l.programme_id) as lists,
                   (select count(*) from enrolment.list_row where programme_id = l.programme_id) as rows,
                   (select count(*) from enrolment.file_piece where list_id = l.id) as pieces,
                   (select string_agg(row_number || verdict || fault_codes::text, ',' order by row_number)
                    from enrolment.list_row where list_id = l.id) as verdicts,
                   l.file_name, l.checked_at, l.job_id, l.handed_in_at
            from enrolment.list l where l.id = :list
            """;

    @Test
    void changesNothingWhenTheSameContentComesAgainAtOnceAndUnderAnotherName() throws Exception {
        TestList people = TestList.of(30);
        byte[] content = people.with(4, "NIK", "").copyRow(1).xlsx();
        long list = office.handIn(content);
        var before = ask(TRACES, list);

        try (var pool = Executors.newFixedThreadPool(2)) {
            var together = new CyclicBarrier(2);
            List<Callable<JsonNode>> senders = List.of(
                    () -> {
                        together.await();
                        return office.send(office.officer, "daftar", content).json();
                    },
                    () -> {
                        together.await();
                        return office.send(office.officer, "nama lain.xlsx", content)
                                .json();
                    });
            for (var answer : pool.invokeAll(senders)) {
                assertThat(answer.get().get("list").asLong()).isEqualTo(list);
                assertThat(answer.get().get("fresh").asBoolean()).isFalse();
            }
        }

        assertThat(ask(TRACES, list)).isEqualTo(before);
    }

    @Test
    void readsTextAsExcelSavesItInIndonesia() {
        TestList people = TestList.of(6).withColumn("Penghasilan", "1.500.000,00");
        people.with(2, "NIK", "1,50602E+15")
                .with(3, "Nama Lengkap", "RENÉ D’AMOUR")
                .with(4, "Tanggal Lahir", people.cell(4, "Tanggal Lahir").replace('-', '/'))
                .with(5, "Penghasilan", "1500000,5")
                .with(6, "Penghasilan", "1,5 jt");

        long list = office.handIn(people.csv(';', Charset.forName("windows-1252")));

        assertThat(verdicts(list, 6))
                .containsExactly(
                        "ACCEPTED P23",
                        "REFUSED K02 P23",
                        "ACCEPTED P23",
                        "ACCEPTED P01 P23",
                        "ACCEPTED P23",
                        "ACCEPTED P23");
        assertThat(office.row(list, 4).get("name").asString()).isEqualTo("RENÉ D’AMOUR");
    }

    private List<String> verdicts(long list, int rows) {
        return java.util.stream.IntStream.range(2, rows + 2)
                .mapToObj(row -> office.row(list, row))
                .map(row -> row.get("verdict").asString() + " "
                        + String.join(
                                " ",
                                row.get("findings")
                                        .valueStream()
                                        .map(each -> each.get("code").asString())
                                        .distinct()
                                        .sorted()
                                        .toList()))
                .toList();
    }
}
