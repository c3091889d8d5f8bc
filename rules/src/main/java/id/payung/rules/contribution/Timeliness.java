package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rupiah;
import id.payung.rules.Segment;
import id.payung.rules.WorkingCalendar;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whether the months of a quote are paid in time on a day, and what delay costs; see [DueDates].
///
/// @param months   of the quote, in their order
/// @param fine     sum of the fines
/// @param policies the readings of unclear law that mattered
public record Timeliness(List<Month> months, Rupiah fine, List<Choice> policies) {

    /// One month.
    ///
    /// @param dueOn last day in time
    /// @param late  whether the day of payment lies after it; a month of the self-employed then counted as arrears
    /// @param fine  for an employer; nothing otherwise
    public record Month(ContributionMonth month, LocalDate dueOn, boolean late, Rupiah fine) {}

    public Timeliness {
        months = List.copyOf(months);
        policies = List.copyOf(policies);
    }

    /// Looks at every month of a case that was priced as `quote` and is paid on `paidOn`.
    public static Timeliness of(
            ContributionCase facts,
            ContributionQuote quote,
            LocalDate paidOn,
            WorkingCalendar calendar,
            Policies policies) {
        DueDates dueDates = DueDates.current(calendar);
        List<Month> months = new ArrayList<>();
        Set<Choice> readings = EnumSet.noneOf(Choice.class);
        Rupiah sum = Rupiah.ZERO;
        for (ContributionMonth month : facts.months()) {
            LocalDate dueOn = dueDates.of(facts.segment(), month);
            Rupiah fine = dueDates.fine(facts.segment(), month, owed(quote, month), paidOn, policies);
            boolean late = paidOn.isAfter(dueOn);
            if (late && facts.segment() == Segment.PU) {
                readings.add(Choice.FINE_ON_AMOUNT_DUE);
                readings.add(policies.of(Policy.LATE_FINE_MONTH));
            } else if (late) {
                readings.add(policies.of(Policy.ARREARS_START));
            }
            months.add(new Month(month, dueOn, late, fine));
            sum = sum.plus(fine);
        }
        return new Timeliness(months, sum, List.copyOf(readings));
    }

    /// What employer and worker owe; the share of the government cannot be late by their fault.
    private static Rupiah owed(ContributionQuote quote, ContributionMonth month) {
        return quote.lines().stream()
                .filter(line -> line.month().equals(month) && line.bornBy() != Bearer.GOVERNMENT)
                .map(ContributionLine::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
