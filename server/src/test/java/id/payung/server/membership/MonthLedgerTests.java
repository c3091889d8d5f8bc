package id.payung.server.membership;

import static id.payung.rules.Scheme.JHT;
import static id.payung.rules.Scheme.JKK;
import static id.payung.rules.Scheme.JKM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.Scheme;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.membership.Memberships.LotRequest;
import id.payung.server.problem.Problem;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestProgrammes;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Which months are whose: nobody's month is taken twice, and only paid months are cover.
@ServerTest
class MonthLedgerTests {

    private static final String TUNGKAL = "15.06.02.1004";

    @Autowired
    Memberships memberships;

    @Autowired
    TestProgrammes programmes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Test
    void refusesAMonthThatAnotherSponsorHasReserved() {
        long person = somebody();
        reserve(person, "[2026-01-01,2027-01-01)", JKK, JKM);

        assertThatThrownBy(() -> reserve(person, "[2026-12-01,2027-06-01)", JKM))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("cover.taken"));
    }

    @Test
    void grantsTheMonthAfterAndAnotherScheme() {
        long person = somebody();
        reserve(person, "[2026-01-01,2027-01-01)", JKK, JKM);

        reserve(person, "[2027-01-01,2027-04-01)", JKK, JKM);
        reserve(person, "[2026-01-01,2026-04-01)", JHT);

        assertThat(monthsOf(person)).isEqualTo(12 * 2 + 3 * 2 + 3);
    }

    @Test
    void theDatabaseItselfRefusesAMonthTwice() {
        long person = somebody();
        Lot lot = reserve(person, "[2026-01-01,2026-07-01)", JKK);

        assertThatThrownBy(() -> inRegency(() -> jdbc.sql("""
                                insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                                values (:person, 'JKK', '[2026-06-01,2026-08-01)', :lot, '15.06.02.1004')
                                """)
                        .param("person", person)
                        .param("lot", lot.id().value())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("no_month_twice");
    }

    @Test
    void theDatabaseItselfRefusesHalfAMonth() {
        long person = somebody();
        Lot lot = reserve(person, "[2026-01-01,2026-07-01)", JKK);

        assertThatThrownBy(() -> inRegency(() -> jdbc.sql("""
                                insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                                values (:person, 'JKK', '[2027-06-01,2027-06-15)', :lot, '15.06.02.1004')
                                """)
                        .param("person", person)
                        .param("lot", lot.id().value())
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letsOneOfManyRacingSponsorsWin() throws Exception {
        long person = somebody();
        try (ExecutorService sponsors = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> attempt = () -> {
                try {
                    reserve(person, "[2026-01-01,2027-01-01)", JKK, JKM);
                    return true;
                } catch (Problem taken) {
                    return false;
                }
            };
            var attempts = sponsors.invokeAll(
                    IntStream.range(0, 8).mapToObj(number -> attempt).toList());

            int won = 0;
            for (var each : attempts) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(monthsOf(person)).isEqualTo(24);
    }

    @Test
    void countsReservedMonthsAsCoverOnlyOncePaid() {
        long person = somebody();
        Lot lot = reserve(person, "[2026-01-01,2027-01-01)", JKK, JKM);
        assertThat(isActive(person)).isFalse();

        Lot paid = inRegency(() -> memberships.activate(lot.id(), LocalDate.of(2026, 1, 10), "SP2D-1"));

        assertThat(paid.state()).isEqualTo(Lot.State.ACTIVE);
        assertThat(isActive(person)).isTrue();
    }

    @Test
    void activatingTwiceChangesNothing() {
        Lot lot = reserve(somebody(), "[2026-01-01,2027-01-01)", JKK, JKM);
        inRegency(() -> memberships.activate(lot.id(), LocalDate.of(2026, 1, 10), "SP2D-1"));

        Lot again = inRegency(() -> memberships.activate(lot.id(), LocalDate.of(2026, 2, 20), "SP2D-2"));

        assertThat(again.paidOn()).isEqualTo(LocalDate.of(2026, 1, 10));
    }

    @Test
    void givesReleasedMonthsBackAndKeepsThemOnRecord() {
        long person = somebody();
        Lot lot = reserve(person, "[2026-01-01,2027-01-01)", JKK, JKM);
        inRegency(() -> {
            memberships.release(lot.id());
            return lot;
        });

        reserve(person, "[2026-01-01,2027-01-01)", JKK, JKM);

        long kept = inRegency(() -> jdbc.sql("select count(*) from membership.released_cover where person_id = :person")
                .param("person", person)
                .query(Long.class)
                .single());
        assertThat(kept).isEqualTo(2);
    }

    @Test
    void groupsALotByItsMonths() {
        long early = somebody();
        long late = somebody();
        Lot lot = inRegency(() -> {
            memberships.openBatch();
            batch(1, early, "[2026-01-01,2027-01-01)");
            batch(2, late, "[2026-07-01,2027-01-01)");
            return memberships.reserve(request(Set.of(JKK, JKM)));
        });

        assertThat(lot.people()).isEqualTo(2);
        assertThat(lot.personMonths()).isEqualTo(18);
        assertThat(inRegency(() -> memberships.lines(lot.id())))
                .extracting(line -> line.months().size(), LotLine::people)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(12, 1L), org.assertj.core.groups.Tuple.tuple(6, 1L));
    }

    @Test
    void numbersAMemberOnceWithARightCheckDigit() {
        long person = somebody();
        reserve(person, "[2026-01-01,2026-02-01)", JKK);
        String first = memberNumber(person);
        reserve(person, "[2026-02-01,2026-03-01)", JKK);

        assertThat(memberNumber(person)).isEqualTo(first).hasSize(11);
        assertThat(luhnSum(first) % 10).isZero();
    }

    @Test
    void hidesMonthsOfOtherTerritoriesAndEverythingWithoutOne() {
        long person = somebody();
        reserve(person, "[2026-01-01,2027-01-01)", JKK);

        String count = "select count(*) from membership.cover where person_id = " + person;
        Supplier<Long> rows = () ->
                transactions.execute(status -> jdbc.sql(count).query(Long.class).single());
        assertThat(actors.callAs(officer("15.71"), rows)).isZero();
        assertThat(rows.get()).isZero();
        assertThat(actors.callAs(officer("15.06.02.1004"), rows)).isEqualTo(1);
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    private Lot reserve(long person, String months, Scheme first, Scheme... more) {
        return inRegency(() -> {
            memberships.openBatch();
            batch(1, person, months);
            return memberships.reserve(request(java.util.EnumSet.of(first, more)));
        });
    }

    private LotRequest request(Set<Scheme> schemes) {
        return new LotRequest(programmes.open("15.06"), "Uji", "test:" + UUID.randomUUID(), "15.06", schemes);
    }

    private void batch(int row, long person, String months) {
        jdbc.sql("insert into cover_batch values (:row, :person, :village, cast(:months as daterange))")
                .param("row", row)
                .param("person", person)
                .param("village", TUNGKAL)
                .param("months", months)
                .update();
    }

    private long somebody() {
        return inRegency(() -> jdbc.sql("""
                        insert into person.person (nik_key, nik_sealed, name, name_key, village_code)
                        values (gen_random_uuid(), '\\x00', 'Uji Peserta', 'UJI PESERTA', '15.06.02.1004') returning id
                        """).query(Long.class).single());
    }

    private long monthsOf(long person) {
        return inRegency(() -> jdbc.sql(
                        "select sum(membership.month_count(months)) from membership.cover where person_id = :person")
                .param("person", person)
                .query(Long.class)
                .single());
    }

    private boolean isActive(long person) {
        return inRegency(
                () -> jdbc.sql("""
                        select exists (select from membership.cover_of(array[:person]::bigint[],
                            daterange('2026-01-01', '2027-01-01'), array['JKK']) where active)
                        """).param("person", person).query(Boolean.class).single());
    }

    private String memberNumber(long person) {
        return inRegency(() -> jdbc.sql("select member_number from membership.member where person_id = :person")
                .param("person", person)
                .query(String.class)
                .single());
    }

    private <T> T inRegency(Supplier<T> work) {
        return actors.callAs(officer("15.06"), () -> transactions.execute(status -> work.get()));
    }

    private static Actor officer(String territory) {
        return new Actor(1, "uji", "Uji", Set.of(Role.MANPOWER_OFFICER), territory);
    }
}
