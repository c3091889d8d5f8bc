package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Actors;
import id.payung.server.testing.ServerTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People with paid months, counted from lots. The months lie far in the future so that no other test shares them.
@ServerTest
class HeadCountTests {

    private static final YearMonth FIRST = YearMonth.of(2090, 1);
    private static final LocalDate KNOWN = LocalDate.of(2025, 6, 1);
    private static final Set<Segment> SPONSORED = Set.of(Segment.ALL, Segment.BPU, Segment.VULNERABLE);

    @Autowired
    JdbcHeads heads;

    @Autowired
    Coverage coverage;

    @Autowired
    Breakdowns breakdowns;

    @Autowired
    HeadSums sums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    TestLedger ledger;

    @BeforeEach
    void openLedger() {
        ledger = new TestLedger(jdbc, transactions, actors, heads);
    }

    @Test
    void countsTheSameLotOnce() {
        long lot = lot("12.01.01.1001", FIRST, 2, 10);

        assertThat(ledger.count(lot, SPONSORED, KNOWN)).isEqualTo(1);
        assertThat(ledger.count(lot, SPONSORED, KNOWN)).isZero();

        assertThat(people("12.01.01.1001", FIRST, KNOWN)).isEqualTo(10);
        assertThat(people("12.01", FIRST, KNOWN)).isEqualTo(10);
    }

    @Test
    void beginsAndEndsWithTheMonthsThatArePaid() {
        ledger.count(lot("12.02.01.1001", FIRST.plusMonths(3), 3, 7), SPONSORED, KNOWN);

        for (String region : List.of("12.02.01.1001", "12.02.01", "12.02")) {
            assertThat(people(region, FIRST.plusMonths(2), KNOWN)).isZero();
            assertThat(people(region, FIRST.plusMonths(3), KNOWN)).isEqualTo(7);
            assertThat(people(region, FIRST.plusMonths(5), KNOWN)).isEqualTo(7);
            assertThat(people(region, FIRST.plusMonths(6), KNOWN)).isZero();
        }
    }

