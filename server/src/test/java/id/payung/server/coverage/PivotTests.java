package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.coverage.pivot.CellSearch;
import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.Measure;
import id.payung.server.coverage.pivot.Pivot;
import id.payung.server.coverage.pivot.Pivot.Reading;
import id.payung.server.coverage.pivot.PivotQuestion;
import id.payung.server.coverage.pivot.Pivots;
import id.payung.server.problem.Problem;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import id.payung.server.testing.ServerTest;
import id.payung.server.web.Keyset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Questions that somebody makes up, against the same people counted one by one.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PivotTests {

    private static final YearMonth FIRST = YearMonth.of(2097, 1);
    private static final List<String> OCCUPATIONS = List.of("PTN", "NLY", "BTS", "??");
    private static final String PROVINCE = "61";
    private static final LocalDate KNOWN = LocalDate.of(2025, 1, 1);

    @Autowired
    Pivots pivots;

    @Autowired
    JdbcHeads heads;

    @Autowired
    HeadSums sums;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    private record Covered(
            String village,
            String sex,
            LocalDate birth,
            String occupation,
            @Nullable Integer decile,
            YearMonth first,
            int months,
            LocalDate knownOn) {
        boolean in(YearMonth month) {
            return !month.isBefore(first) && month.isBefore(first.plusMonths(months));
        }

        String value(Dimension dimension, YearMonth month) {
            return switch (dimension) {
                case PROVINCE, REGENCY, DISTRICT, VILLAGE -> village.substring(0, dimension.codeLength());
                case MONTH -> month.toString();
                case SEX -> sex;
                case OCCUPATION -> occupation;
                case DECILE -> decile == null ? "" : decile.toString();
                case OCCUPATION_GROUP ->
                    switch (occupation) {
                        case "PTN", "BTS" -> "FARM";
                        case "NLY" -> "FISHING";
                        default -> "";
                    };
                case SEGMENT -> "VULNERABLE";
                case PAYER -> "APBD";
                case PROGRAMME -> "1";
                case AGE -> band(month);
            };
        }

        private String band(YearMonth month) {
            int age = birth.until(month.atDay(1)).getYears();
            return List.of(65, 55, 45, 35, 25, 18, 0).stream()
                    .filter(from -> age >= from)
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private final List<Covered> truth = new ArrayList<>();
    private List<String> villages;

    @BeforeAll
    void coverPeopleOfTwoRegencies() {
        villages = List.of(villageOf("61.01", 0), villageOf("61.01", 1), villageOf("61.02", 0));
        var random = new Random(61);
        var ledger = new TestLedger(jdbc, transactions, actors, heads);
        for (int lots = 0; lots < 4; lots++) {
            long lot = ledger.lot("JKK", "JKM");
            for (int person = 0; person < 15; person++) {
                Covered covered = new Covered(
                        villages.get(random.nextInt(villages.size())),
                        random.nextBoolean() ? "F" : "M",
                        LocalDate.of(2035, 1, 1).plusDays(random.nextInt(365 * 45)),
                        OCCUPATIONS.get(random.nextInt(OCCUPATIONS.size())),
                        List.of(1, 2, 10).stream()
                                .skip(random.nextInt(4))
                                .findFirst()
                                .orElse(null),
                        FIRST.plusMonths(random.nextInt(4)),
                        1 + random.nextInt(8),
                        KNOWN.plusDays(lots));
                ledger.person(
                        lot,
                        covered.village(),
                        covered.sex(),
                        covered.birth(),
                        covered.occupation(),
                        covered.decile(),
                        covered.first(),
                        covered.months());
                truth.add(covered);
            }
            ledger.count(lot, EnumSet.of(Segment.ALL, Segment.BPU, Segment.VULNERABLE), KNOWN.plusDays(lots));
            if (lots == 1) {
                sums.takeIn();
            }
        }
    }

    private String villageOf(String regency, int district) {
        Region place = regions.children(regency).get(district);
        return regions.children(place.code()).getFirst().code();
    }

    @Test
    void countsTheSamePeopleByAnyTwoThingsAndItsSumsTie() {
        for (Dimension row : Dimension.values()) {
            for (Dimension column : Dimension.values()) {
                if (row != column) {
                    check(new PivotQuestion(
                            PROVINCE,
                            List.of(row),
                            column,
                            Measure.PEOPLE,
                            FIRST.plusMonths(3),
                            FIRST.plusMonths(3),
                            Map.of()));
                }
            }
        }
    }

    @Test
    void countsMonthsOfPeopleOverSeveralMonths() {
        Pivot pivot = check(new PivotQuestion(
                "61.01",
                List.of(Dimension.VILLAGE, Dimension.SEX),
                Dimension.MONTH,
                Measure.PEOPLE,
                FIRST,
                FIRST.plusMonths(5),
                Map.of()));

        assertThat(pivot.question().countsMonths()).isTrue();
        assertThat(pivot.columns()).startsWith("2097-01").endsWith("2097-06");
    }

    @Test
    void narrowsByWhatIsKeptAndByWhatFollowsFromIt() {
        YearMonth month = FIRST.plusMonths(3);
        for (Map<Dimension, String> filters : List.<Map<Dimension, String>>of(
                Map.of(Dimension.SEX, "F"),
                Map.of(Dimension.OCCUPATION_GROUP, "FARM"),
                Map.of(Dimension.OCCUPATION_GROUP, ""),
                Map.of(Dimension.SEGMENT, "VULNERABLE", Dimension.AGE, "35"),
                Map.of(Dimension.DECILE, "2"),
                Map.of(Dimension.DECILE, "", Dimension.SEX, "F"),
                Map.of(Dimension.SEGMENT, "PU"))) {
            check(new PivotQuestion(
                    PROVINCE, List.of(Dimension.REGENCY), Dimension.SEX, Measure.PEOPLE, month, month, filters));
            check(new PivotQuestion(PROVINCE, List.of(Dimension.REGENCY), null, Measure.PEOPLE, month, month, filters));
        }
    }

    @Test
    void countsWhatWasKnownOnAnEarlierDayWhereverItReads() {
        YearMonth month = FIRST.plusMonths(3);
        for (int days : List.of(-1, 0, 1, 2, 3)) {
            for (Dimension row : List.of(Dimension.REGENCY, Dimension.VILLAGE, Dimension.DECILE)) {
                for (@Nullable Dimension column : new @Nullable Dimension[] {null, Dimension.SEX}) {
                    check(new PivotQuestion(
                            PROVINCE,
                            List.of(row),
                            column,
                            Measure.PEOPLE,
                            month,
                            month,
                            Map.of(),
                            KNOWN.plusDays(days)));
                }
            }
        }
        var ending = everybody(month).asKnownOn(KNOWN);
        assertThatThrownBy(() -> as(
                        PROVINCE,
                        () -> pivots.people(
                                ending,
                                new CellSearch("", CellSearch.Sort.NAME, new Keyset.Wanted(false, null, null, 10)))))
                .hasMessage("coverage.pivot-people-known");
        assertThatThrownBy(() -> new PivotQuestion(
                        "", List.of(Dimension.SEX), null, Measure.ENDING, month, month, Map.of(), KNOWN))
                .hasMessage("coverage.pivot-ending-known");
    }

    @Test
    void readsDecilesInTheirOrderAndWhoHasNoneLast() {
        YearMonth month = FIRST.plusMonths(3);
        Pivot pivot = check(new PivotQuestion(
                PROVINCE, List.of(Dimension.DECILE), Dimension.DISTRICT, Measure.PEOPLE, month, month, Map.of()));

        assertThat(pivot.lines().stream().map(line -> line.key().getFirst())).containsExactly("1", "2", "10", "");
    }

    @Test
    void saysWhereItReadTheNumbers() {
        assertThat(reading(Measure.PEOPLE, Dimension.DISTRICT, null)).isEqualTo(Reading.SUMS);
        assertThat(reading(Measure.PEOPLE, Dimension.REGENCY, Dimension.OCCUPATION_GROUP))
                .isEqualTo(Reading.SUMS);
        assertThat(reading(Measure.PEOPLE, Dimension.DISTRICT, Dimension.SEX)).isEqualTo(Reading.ROWS);
        assertThat(reading(Measure.PEOPLE, Dimension.AGE, Dimension.SEX)).isEqualTo(Reading.ROWS);
        assertThat(reading(Measure.PEOPLE, Dimension.VILLAGE, null)).isEqualTo(Reading.ROWS);
        assertThat(reading(Measure.CONTRIBUTIONS, Dimension.REGENCY, null)).isEqualTo(Reading.ROWS);
        assertThat(reading(Measure.ENDING, Dimension.REGENCY, null)).isEqualTo(Reading.LEDGER);
    }

    private Reading reading(Measure measure, Dimension row, @Nullable Dimension column) {
        return as(
                        PROVINCE,
                        () -> pivots.answer(
                                new PivotQuestion(PROVINCE, List.of(row), column, measure, FIRST, FIRST, Map.of())))
                .reading();
    }

    @Test
    void countsWhoseCoverEndsWithinNinetyDays() {
        YearMonth month = FIRST.plusMonths(2);
        Pivot pivot = as(
                PROVINCE,
                () -> pivots.answer(new PivotQuestion(
                        PROVINCE, List.of(Dimension.AGE), Dimension.SEX, Measure.ENDING, month, month, Map.of())));

        LocalDate last = month.atEndOfMonth().plusDays(90);
        long expected = truth.stream()
                .filter(each -> each.in(month))
                .filter(each -> !each.first()
                        .plusMonths(each.months())
                        .atDay(1)
                        .minusDays(1)
                        .isAfter(last))
                .count();
        assertThat(expected).isPositive().isLessThan(truth.size());
        assertThat(pivot.totals().total()).isEqualTo(expected);
        requireTies(pivot);
        assertThatThrownBy(() -> new PivotQuestion(
                        "", List.of(Dimension.SEX), null, Measure.ENDING, month, month.plusMonths(1), Map.of()))
                .hasMessage("coverage.pivot-ending");
    }

    @Test
    void namesAsManyPeopleBehindANumberAsItSays() {
        YearMonth month = FIRST.plusMonths(3);
        var question = new PivotQuestion(
                "61.01",
                List.of(Dimension.SEX),
                null,
                Measure.PEOPLE,
                month,
                month,
                Map.of(Dimension.SEX, "F", Dimension.OCCUPATION_GROUP, "FARM", Dimension.AGE, "35"));
        Pivot pivot = as(PROVINCE, () -> pivots.answer(question));
        var search = new CellSearch("", CellSearch.Sort.UNTIL, new Keyset.Wanted(true, null, null, 100));

        var people = as(PROVINCE, () -> pivots.people(question, search)).rows();

        assertThat(pivot.totals().total()).isPositive().isEqualTo(people.size());
        assertThat(people).allMatch(person -> "F".equals(person.sex()));
        assertThat(as("61.02", () -> pivots.people(everybody(month), search)).rows())
                .allMatch(person -> person.villageCode().startsWith("61.02."));
    }

    private static PivotQuestion everybody(YearMonth month) {
        return new PivotQuestion("61", List.of(Dimension.SEX), null, Measure.PEOPLE, month, month, Map.of());
    }

    @Test
    void givesTheReaderHerOwnPartOfALargerRegionAndNothingOfAnother() {
        YearMonth month = FIRST.plusMonths(3);
        Pivot own = as("61.01", () -> pivots.answer(everybody(month)));
        Pivot whole = as("", () -> pivots.answer(everybody(month)));

        assertThat(own.narrowed()).isTrue();
        assertThat(own.question().regionCode()).isEqualTo("61.01");
        assertThat(own.totals().total())
                .isEqualTo(count(month, covered -> covered.village().startsWith("61.01.")))
                .isLessThan(shown(whole.totals().total()));
        assertThat(whole.narrowed()).isFalse();
        assertThatThrownBy(() -> as(
                        "61.02",
                        () -> pivots.answer(new PivotQuestion(
                                "61.01", List.of(Dimension.SEX), null, Measure.PEOPLE, month, month, Map.of()))))
                .isInstanceOf(Problem.class)
                .hasMessage("coverage.pivot-outside");
    }

    private Pivot check(PivotQuestion question) {
        Pivot pivot = as(PROVINCE, () -> pivots.answer(question));
        Map<List<String>, Long> expected = new HashMap<>();
        for (YearMonth month = question.from(); !month.isAfter(question.until()); month = month.plusMonths(1)) {
            for (Covered covered : truth) {
                YearMonth at = month;
                boolean counts = covered.in(at)
                        && (question.knownOn() == null || !covered.knownOn().isAfter(question.knownOn()))
                        && covered.village().startsWith(question.regionCode() + ".")
                        && question.filters().entrySet().stream()
                                .allMatch(
                                        each -> covered.value(each.getKey(), at).equals(each.getValue()));
                if (counts) {
                    expected.merge(
                            question.arranged().stream()
                                    .map(each -> covered.value(each, at))
                                    .toList(),
                            1L,
                            Long::sum);
                }
            }
        }
        Map<List<String>, Long> found = new HashMap<>();
        for (Pivot.Line line : pivot.lines()) {
            if (question.column() == null) {
                found.merge(line.key(), shown(line.total()), Long::sum);
            }
            for (int at = 0; at < line.cells().size(); at++) {
                List<String> key = new ArrayList<>(line.key());
                key.add(pivot.columns().get(at));
                if (shown(line.cells().get(at)) != 0) {
                    found.put(key, shown(line.cells().get(at)));
                }
            }
        }
        assertThat(found).as(question.toString()).isEqualTo(expected);
        requireTies(pivot);
        return pivot;
    }

    private static void requireTies(Pivot pivot) {
        long all = 0;
        for (Pivot.Line line : pivot.lines()) {
            all += shown(line.total());
            if (!line.cells().isEmpty()) {
                assertThat(line.cells().stream().mapToLong(PivotTests::shown).sum())
                        .isEqualTo(line.total());
            }
        }
        assertThat(pivot.totals().total()).isEqualTo(all);
        for (int at = 0; at < pivot.columns().size(); at++) {
            int column = at;
            assertThat(pivot.lines().stream()
                            .mapToLong(line -> shown(line.cells().get(column)))
                            .sum())
                    .isEqualTo(pivot.totals().cells().get(at));
        }
    }

    private static long shown(@Nullable Long number) {
        return Objects.requireNonNull(number);
    }

    private long count(YearMonth month, java.util.function.Predicate<Covered> which) {
        return truth.stream().filter(covered -> covered.in(month)).filter(which).count();
    }

    private <T> T as(String territory, Supplier<T> work) {
        return actors.callAs(
                new Actor(9_000_061, "uji-pivot", "Petugas uji", Set.of(Role.MANPOWER_OFFICER), territory), work);
    }
}
