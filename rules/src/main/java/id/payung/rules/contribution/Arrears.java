package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Segment;
import id.payung.rules.WorkingCalendar;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;

/// How far a self-employed member is behind, and when cover ends.
///
/// Up to three consecutive unpaid months cover is kept; with the fourth it is lost and only a new registration
/// brings it back, without paying the old months (Permenaker 5/2021 Pasal 42–44, 92, 98).
public final class Arrears {

    /// Where a member stands on a day.
    ///
    /// @param months   consecutive months of arrears
    /// @param covered  whether cover is still kept
    /// @param lapsesOn first day without cover if nothing more is paid
    public record Standing(int months, boolean covered, LocalDate lapsesOn) {}

    private final DueDates dueDates = DueDates.current(WorkingCalendar.WITHOUT_HOLIDAYS);
    private final Parameter<Integer> kept;
    private final Policies policies;

    private Arrears(Parameters law, Policies policies) {
        this.kept = law.number("eligibility/bpu/unpaid_months_kept");
        this.policies = policies;
    }

    /// Under the law as shipped.
    public static Arrears current(Policies policies) {
        return new Arrears(Parameters.current(), policies);
    }

    /// Standing on a day of a member whose last paid month, without a gap before it, is `lastPaid`.
    public Standing on(LocalDate day, ContributionMonth lastPaid) {
        int months = 0;
        while (!day.isBefore(inArrearsFrom(lastPaid.plus(months + 1L)))) {
            months++;
        }
        int limit = kept.at(day).value();
        return new Standing(months, months <= limit, inArrearsFrom(lastPaid.plus(limit + 1L)));
    }

    /// First day on which an unpaid month counts as a month of arrears.
    public LocalDate inArrearsFrom(ContributionMonth month) {
        return policies.has(Choice.ARREARS_AFTER_DUE_DAY)
                ? dueDates.of(Segment.BPU, month).plusDays(1)
                : month.plus(1).firstDay();
    }
}
