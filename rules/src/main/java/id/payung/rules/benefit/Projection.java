package id.payung.rules.benefit;

import id.payung.rules.ContributionMonth;
import id.payung.rules.contribution.Arrears;
import id.payung.rules.explain.Policies;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Looks ahead for a self-employed member: how long until full death cover and the right to a scholarship, and when
/// what lapses.
public final class Projection {

    /// Where a member stands and what comes next.
    ///
    /// @param arrearsMonths        consecutive months of arrears today
    /// @param covered              whether cover is still kept
    /// @param arrearsFrom          first day in arrears when nothing more is paid
    /// @param lapsesOn             first day without cover when nothing more is paid
    /// @param fullDeathCoverFrom   first day of full death cover when payment goes on
    /// @param scholarshipMonths    months still to pay for the right to a scholarship after an ordinary death
    /// @param scholarshipFromMonth month with which that right begins when payment goes on; null when already there
    public record Outlook(
            int arrearsMonths,
            boolean covered,
            LocalDate arrearsFrom,
            LocalDate lapsesOn,
            LocalDate fullDeathCoverFrom,
            int scholarshipMonths,
            @Nullable ContributionMonth scholarshipFromMonth) {}

    private final Arrears arrears;
    private final Parameter<Integer> waitingMonths;
    private final Parameter<Integer> scholarshipPaidMonths;

    private Projection(Parameters law, Policies policies) {
        arrears = Arrears.current(policies);
        waitingMonths = law.number("benefit/jkm/waiting_months");
        scholarshipPaidMonths = law.number("scholarship/paid_months");
    }

    /// Under the law as shipped.
    public static Projection current(Policies policies) {
        return new Projection(Parameters.current(), policies);
    }

    /// Looks ahead from a day.
    ///
    /// @param registered day the present membership began
    /// @param paidMonths months paid in all under this member number, those paid in advance included
    /// @param lastPaid   last paid month, without a gap before it
    public Outlook on(LocalDate day, LocalDate registered, int paidMonths, ContributionMonth lastPaid) {
        Arrears.Standing standing = arrears.on(day, lastPaid);
        @Nullable Dated<Integer> wait = waitingMonths.find(day);
        int missing = Math.max(0, scholarshipPaidMonths.at(day).value() - paidMonths);
        return new Outlook(
                standing.months(),
                standing.covered(),
                arrears.inArrearsFrom(lastPaid.plus(1)),
                standing.lapsesOn(),
                wait == null ? registered : registered.plusMonths(wait.value()),
                missing,
                missing == 0 ? null : lastPaid.plus(missing));
    }
}
