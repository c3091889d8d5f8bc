package id.payung.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rupiah;
import id.payung.rules.Segment;
import id.payung.rules.WorkingCalendar;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueDatesTests {

    private static final Policies DEFAULTS = Policies.defaults();

    private final DueDates dueDates = DueDates.current(WorkingCalendar.WITHOUT_HOLIDAYS);

    @Test
    void chargesNothingOnTheDueDayAndTwoPerCentOnTheDayAfter() {
        ContributionMonth month = ContributionMonth.of(2025, 3);
        assertThat(fine(month, "2025-04-14")).isZero();
        assertThat(fine(month, "2025-04-15")).isZero();
        assertThat(fine(month, "2025-04-16")).isEqualTo(20_000);
    }

    @Test
    void countsAPartOfAMonthAsAMonthUnlessReadOtherwise() {
        ContributionMonth month = ContributionMonth.of(2025, 3);
        assertThat(fine(month, "2025-05-15")).isEqualTo(20_000);
        assertThat(fine(month, "2025-05-16")).isEqualTo(40_000);
        Policies full = DEFAULTS.with(Choice.FULL_MONTHS_ONLY);
        assertThat(dueDates.fine(Segment.PU, month, Rupiah.of(1_000_000), LocalDate.of(2025, 5, 14), full))
                .isEqualTo(Rupiah.ZERO);
        assertThat(dueDates.fine(Segment.PU, month, Rupiah.of(1_000_000), LocalDate.of(2025, 5, 16), full))
                .isEqualTo(Rupiah.of(20_000));
    }

    @Test
    void chargedHalfAPerCentDuringThePandemic() {
        assertThat(fine(ContributionMonth.of(2020, 7), "2020-10-01")).isEqualTo(40_000);
        assertThat(fine(ContributionMonth.of(2020, 8), "2020-10-01")).isEqualTo(5_000);
        assertThat(fine(ContributionMonth.of(2021, 2), "2021-03-16")).isEqualTo(20_000);
    }

    @Test
    void neverFinesTheSelfEmployed() {
        assertThat(dueDates.fine(
                        Segment.BPU,
                        ContributionMonth.of(2025, 3),
                        Rupiah.of(16_800),
                        LocalDate.of(2026, 1, 1),
                        DEFAULTS))
                .isEqualTo(Rupiah.ZERO);
    }

    @Test
    void fallsOnThe15thOfTheMonthItselfForTheSelfEmployedAndInterns() {
        assertThat(dueDates.of(Segment.BPU, ContributionMonth.of(2025, 3))).isEqualTo("2025-03-15");
        assertThat(dueDates.of(Segment.INTERN, ContributionMonth.of(2025, 3))).isEqualTo("2025-03-15");
    }

    @Test
    void fallsOnThe15thOfTheNextMonthForEmployersOrTheNextWorkingDay() {
        assertThat(dueDates.of(Segment.PU, ContributionMonth.of(2025, 3))).isEqualTo("2025-04-15");
        assertThat(dueDates.of(Segment.PU, ContributionMonth.of(2025, 5))).isEqualTo("2025-06-16");
        DueDates withHoliday = DueDates.current(new WorkingCalendar(Set.of(LocalDate.of(2025, 6, 16))));
        assertThat(withHoliday.of(Segment.PU, ContributionMonth.of(2025, 5))).isEqualTo("2025-06-17");
    }

    @Test
    void fellOnThe30thDuringThePandemicOrTheLastDayOfFebruary() {
        assertThat(dueDates.of(Segment.PU, ContributionMonth.of(2020, 8))).isEqualTo("2020-09-30");
        assertThat(dueDates.of(Segment.PU, ContributionMonth.of(2021, 1))).isEqualTo("2021-03-01");
    }

    private long fine(ContributionMonth month, String paidOn) {
        return dueDates.fine(Segment.PU, month, Rupiah.of(1_000_000), LocalDate.parse(paidOn), DEFAULTS)
                .amount();
    }
}
