package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rounding;
import id.payung.rules.Rupiah;
import id.payung.rules.Segment;
import id.payung.rules.WorkingCalendar;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// By when a month must be paid, and what delay costs.
///
/// The self-employed and hosts of interns pay by the 15th of the month itself (Permenaker 5/2021 Pasal 41, 45),
/// employers by the 15th of the following month, on the next working day when that is a holiday (PP 44/2015).
/// Only employers pay a fine.
public final class DueDates {

    private final Parameter<Integer> selfEmployedDay;
    private final Parameter<Integer> internDay;
    private final Parameter<Integer> employerDay;
    private final Parameter<Rate> fineRate;
    private final WorkingCalendar calendar;

    private DueDates(Parameters law, WorkingCalendar calendar) {
        selfEmployedDay = law.number("bpu/due_day");
        internDay = law.number("intern/due_day");
        employerDay = law.number("pu/due_day");
        fineRate = law.rate("pu/late_fine_rate");
        this.calendar = calendar;
    }

    /// Under the law as shipped.
    public static DueDates current(WorkingCalendar calendar) {
        return new DueDates(Parameters.current(), calendar);
    }

    /// Last day on which the month is paid in time.
    public LocalDate of(Segment segment, ContributionMonth month) {
        return switch (segment) {
            case BPU -> dayOf(month, selfEmployedDay.at(month.lastDay()).value());
            case INTERN -> dayOf(month, internDay.at(month.lastDay()).value());
            case PU, CONSTRUCTION ->
                calendar.onOrAfter(
                        dayOf(month.plus(1), employerDay.at(month.firstDay()).value()));
        };
    }

    /// Fine for a late contribution of an employer; nothing when in time or in another segment.
    ///
    /// @param contribution the late amount
    public Rupiah fine(
            Segment segment, ContributionMonth month, Rupiah contribution, LocalDate paidOn, Policies policies) {
        LocalDate due = of(segment, month);
        if (segment != Segment.PU || !paidOn.isAfter(due)) {
            return Rupiah.ZERO;
        }
        long full = ChronoUnit.MONTHS.between(due, paidOn);
        boolean part = due.plusMonths(full).isBefore(paidOn);
        long months = part && policies.has(Choice.PART_MONTH_IS_A_MONTH) ? full + 1 : full;
        return contribution
                .times(fineRate.at(month.firstDay()).value(), Rounding.NEAREST)
                .times(months);
    }

    private static LocalDate dayOf(ContributionMonth month, int day) {
        return month.month().atDay(Math.min(day, month.month().lengthOfMonth()));
    }
}
