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
        @Nullable Dated<Integer> needed = facts.segment() == Segment.BPU ? assessment.find(months) : null;
        if (needed == null || registeredBeforeTheRule(assessment, needed)) {
            return false;
        }
        Membership membership = facts.membership();
        @Nullable Integer tenure = tenure(assessment, needed.value());
        if (tenure == null) {
            assessment.say(ReasonCode.TENURE_ASSUMED);
            return false;
        }
        boolean broken = membership.arrearsMonths() > 0
                && !assessment.policies.take(Choice.ARREARS_KEEP_MEMBERSHIP, assessment.trace);
        boolean waits = broken || tenure < needed.value();
        assessment.ask(
                "JKM-WAITING",
                new Text("Sudah tiga bulan kepesertaan berturut-turut?", "Three consecutive months of membership?"),
                tenure + (waits ? " < " : " ≥ ") + needed.value(),
                needed.sources());
        return waits;
    }

    private static boolean registeredBeforeTheRule(Assessment assessment, Dated<Integer> rule) {
        @Nullable LocalDate registered = assessment.facts.membership().registered();
        if (registered == null || !registered.isBefore(rule.from())) {
            return false;
        }
        boolean stillMatters = ChronoUnit.MONTHS.between(registered, assessment.facts.date()) < rule.value();
        return stillMatters && !assessment.policies.take(Choice.WAITING_BY_DEATH, assessment.trace);
    }

    /// Consecutive months of membership, or null when nothing is known.
    private static @Nullable Integer tenure(Assessment assessment, int needed) {
        Membership membership = assessment.facts.membership();
        @Nullable Integer paid = membership.consecutiveMonths();
        @Nullable LocalDate registered = membership.registered();
        if (registered == null) {
            return paid;
        }
        int elapsed = Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(registered, assessment.facts.date())));
        if (paid == null) {
            return elapsed;
        }
        boolean readingMatters = elapsed < needed && paid >= needed;
        return readingMatters && !assessment.policies.take(Choice.WAITING_ELAPSED_AND_PAID, assessment.trace)
                ? paid
                : Integer.valueOf(Math.min(elapsed, paid));
    }
}