    @Test
    void addsUpTheVillagesOfARegionAndNoOthers() {
        long lot = ledger.lot("JKK");
        ledger.people(lot, "12.03.01.1001", FIRST, 1, 5);
        ledger.people(lot, "12.03.02.1001", FIRST, 1, 6);
        ledger.people(lot, "12.04.01.1001", FIRST, 1, 9);
        ledger.count(lot, SPONSORED, KNOWN);

        assertThat(people("12.03", FIRST, KNOWN)).isEqualTo(11);
        assertThat(people("12.03.02", FIRST, KNOWN)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsWhatWasKnownOnAnEarlierDayWhetherTheSumsAreMadeOrNot(boolean summed) {
        String district = summed ? "12.05.01" : "12.05.02";
        String village = district + (summed ? ".1001" : ".1007");
        ledger.count(lot(village, FIRST, 1, 3), SPONSORED, KNOWN);
        ledger.count(lot(village, FIRST, 1, 4), SPONSORED, KNOWN.plusDays(10));
        if (summed) {
            sums.takeIn();
        }

        for (String region : List.of(district, village)) {
            assertThat(people(region, FIRST, KNOWN.minusDays(1))).isZero();
            assertThat(people(region, FIRST, KNOWN)).isEqualTo(3);
            assertThat(people(region, FIRST, KNOWN.plusDays(9))).isEqualTo(3);
            assertThat(people(region, FIRST, KNOWN.plusDays(10))).isEqualTo(7);
        }
    }

    @Test
    void takesInWhatBecomesKnownLaterForAnEarlierDay() {
        ledger.count(lot("12.07.01.2001", FIRST, 1, 3), SPONSORED, KNOWN.plusDays(10));
        sums.takeIn();
        ledger.count(lot("12.07.01.2001", FIRST, 1, 2), SPONSORED, KNOWN);
        sums.takeIn();

        assertThat(people("12.07", FIRST, KNOWN)).isEqualTo(2);
        assertThat(people("12.07", FIRST, KNOWN.plusDays(10))).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changesWhatWasButNotWhatWasKnownThenWhenSomebodyIsReplacedLater(boolean summed) {
        String regency = summed ? "12.12" : "12.13";
        String from = regency + ".01.2001";
        String to = regency + ".02.2001";
        long lot = ledger.lot("JKK", "JKM");
        long leaving = ledger.person(lot, from, "M", LocalDate.of(2050, 1, 1), "PTN", FIRST, 6);
        ledger.count(lot, SPONSORED, KNOWN);
        ledger.replace(lot, leaving, 7_777_000_000L + (summed ? 1 : 0), to, FIRST.plusMonths(3));
        assertThat(ledger.count(lot, SPONSORED, KNOWN.plusDays(30))).isPositive();
        assertThat(ledger.count(lot, SPONSORED, KNOWN.plusDays(30))).isZero();
        if (summed) {
            sums.takeIn();
        }

        YearMonth third = FIRST.plusMonths(3);
        assertThat(villagesOf(regency, third, KNOWN)).containsExactly(1L, 0L);
        assertThat(villagesOf(regency, third, KNOWN.plusDays(30))).containsExactly(0L, 1L);
        assertThat(villagesOf(regency, FIRST, KNOWN.plusDays(30))).containsExactly(1L, 0L);
        assertThat(people(regency, third, KNOWN)).isEqualTo(1);
        assertThat(people(regency, third, KNOWN.plusDays(30))).isEqualTo(1);
    }

    private List<Long> villagesOf(String regency, YearMonth month, LocalDate knownOn) {
        return List.of(people(regency + ".01", month, knownOn), people(regency + ".02", month, knownOn));
    }

    @Test
    void tellsApartWhoIsInWhichProgrammeAndSegment() {
        long both = ledger.lot("JKK", "JKM");
        ledger.people(both, "12.08.01.2001", FIRST, 1, 3);
        ledger.count(both, SPONSORED, KNOWN);
        long savings = ledger.lot("JHT");
        ledger.people(savings, "12.08.01.2001", FIRST, 1, 2);
        ledger.count(savings, Set.of(Segment.ALL, Segment.PU), KNOWN);

        for (String region : List.of("12.08", "12.08.01.2001")) {
            OwnCount all = own(region, Segment.ALL, FIRST, KNOWN);
            assertThat(all.people()).isEqualTo(3);
            assertThat(all.byScheme())
                    .containsOnly(
                            java.util.Map.entry("JKK", 3L),
                            java.util.Map.entry("JKM", 3L),
                            java.util.Map.entry("JHT", 2L));
            assertThat(own(region, Segment.VULNERABLE, FIRST, KNOWN).people()).isEqualTo(3);
            assertThat(own(region, Segment.PU, FIRST, KNOWN).byScheme()).containsOnlyKeys("JHT");
        }
    }

    @Test
    void movesIntoTheNextAgeBandWithTheMonthAfterTheBirthday() {
        long lot = ledger.lot("JKK");
        ledger.person(lot, "12.11.01.1005", "M", LocalDate.of(2065, 4, 2), "NLY", FIRST, 12);
        ledger.count(lot, SPONSORED, KNOWN);
        sums.takeIn();

        assertThat(parts("12.11", Trait.AGE, FIRST.plusMonths(3))).containsExactly(new TraitPart("18", 1));
        assertThat(parts("12.11", Trait.AGE, FIRST.plusMonths(4))).containsExactly(new TraitPart("25", 1));
        assertThat(parts("12.11.01.1005", Trait.AGE, FIRST.plusMonths(4))).containsExactly(new TraitPart("25", 1));
    }

    @Test
    void takesOurCountApartAndThePartsAddUp() {
        long lot = ledger.lot("JKK", "JKM");
        ledger.person(lot, "12.10.01.1001", "M", LocalDate.of(2060, 4, 2), "NLY", 10, FIRST, 2);
        ledger.person(lot, "12.10.01.1001", "F", LocalDate.of(2050, 4, 2), "PDG", 2, FIRST, 2);
        ledger.person(lot, "12.10.02.1001", "F", LocalDate.of(2050, 4, 2), "UMK", FIRST, 2);
        ledger.count(lot, SPONSORED, KNOWN);

        for (int round = 0; round < 2; round++) {
            assertThat(parts("12.10", Trait.SEX, FIRST)).containsExactly(new TraitPart("F", 2), new TraitPart("M", 1));
            assertThat(parts("12.10", Trait.OCCUPATION_GROUP, FIRST))
                    .containsExactly(new TraitPart("TRADE", 2), new TraitPart("FISHING", 1));
            assertThat(parts("12.10", Trait.ECOSYSTEM, FIRST))
                    .containsExactly(new TraitPart("MARKET", 2), new TraitPart("VILLAGE", 1));
            assertThat(parts("12.10", Trait.DECILE, FIRST))
                    .containsExactly(new TraitPart("2", 1), new TraitPart("10", 1), new TraitPart("", 1));
            assertThat(parts("12.10", Trait.PAYER, FIRST)).containsExactly(new TraitPart("APBD", 3));
            sums.takeIn();
        }
        assertThat(parts("12.10.02", Trait.SEX, FIRST)).containsExactly(new TraitPart("F", 1));
    }

    @Test
    void keepsADecileAsItWasCountedUntilTheLotIsCountedAgain() {
        long lot = ledger.lot("JKK");
        long poorer = ledger.person(lot, "12.14.01.1001", "F", LocalDate.of(2050, 4, 2), "PTN", 3, FIRST, 2);
        ledger.person(lot, "12.14.01.1001", "F", LocalDate.of(2050, 4, 2), "PTN", null, FIRST, 2);
        ledger.count(lot, SPONSORED, KNOWN);
        sums.takeIn();

        ledger.decile(poorer, 1);
        assertThat(parts("12.14", Trait.DECILE, FIRST)).containsExactly(new TraitPart("3", 1), new TraitPart("", 1));

        ledger.count(lot, SPONSORED, KNOWN.plusDays(30));
        assertThat(parts("12.14", Trait.DECILE, FIRST)).containsExactly(new TraitPart("1", 1), new TraitPart("", 1));
        var before = new CoverageQuestion("12.14", Segment.ALL, FIRST.atDay(15), KNOWN.plusDays(29));
        assertThat(ledger.asSystem(() -> breakdowns.of(before, Trait.DECILE)))
                .containsExactly(new TraitPart("3", 1), new TraitPart("", 1));
        assertThat(people("12.14", FIRST, KNOWN.plusDays(30))).isEqualTo(2);
    }

    @Test
    void showsNothingToATransactionWithoutTerritory() {
        ledger.count(lot("12.06.01.1009", FIRST, 1, 9), SPONSORED, KNOWN);
        sums.takeIn();

        for (String table : List.of("heads", "parts", "head_change", "figure_file")) {
            Long rows = transactions.execute(status -> jdbc.sql("select count(*) from coverage." + table)
                    .query(Long.class)
                    .single());
            assertThat(rows).as(table).isZero();
        }
    }

    @Test
    void isNotForTheApplicationToChangeByHand() {
        for (String change : List.of(
                "update coverage.heads set jkk = 0",
                "delete from coverage.change",
                "update coverage.head_change set people = 1",
                "update coverage.parts set people = 0",
                "update coverage.reported set members = 0",
                "update coverage.figure_file set content = ''")) {
            assertThatThrownBy(() -> ledger.asSystem(() -> jdbc.sql(change).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private long lot(String village, YearMonth first, int months, int people) {
        long lot = ledger.lot("JKK", "JKM");
        ledger.people(lot, village, first, months, people);
        return lot;
    }

    private long people(String region, YearMonth month, LocalDate knownOn) {
        return own(region, Segment.ALL, month, knownOn).people();
    }

    private OwnCount own(String region, Segment segment, YearMonth month, LocalDate knownOn) {
        return java.util.Objects.requireNonNull(ledger.asSystem(
                        () -> coverage.answer(new CoverageQuestion(region, segment, month.atEndOfMonth(), knownOn)))
                .own());
    }

    private List<TraitPart> parts(String region, Trait trait, YearMonth month) {
        return ledger.asSystem(() ->
                breakdowns.of(new CoverageQuestion(region, Segment.ALL, month.atDay(15), coverage.today()), trait));
    }
}
