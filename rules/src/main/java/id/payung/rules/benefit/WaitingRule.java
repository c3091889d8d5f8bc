package id.payung.rules.benefit;

import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Three consecutive months of membership before the full death benefit of the self-employed, from 24 February 2025;
/// before them only the funeral (Permenaker 5/2021 Pasal 97A).
final class WaitingRule {

    private final Parameter<Integer> months;

    WaitingRule(Parameters law) {
        months = law.number("benefit/jkm/waiting_months");
    }

    /// Whether the member still waits.
    boolean stillWaits(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        @Nullable Dated<Integer> needed = mayWait(facts.segment()) ? assessment.find(months) : null;
        if (needed == null || registeredBeforeTheRule(assessment, needed)) {
            return false;
        }
        Membership membership = facts.membership();
        @Nullable Integer tenure = tenure(assessment, needed.value());
        if (tenure == null) {
            boolean assumed = assessment.policies.take(Choice.TENURE_ASSUMED, assessment.trace);
            assessment.say(assumed ? ReasonCode.TENURE_ASSUMED : ReasonCode.TENURE_UNKNOWN);
            return false;
        }
        boolean broken = membership.arrearsMonths() > 0
                && !assessment.policies.take(Choice.ARREARS_KEEP_MEMBERSHIP, assessment.trace);
        boolean waits = broken || tenure < needed.value();
        if (waits
                && facts.segment() == Segment.INTERN
                && !assessment.policies.take(Choice.INTERNS_WAIT, assessment.trace)) {
            return false;
        }
        assessment.ask(
                "JKM-WAITING",
                new Text("Sudah tiga bulan kepesertaan berturut-turut?", "Three consecutive months of membership?"),
                () -> tenure + (waits ? " < " : " ≥ ") + needed.value(),
                needed.sources());
        return waits;
    }

    /// Interns and the like are members of the segment of the self-employed (Permenaker 5/2021 Pasal 31).
    private static boolean mayWait(Segment segment) {
        return segment == Segment.BPU || segment == Segment.INTERN;
    }

    private static boolean registeredBeforeTheRule(Assessment assessment, Dated<Integer> rule) {
        @Nullable LocalDate registered = registered(assessment, rule.value());
        if (registered == null || !registered.isBefore(rule.from())) {
            return false;
        }
        boolean stillMatters = ChronoUnit.MONTHS.between(registered, assessment.facts.date()) < rule.value();
        return stillMatters && !assessment.policies.take(Choice.WAITING_BY_DEATH, assessment.trace);
    }

    /// The day from which the months count.
    private static @Nullable LocalDate registered(Assessment assessment, int needed) {
        @Nullable LocalDate latest = assessment.facts.membership().registered();
        @Nullable LocalDate first = assessment.facts.membership().firstRegistered();
        if (latest == null || first == null || elapsed(latest, assessment) >= needed) {
            return latest;
        }
        return assessment.policies.take(Choice.COUNT_STARTS_AGAIN, assessment.trace) ? latest : first;
    }

    /// Fewer paid months in all than needed cannot be enough in a row.
    private static @Nullable Integer paidInARow(Membership membership, int needed) {
        @Nullable Integer inARow = membership.consecutiveMonths();
        @Nullable Integer inAll = membership.paidMonths();
        return inARow == null && inAll != null && inAll < needed ? inAll : inARow;
    }

    private static int elapsed(LocalDate since, Assessment assessment) {
        return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(since, assessment.facts.date())));
    }

    /// Consecutive months of membership, or null when nothing is known.
    private static @Nullable Integer tenure(Assessment assessment, int needed) {
        Membership membership = assessment.facts.membership();
        @Nullable Integer paid = paidInARow(membership, needed);
        @Nullable LocalDate registered = registered(assessment, needed);
        if (registered == null) {
            return paid;
        }
        int elapsed = elapsed(registered, assessment);
        if (paid == null) {
            return elapsed;
        }
        boolean readingMatters = elapsed < needed && paid >= needed;
        return readingMatters && !assessment.policies.take(Choice.WAITING_ELAPSED_AND_PAID, assessment.trace)
                ? paid
                : Integer.valueOf(Math.min(elapsed, paid));
    }
}
