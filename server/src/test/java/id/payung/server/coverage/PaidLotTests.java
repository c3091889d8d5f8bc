package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Scheme;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.membership.Lot;
import id.payung.server.membership.Memberships;
import id.payung.server.membership.Memberships.LotRequest;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestProgrammes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The figure moves when a lot is paid, by exactly its people and for exactly its months.
@ServerTest
class PaidLotTests {

    private static final AtomicLong PERSON = new AtomicLong(8_000_000_000L);
    private static final LocalDate IN_JULY = LocalDate.of(2041, 7, 31);

    @Autowired
    Memberships memberships;

    @Autowired
    Coverage coverage;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Test
    void doesNotMoveWhileTheLotIsOnlyReserved() {
        long before = people("15.05", IN_JULY);

        reserve("15.05.01.2001", 3, "[2041-07-01,2041-10-01)");

        assertThat(people("15.05", IN_JULY)).isEqualTo(before);
    }

    @Test
    void movesByThePeopleOfThePaidLotAtEveryLevel() {
        long regency = people("15.05", IN_JULY);
        long district = people("15.05.02", IN_JULY);
        long village = people("15.05.02.2001", IN_JULY);

        pay(reserve("15.05.02.2001", 7, "[2041-07-01,2041-10-01)"));

        assertThat(people("15.05", IN_JULY)).isEqualTo(regency + 7);
        assertThat(people("15.05.02", IN_JULY)).isEqualTo(district + 7);
        assertThat(people("15.05.02.2001", IN_JULY)).isEqualTo(village + 7);
    }

    @Test
    void fallsWhenThePaidMonthsEnd() {
        pay(reserve("15.05.03.2001", 4, "[2041-07-01,2041-09-01)"));

        assertThat(people("15.05.03.2001", LocalDate.of(2041, 6, 30))).isZero();
        assertThat(people("15.05.03.2001", LocalDate.of(2041, 7, 1))).isEqualTo(4);
        assertThat(people("15.05.03.2001", LocalDate.of(2041, 8, 31))).isEqualTo(4);
        assertThat(people("15.05.03.2001", LocalDate.of(2041, 9, 1))).isZero();
    }

    @Test
    void movesOnceWhenThePaymentIsReportedTwice() {
        Lot lot = reserve("15.05.04.2001", 5, "[2041-07-01,2041-08-01)");
        pay(lot);
        pay(lot);

        assertThat(people("15.05.04.2001", IN_JULY)).isEqualTo(5);
    }

    @Test
    void doesNotMoveWhenThePaymentIsRolledBack() {
        Lot lot = reserve("15.05.05.2001", 6, "[2041-07-01,2041-08-01)");
        inRegency(() -> transactions.execute(status -> {
            memberships.activate(lot.id(), LocalDate.of(2025, 1, 2), "BKU-1");
            status.setRollbackOnly();
            return lot;
        }));

        assertThat(people("15.05.05.2001", IN_JULY)).isZero();
    }

    @Test
    void doesNotMoveWhatOthersReported() {
        var reported =
                inRegency(() -> coverage.answer(question("15.05", IN_JULY))).reported();

        pay(reserve("15.05.06.2001", 2, "[2041-07-01,2041-08-01)"));

        assertThat(inRegency(() -> coverage.answer(question("15.05", IN_JULY))).reported())
                .isEqualTo(reported);
    }

    private Lot reserve(String village, int people, String months) {
        long programme = programmes.open("15.05");
        return inRegency(() -> transactions.execute(status -> {
            memberships.openBatch();
            for (int row = 1; row <= people; row++) {
                jdbc.sql("insert into cover_batch values (:row, :person, :village, :months::daterange)")
                        .param("row", row)
                        .param("person", PERSON.incrementAndGet())
                        .param("village", village)
                        .param("months", months)
                        .update();
            }
            return memberships.reserve(new LotRequest(
                    programme, "APBD uji", "list:" + UUID.randomUUID(), "15.05", Set.of(Scheme.JKK, Scheme.JKM)));
        }));
    }

    private void pay(Lot lot) {
        inRegency(() -> transactions.execute(
                status -> memberships.activate(lot.id(), LocalDate.of(2025, 1, 2), "BKU-" + lot.id())));
    }

    private long people(String region, LocalDate asOf) {
        return Objects.requireNonNull(
                        inRegency(() -> coverage.answer(question(region, asOf))).own())
                .people();
    }

    private CoverageQuestion question(String region, LocalDate asOf) {
        return new CoverageQuestion(region, Segment.ALL, asOf, coverage.today());
    }

    private <T> T inRegency(Supplier<T> work) {
        var treasurer = new Actor(0, "uji", "Bendahara uji", Set.of(Role.TREASURER), "15.05");
        return actors.callAs(treasurer, () -> Objects.requireNonNull(work.get()));
    }
}
