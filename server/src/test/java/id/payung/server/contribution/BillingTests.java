package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.Rupiah;
import id.payung.server.contribution.TestLots.Group;
import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLineId;
import id.payung.server.membership.Lot;
import id.payung.server.problem.Problem;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestProgrammes;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Approval makes exactly one bill: people × months × rate, or nothing at all.
@ServerTest
@Import(TestLots.class)
class BillingTests {

    private static final long PLENTY = 10_000_000_000L;

    @Autowired
    TestLots lots;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    Bills bills;

    @Autowired
    Funding funding;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest(name = "{1} people of {0} for {2} months")
    @CsvSource({
        "15.06, 2000, 12, 403200000",
        "15.71, 3000, 12, 604800000",
        "15.71, 4316, 12, 870105600",
        "15.71, 1650, 12, 332640000",
        "15.01,  100, 12,  20160000",
        "15.05, 2442, 10, 410256000",
        "15.02, 4400,  9, 665280000",
        "15.02, 4400, 10, 739200000"
    })
    void chargesPeopleTimesMonthsTimesRate(String territory, int people, int months, long amount) {
        var programme = programmes.open(territory, programmes.line(territory, 2024, PLENTY), 2024);

        Bill bill = lots.billOf(
                lots.reserve(programme, territory, TestLots.APPROVER, new Group(people, TestLots.year(2024, months))));

        assertThat(bill.amount()).isEqualTo(Rupiah.of(amount));
        assertThat(bill.people()).isEqualTo(people);
        assertThat(bill.personMonths()).isEqualTo((long) people * months);
        assertThat(bill.state()).isEqualTo(Bill.State.OPEN);
        assertThat(PaymentCode.isWellFormed(bill.paymentCode())).isTrue();
    }

    @Test
    void chargesEachGroupForItsOwnMonths() {
        var programme = programmes.open("15.06", programmes.line("15.06", 2024, PLENTY), 2024);

        Bill bill = lots.billOf(lots.reserve(
                programme,
                "15.06",
                TestLots.APPROVER,
                new Group(10, "[2024-01-01,2025-01-01)"),
                new Group(3, "[2024-07-01,2025-01-01)")));

        assertThat(bill.amount()).isEqualTo(Rupiah.of(16_800L * (10 * 12 + 3 * 6)));
        assertThat(lots.as(1, "15.06", () -> bills.lines(bill.id())))
                .extracting(line -> line.scheme() + " " + line.months() + " " + line.people() + " × " + line.rate())
                .containsExactly(
                        "JKK 2024-01 s.d. 2024-12 10 × Rp10.000",
                        "JKM 2024-01 s.d. 2024-12 10 × Rp6.800",
                        "JKK 2024-07 s.d. 2024-12 3 × Rp10.000",
                        "JKM 2024-07 s.d. 2024-12 3 × Rp6.800");
    }

    @Test
    void commitsTheMoneyOfTheLine() {
        FundingLineId line = programmes.line("15.06", 2024, 201_600);
        lots.bill(programmes.open("15.06", line, 2024), "15.06", 1, 2024);

        assertThat(available(line)).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void rollsTheApprovalBackWhenOneRupiahIsMissing() {
        FundingLineId line = programmes.line("15.06", 2024, 201_599);
        ProgrammeId programme = programmes.open("15.06", line, 2024);
        long lotsBefore = lotsOf(programme);

        assertThatThrownBy(() -> lots.bill(programme, "15.06", 1, 2024))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("funding.ceiling");
                    assertThat(problem.arguments()).contains(Rupiah.of(201_599), Rupiah.of(201_600), Rupiah.of(1));
                });

        assertThat(lotsOf(programme)).isEqualTo(lotsBefore).isZero();
        assertThat(available(line)).isEqualTo(Rupiah.of(201_599));
    }

    @Test
    void refusesAnApprovalOutsideTheSponsorsTerritory() {
        ProgrammeId province = programmes.open("15", programmes.line("15", 2024, PLENTY), 2024);

        assertThatThrownBy(() -> lots.bill(province, "15.06", 1, 2024))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("bill.line-out-of-reach"));
    }

    @Test
    void numbersBillsWithoutGapsOrDoublesUnderConcurrency() throws Exception {
        var programme = programmes.open("15.03", programmes.line("15.03", 2031, PLENTY), 2031);
        Callable<Bill> approval = () -> lots.bill(programme, "15.03", 2, 2031);

        List<String> numbers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            numbers = threads.invokeAll(Collections.nCopies(8, approval)).stream()
                    .map(bill -> bill.resultNow().number())
                    .sorted()
                    .toList();
        }

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 8)
                        .mapToObj(number -> "2031/15.03/000" + number)
                        .toList());
    }

    @Test
    void refusesASecondBillForALotInTheDatabaseItself() {
        var programme = programmes.open("15.06", programmes.line("15.06", 2024, PLENTY), 2024);
        Lot lot = lots.reserve(programme, "15.06", TestLots.APPROVER, new Group(1, TestLots.year(2024, 12)));

        assertThatThrownBy(() -> lots.as(
                        1,
                        "15.06",
                        () -> jdbc.sql("""
                                insert into contribution.bill (number, territory_code, lot_id, source, programme_id,
                                    programme_name, sponsor, funding_line_id, people, person_months, first_month,
                                    until_month, amount, payment_code, issued_on, readings, unconfirmed, approved_by,
                                    approved_by_name, issued_at)
                                values ('x', '15.06', :lot, 'x', 1, 'x', 'x', 1, 1, 1, '2024-01-01', '2024-02-01', 1,
                                    '0000000000000000', '2024-01-01', '{}', '{}', 1, 'x', now())
                                """).param("lot", lot.id().value()).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("lot_id");
    }

    @Test
    void refusesABillWhoseLinesDoNotAddUp() {
        assertThatThrownBy(() -> lots.as(1, "15.06", () -> jdbc.sql("""
                                insert into contribution.bill (number, territory_code, lot_id, source, programme_id,
                                    programme_name, sponsor, funding_line_id, people, person_months, first_month,
                                    until_month, amount, payment_code, issued_on, readings, unconfirmed, approved_by,
                                    approved_by_name, issued_at)
                                values ('tanpa-rincian', '15.06', -1, 'x', 1, 'x', 'x', 1, 1, 1, '2024-01-01',
                                    '2024-02-01', 1, '0000000000000000', '2024-01-01', '{}', '{}', 1, 'x', now())
                                """).update()))
                .rootCause()
                .hasMessageContaining("do not add up");
    }

    private Rupiah available(FundingLineId line) {
        return lots.as(1, "15.06", () -> funding.find(line).orElseThrow()).available();
    }

    private long lotsOf(ProgrammeId programme) {
        return lots.as(
                1,
                "15.06",
                () -> jdbc.sql("select count(*) from membership.lot where programme_id = :programme")
                        .param("programme", programme.value())
                        .query(Long.class)
                        .single());
    }
}
