package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.testing.ServerTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An answer may be given again only while it is still right.
@ServerTest
class RememberedAnswersTests {

    private static final String REGENCY = "12.23";
    private static final String VILLAGE = "12.23.01.2001";
    /// Long before the months in which `ReplayTests` counts everybody of the province.
    private static final YearMonth MONTH = YearMonth.of(2085, 3);

    @Autowired
    Coverage coverage;

    @Autowired
    HeadSums sums;

    @Autowired
    JdbcHeads heads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Test
    void countsALotThatWasPaidAfterTheQuestionWasAsked() {
        var ledger = new TestLedger(jdbc, transactions, actors, heads);
        CoverageQuestion question = question(REGENCY);
        long before = people(question);

        count(ledger, 7);
        assertThat(people(question)).isEqualTo(before + 7);

        sums.takeIn();
        count(ledger, 5);
        assertThat(people(question)).isEqualTo(before + 12);
    }

    @Test
    void showsAFigureThatWasReportedAfterTheQuestionWasAsked() {
        CoverageQuestion question = new CoverageQuestion("12.24", Segment.ALL, coverage.today(), coverage.today());
        assertThat(asSystem(question).reported()).isNull();

        actors.callAsSystem(() -> coverage.record(new NewFigure(
                "12.24", Segment.ALL, coverage.today(), 40L, 100L, null, "Laporan uji", coverage.today(), "", null)));

        assertThat(Objects.requireNonNull(asSystem(question).reported()).members())
                .isEqualTo(40);
    }

    @Test
    void givesNothingOfOneTerritoryToAReaderOfAnother() {
        CoverageQuestion question = question(REGENCY);
        assertThat(asSystem(question).own()).isNotNull();

        Actor stranger = new Actor(0, "uji", "Uji", Set.of(), "12.21");
        assertThat(actors.callAs(stranger, () -> coverage.answer(question)).own())
                .isNull();
    }

    @Test
    void remembersNothingOfAChangeThatWasTakenBack() {
        var ledger = new TestLedger(jdbc, transactions, actors, heads);
        CoverageQuestion question = question("12.23.01");
        long before = people(question);

        actors.callAsSystem(() -> {
            transactions.executeWithoutResult(status -> {
                long lot = ledger.lot("JKK");
                ledger.people(lot, VILLAGE, MONTH, 1, 9);
                ledger.count(lot, Set.of(Segment.ALL), LocalDate.of(2026, 1, 5));
                assertThat(people(question)).as("seen by the one who changes").isEqualTo(before + 9);
                status.setRollbackOnly();
            });
            return true;
        });

        assertThat(people(question)).isEqualTo(before);
    }

    @Test
    void givesTheSameAnswerAgainWhileNothingChanged() {
        CoverageQuestion question = question("12.25");

        assertThat(asSystem(question)).isSameAs(asSystem(question));
    }

    private void count(TestLedger ledger, int people) {
        long lot = ledger.lot("JKK");
        ledger.people(lot, VILLAGE, MONTH, 1, people);
        ledger.count(lot, Set.of(Segment.ALL), LocalDate.of(2026, 1, 5));
    }

    private static CoverageQuestion question(String region) {
        return new CoverageQuestion(region, Segment.ALL, MONTH.atDay(3), LocalDate.of(2026, 2, 1));
    }

    private CoverageAnswer asSystem(CoverageQuestion question) {
        return actors.callAsSystem(() -> coverage.answer(question));
    }

    private long people(CoverageQuestion question) {
        return Objects.requireNonNull(asSystem(question).own()).people();
    }
}
