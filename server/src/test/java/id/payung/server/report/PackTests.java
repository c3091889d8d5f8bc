package id.payung.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.membership.Lot;
import id.payung.server.problem.Problem;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestCover;
import id.payung.server.testing.TestProgrammes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The report of a closed month: fifteen tables that tie, the same figures whenever they are made again.
@ServerTest
class PackTests {

    private static final AtomicLong PERSON = new AtomicLong(6_500_000_000L);
    private static final long RATE = 16_800 * 12;
    private static final LocalDate PAID_ON = LocalDate.of(2025, 1, 2);
    private static final YearMonth AUGUST = YearMonth.of(2024, 8);

    @Autowired
    Packs packs;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    TestCover cover;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Test
    void closesAMonthWithFifteenTablesThatTieAndMakesThemAgainTheSame() {
        String regency = "53.02";
        long programme = programmes.open(regency);
        cover.pay(reserve(regency, programme, 7, "53.02.01.1001", "[2024-01-01,2025-01-01)"), PAID_ON);
        cover.pay(reserve(regency, programme, 3, "53.02.02.2001", "[2024-01-01,2024-10-01)"), PAID_ON);
        Lot unpaid = reserve(regency, programme, 5, "53.02.01.1001", "[2024-01-01,2025-01-01)");

        Pack pack = as(regency, () -> packs.close(AUGUST));

        assertThat(pack.tables())
                .hasSize(15)
                .extracting(ReportTable::number)
                .startsWith(1, 2)
                .endsWith(14, 15);
        assertThat(packs.ties(pack)).allMatch(Pack.Tie::holds);
        assertThat(pack.table(1).total("own")).isEqualTo(10);
        assertThat(pack.table(1).total("own-december")).isEqualTo(10);
        assertThat(pack.table(1).total("own-month")).isZero();
        assertThat(pack.table(2).rows()).hasSize(2);
        assertThat(pack.table(2).total("active")).isEqualTo(10);
        assertThat(pack.table(3).total("lapse-30")).isZero();
        assertThat(pack.table(3).total("lapse-60")).isEqualTo(3);
        assertThat(pack.table(3).total("lapse-90")).isEqualTo(3);
        assertThat(pack.table(5).total("paid")).isEqualTo(7 * RATE + 3 * RATE / 12 * 9);
        assertThat(pack.table(5).total("open")).isEqualTo(5 * RATE);
        assertThat(pack.table(6).total("committed")).isEqualTo(12 * RATE + 3 * RATE / 12 * 9);
        assertThat(pack.table(8).rows().getFirst().get(2)).isEqualTo("0.0");
        assertThat(pack.table(12).recorded()).isFalse();

        cover.pay(unpaid, PAID_ON);
        Pack.Recheck recheck = as(regency, () -> packs.recheck(pack.id()));

        assertThat(recheck.differing()).isEmpty();
        assertThat(recheck.hash()).isEqualTo(pack.hash());
        assertThat(as(regency, () -> packs.close(AUGUST.plusMonths(1))).table(1).total("own"))
                .isEqualTo(15);
        assertThat(as(regency, () -> packs.find(pack.id()))).isEqualTo(pack);
    }

    @Test
    void closesAMonthOnceAndOnlyWhenItIsOver() {
        as("53.03", () -> packs.close(AUGUST));

        assertThatThrownBy(() -> as("53.03", () -> packs.close(AUGUST)))
                .isInstanceOf(Problem.class)
                .hasMessage("report.closed");
        assertThatThrownBy(() -> as("53.03", () -> packs.close(YearMonth.of(2099, 1))))
                .isInstanceOf(Problem.class)
                .hasMessage("report.month-running");
        assertThatThrownBy(() -> as("", () -> packs.close(AUGUST)))
                .isInstanceOf(Problem.class)
                .hasMessage("report.no-territory");
        assertThatThrownBy(() -> as(
                        "53.03",
                        () -> transactions.execute(status ->
                                jdbc.sql("update report.pack set tables = '[]'").update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void tellsTheMonthOfJambiWithTheFiguresOfItsBoard() throws IOException {
        Pack pack = as("15", () -> packs.close(AUGUST));
        TestClient head = accounts.signedIn(Role.REGIONAL_HEAD, "15");

        assertThat(pack.table(1).totals())
                .startsWith("Provinsi Jambi", "ALL", "1312370", "518632", "39.52", "2024-08-12", "53.00");
        assertThat(pack.table(1).totals().get(7)).isEqualTo("176924");
        String page = head.page("/reports/" + pack.id()).text();
        assertThat(page)
                .contains("39,52\u00a0% menurut angka yang dilaporkan per 12 Agustus 2024")
                .contains("masih kurang 176.924 orang");

        byte[] pdf = head.page("/reports/" + pack.id() + ".pdf").bytes();
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("518.632")
                    .contains("176.924")
                    .contains(pack.hash())
                    .contains("15. Bukti");
        }
        byte[] xlsx = head.page("/reports/" + pack.id() + ".xlsx").bytes();
        assertThat(cells(xlsx)).hasSizeGreaterThan(100).contains("518632", "1312370", "176924", pack.seal());
        assertThat(cells(head.page("/reports/" + pack.id() + ".xlsx").bytes())).isEqualTo(cells(xlsx));
    }

    private static List<String> cells(byte[] xlsx) throws IOException {
        List<String> cells = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).hasSize(16);
            for (Sheet sheet : sheets) {
                for (Row row : sheet.read()) {
                    row.forEach(cell -> cells.add(cell == null ? "" : String.valueOf(cell.getRawValue())));
                }
            }
        }
        return cells;
    }

    @Test
    void showsAStrangerWhetherTheSealIsOurs() {
        Pack pack = as("53.04", () -> packs.close(AUGUST));
        String token = pack.seal();
        TestClient anybody = accounts.nobody();

        assertThat(anybody.get("/open/reports/" + token).text())
                .contains(pack.hash())
                .contains("Asli");
        assertThat(anybody.get("/open/reports/" + token.substring(0, token.length() - 3) + "AAA")
                        .text())
                .contains("bukan dari Payung");
        assertThat(anybody.get("/open/reports/apa-saja").text()).contains("bukan dari Payung");
    }

    @Test
    void isReadInsideItsTerritoryByThoseWhoMayReadBills() {
        Pack pack = as("53.05", () -> packs.close(AUGUST));

        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, "53")
                        .page("/reports/" + pack.id())
                        .status())
                .isEqualTo(200);
        assertThat(accounts.signedIn(Role.REGIONAL_HEAD, "53.06")
                        .page("/reports/" + pack.id())
                        .status())
                .isEqualTo(404);
        assertThat(accounts.signedIn(Role.VILLAGE_OFFICER, "53.05")
                        .page("/reports/" + pack.id())
                        .status())
                .isEqualTo(403);
        assertThat(accounts.signedIn(Role.MANPOWER_OFFICER, "53.05")
                        .page("/reports")
                        .text())
                .contains("Agustus 2024")
                .contains("Tutup bulan ini");
    }

    private Lot reserve(String regency, long programme, int people, String village, String months) {
        List<Long> unknown =
                Stream.generate(PERSON::incrementAndGet).limit(people).toList();
        return cover.reserve(regency, programme, village, months, unknown);
    }

    private <T> T as(String territory, Supplier<T> work) {
        var officer = new Actor(9_000_078, "uji", "Petugas uji", Set.of(Role.MANPOWER_OFFICER), territory);
        return actors.callAs(officer, work);
    }
}
