package id.payung.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final ContributionMonth JANUARY = ContributionMonth.of(2026, 1);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThatThrownBy(() -> new MonthRange(JANUARY, JANUARY.plus(-1)))
                .hasMessage("the months end (2025-12) before they begin (2026-01)");
        assertThatThrownBy(() -> new DateRange(FIRST, FIRST.minusDays(1)))
                .hasMessage("the period ends (2025-12-31) before it begins (2026-01-01)");
        assertThatThrownBy(() -> ContributionMonth.parse("2026-1")).hasMessageContaining("write it as 2026-04");
        assertThatThrownBy(() -> new Rate(-1)).hasMessageContaining("cannot be negative");
    }

    @Test
    void knowsTheDaysAndNeighboursOfAMonth() {
        ContributionMonth month = ContributionMonth.of(LocalDate.of(2024, 2, 10));
        assertThat(month.firstDay()).isEqualTo("2024-02-01");
        assertThat(month.lastDay()).isEqualTo("2024-02-29");
        assertThat(month.plus(11)).hasToString("2025-01");
        assertThat(month.monthsUntil(ContributionMonth.of(2025, 1))).isEqualTo(11);
        assertThat(month).isLessThan(month.plus(1));
        assertThat(month.isBefore(month)).isFalse();
    }

    @Test
    void takesMonthsHalfOpenAndShowsThemInclusively() {
        MonthRange year = MonthRange.startingAt(JANUARY, 12);
        assertThat(year.size()).isEqualTo(12);
        assertThat(year.contains(JANUARY)).isTrue();
        assertThat(year.contains(JANUARY.plus(-1))).isFalse();
        assertThat(year.contains(JANUARY.plus(12))).isFalse();
        assertThat(year).hasToString("2026-01 s.d. 2026-12");
        assertThat(year).hasSize(12).startsWith(JANUARY).endsWith(JANUARY.plus(11));
        assertThat(MonthRange.inclusive(JANUARY, JANUARY.plus(11))).isEqualTo(year);
        assertThat(MonthRange.startingAt(JANUARY, 0).isEmpty()).isTrue();
        assertThat(MonthRange.startingAt(JANUARY, 0)).hasToString("kosong");
        assertThat(MonthRange.of(JANUARY).isEmpty()).isFalse();
    }

    @Test
    void findsWhatTwoRunsOfMonthsShare() {
        MonthRange year = MonthRange.startingAt(JANUARY, 12);
        assertThat(year.overlap(MonthRange.startingAt(JANUARY.plus(6), 12)))
                .contains(MonthRange.startingAt(JANUARY.plus(6), 6));
        assertThat(MonthRange.startingAt(JANUARY.plus(6), 12).overlap(year))
                .contains(MonthRange.startingAt(JANUARY.plus(6), 6));
        assertThat(year.overlap(MonthRange.startingAt(JANUARY.plus(12), 1))).isEmpty();
    }

    @Test
    void takesDaysHalfOpenAndShowsThemInclusively() {
        DateRange january = DateRange.inclusive(FIRST, LocalDate.of(2026, 1, 31));
        assertThat(january.until()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(january.contains(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(january.contains(LocalDate.of(2026, 2, 1))).isFalse();
        assertThat(january.contains(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(january).hasToString("2026-01-01 s.d. 2026-01-31");
        assertThat(DateRange.from(FIRST)).hasToString("sejak 2026-01-01");
        assertThat(DateRange.from(FIRST).contains(LocalDate.of(2999, 1, 1))).isTrue();
        assertThat(new DateRange(FIRST, FIRST)).hasToString("kosong");
        assertThat(new DateRange(FIRST, FIRST).isEmpty()).isTrue();
        assertThat(DateRange.from(FIRST).isEmpty()).isFalse();
    }

    @Test
    void findsWhatTwoRunsOfDaysShare() {
        DateRange january = DateRange.inclusive(FIRST, LocalDate.of(2026, 1, 31));
        DateRange february = DateRange.inclusive(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(january.overlaps(february)).isFalse();
        assertThat(january.overlap(DateRange.from(LocalDate.of(2026, 1, 20))))
                .contains(new DateRange(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 1)));
        assertThat(DateRange.from(LocalDate.of(2026, 1, 20)).overlap(january))
                .contains(new DateRange(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 1)));
        assertThat(DateRange.from(FIRST).overlap(DateRange.from(FIRST))).contains(DateRange.from(FIRST));
        assertThat(january.overlap(new DateRange(FIRST, LocalDate.of(2026, 3, 1))))
                .contains(january);
        assertThat(new DateRange(FIRST, LocalDate.of(2026, 3, 1)).overlap(january))
                .contains(january);
    }

    @Test
    void countsWorkingDaysPastWeekendsAndHolidays() {
        LocalDate friday = LocalDate.of(2026, 1, 2);
        WorkingCalendar calendar = new WorkingCalendar(Set.of(LocalDate.of(2026, 1, 6)));
        assertThat(calendar.plusWorkingDays(friday, 0)).isEqualTo(friday);
        assertThat(calendar.plusWorkingDays(friday, 1)).isEqualTo("2026-01-05");
        assertThat(calendar.plusWorkingDays(friday, 2)).isEqualTo("2026-01-07");
        assertThat(calendar.onOrAfter(LocalDate.of(2026, 1, 4))).isEqualTo("2026-01-05");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 1, 3))).isFalse();
        assertThatThrownBy(() -> calendar.plusWorkingDays(friday, -1)).hasMessageContaining("-1 working days");
    }

    @Test
    void keepsRatesExact() {
        assertThat(Rate.percent("0.24").times(Rate.percent("50"))).isEqualTo(Rate.percent("0.12"));
        assertThat(Rate.percent("3").minus(Rate.percent("1"))).isEqualTo(Rate.percent("2"));
        assertThat(Rate.percent("3").plus(Rate.percent("1"))).isEqualTo(Rate.percent("4"));
        assertThat(Rate.percent("3").min(Rate.percent("1"))).isEqualTo(Rate.percent("1"));
        assertThat(Rate.percent("1").min(Rate.percent("3"))).isEqualTo(Rate.percent("1"));
        assertThat(Rate.percent("1")).isLessThan(Rate.percent("3"));
        assertThat(Rate.of("0.0024")).hasToString("0.24 %");
        assertThat(Rate.ZERO).hasToString("0 %");
        assertThatThrownBy(() -> new Rate(1).times(new Rate(1))).hasMessageContaining("finer than a billionth");
        assertThatThrownBy(() -> Rate.of("0.0000000001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void listsItsMonths() {
        MonthRange range = MonthRange.startingAt(ContributionMonth.of(2025, 12), 2);
        assertThat(range.stream()).containsExactly(ContributionMonth.of(2025, 12), ContributionMonth.of(2026, 1));
    }

    @Test
    void saysWhetherDaysAreShared() {
        DateRange january = DateRange.inclusive(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        assertThat(january.overlaps(DateRange.from(LocalDate.of(2026, 1, 31)))).isTrue();
        assertThat(january.overlaps(DateRange.from(LocalDate.of(2026, 2, 1)))).isFalse();
    }
}
