package id.payung.rules.benefit;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Text;
import id.payung.rules.contribution.Arrears;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import id.payung.rules.explain.Trace;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
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
    /// @param policies             the readings of unclear law that mattered
    /// @param unconfirmed          figures relied upon that still wait for confirmation
    /// @param law                  the figures relied upon
    /// @param trace                the steps
    public record Outlook(
            int arrearsMonths,
            boolean covered,
            LocalDate arrearsFrom,
            LocalDate lapsesOn,
            LocalDate fullDeathCoverFrom,
            int scholarshipMonths,
            @Nullable ContributionMonth scholarshipFromMonth,
            List<Choice> policies,
            List<String> unconfirmed,
            List<Dated<?>> law,
            List<TraceStep> trace) {}

    private final Arrears arrears;
    private final Parameter<Integer> waitingMonths;
    private final Parameter<Integer> scholarshipPaidMonths;
    private final Parameter<Integer> dueDay;
    private final Parameter<Integer> monthsKept;
    private final Policies policies;

    private Projection(Parameters law, Policies policies) {
        this.policies = policies;
        arrears = Arrears.current(policies);
        dueDay = law.number("bpu/due_day");
        monthsKept = law.number("eligibility/bpu/unpaid_months_kept");
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
        return on(day, registered, paidMonths, lastPaid, false);
    }

    /// The same for a member whose sponsor stopped paying, when `sponsorStopped`.
    public Outlook on(
            LocalDate day, LocalDate registered, int paidMonths, ContributionMonth lastPaid, boolean sponsorStopped) {
        Trace trace = Trace.full();
        if (sponsorStopped) {
            trace.reading(policies.of(Policy.SPONSOR_STOP));
        }
        Arrears.Standing standing = arrears.on(day, lastPaid);
        LocalDate arrearsFrom = arrears.inArrearsFrom(lastPaid.plus(1));
        explainArrears(trace, day, standing, arrearsFrom);
        LocalDate fullCoverFrom = fullCoverFrom(trace, day, registered);
        int missing = missing(trace, day, paidMonths);
        return new Outlook(
                standing.months(),
                standing.covered(),
                arrearsFrom,
                standing.lapsesOn(),
                fullCoverFrom,
                missing,
                missing == 0 ? null : lastPaid.plus(missing),
                trace.readings(),
                trace.unconfirmed(),
                trace.law(),
                trace.steps());
    }

    private void explainArrears(Trace trace, LocalDate day, Arrears.Standing standing, LocalDate arrearsFrom) {
        Dated<Integer> due = dueDay.at(day);
        Dated<Integer> kept = monthsKept.at(day);
        trace.relyOn(due);
        trace.relyOn(kept);
        trace.reading(policies.of(Policy.ARREARS_START));
        trace.step(() -> new TraceStep(
                "OUTLOOK-ARREARS",
                new Text(
                        "Sejak kapan menunggak bila tidak membayar lagi?", "In arrears from when, if nothing is paid?"),
                arrearsFrom + ": " + standing.months(),
                due.sources()));
        trace.step(() -> new TraceStep(
                "OUTLOOK-LAPSE",
                new Text("Sejak kapan perlindungan berakhir?", "From when is there no cover?"),
                standing.lapsesOn() + ": > " + kept.value(),
                kept.sources()));
    }

    private LocalDate fullCoverFrom(Trace trace, LocalDate day, LocalDate registered) {
        @Nullable Dated<Integer> wait = waitingMonths.find(day);
        if (wait == null) {
            return registered;
        }
        trace.relyOn(wait);
        trace.reading(policies.of(Policy.WAITING_COUNT));
        LocalDate from = registered.plusMonths(wait.value());
        trace.step(() -> new TraceStep(
                "OUTLOOK-WAITING",
                new Text("Sejak kapan JKM penuh?", "From when is there full death cover?"),
                registered + " + " + wait.value() + " = " + from,
                wait.sources()));
        return from;
    }

    private int missing(Trace trace, LocalDate day, int paidMonths) {
        Dated<Integer> needed = scholarshipPaidMonths.at(day);
        trace.relyOn(needed);
        trace.reading(policies.of(Policy.PAID_MONTHS));
        int missing = Math.max(0, needed.value() - paidMonths);
        trace.step(() -> new TraceStep(
                "OUTLOOK-SCHOLARSHIP",
                new Text("Berapa bulan lagi untuk beasiswa?", "How many months to go for the scholarship?"),
                needed.value() + " − " + paidMonths + " → " + missing,
                needed.sources()));
        return missing;
    }
}
