package id.payung.rules.benefit;

import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Which programme answers for a death or disability: JKK when work caused it, otherwise JKM for a death; never both
/// for the same membership. What arrears do to either is decided here as well.
final class AccidentOrDeath {

    private final Parameter<Integer> arrearsKept;
    private final Parameter<Integer> scholarshipMonths;
    private final WorkAccident workAccident;
    private final AccidentBenefit accident;
    private final DeathBenefit death;
    private final Scholarships scholarships;

    AccidentOrDeath(Parameters law) {
        arrearsKept = law.number("eligibility/bpu/unpaid_months_kept");
        scholarshipMonths = law.number("scholarship/paid_months");
        workAccident = new WorkAccident(law);
        accident = new AccidentBenefit(law);
        death = new DeathBenefit(law);
        scholarships = new Scholarships(law);
    }

    void assess(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        WorkAccident.Verdict atWork = workAccident.judge(assessment);
        if (atWork == WorkAccident.Verdict.UNKNOWN) {
            assessment.say(ReasonCode.WORK_RELATION_UNKNOWN);
        }
        boolean accidentHappened = atWork != WorkAccident.Verdict.NO;
        if (!accidentHappened && (facts.event() != Event.DEATH || facts.cause().isWork())) {
            assessment.say(ReasonCode.NOT_WORK_RELATED);
        }
        if (accidentHappened) {
            afterAccident(assessment);
        } else if (facts.event() == Event.DEATH) {
            afterOtherDeath(assessment);
        }
    }

    private void afterAccident(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        if (!facts.schemes().contains(Scheme.JKK)) {
            assessment.say(
                    facts.schemes().contains(Scheme.JKM) && facts.event() == Event.DEATH
                            ? ReasonCode.JKM_EXCLUDES_WORK_ACCIDENT
                            : ReasonCode.JKK_NOT_INSURED);
            return;
        }
        if (lostByArrears(assessment)) {
            return;
        }
        accident.assess(assessment);
        if (facts.event() == Event.DEATH && facts.membership().memberships() > 1) {
            boolean pays = !assessment.policies.take(Choice.OTHER_JKM_DOES_NOT_PAY, assessment.trace);
            if (pays && facts.schemes().contains(Scheme.JKM)) {
                death.lumpSumAndPeriodic(assessment, facts.membership().memberships() - 1);
            }
        }
        if (facts.event() == Event.DEATH || facts.event() == Event.TOTAL_DISABILITY) {
            scholarships.assess(assessment);
        }
    }

    private void afterOtherDeath(Assessment assessment) {
        if (!assessment.facts.schemes().contains(Scheme.JKM)) {
            assessment.say(ReasonCode.JKM_NOT_INSURED);
            return;
        }
        if (lostByArrears(assessment)) {
            return;
        }
        boolean full = death.assess(assessment);
        if (full && !assessment.facts.children().isEmpty() && enoughPaidMonths(assessment)) {
            scholarships.assess(assessment);
        }
    }

    /// Permenaker 5/2021 Pasal 44, 91–100: what arrears do in each segment.
    private boolean lostByArrears(Assessment assessment) {
        int arrears = assessment.facts.membership().arrearsMonths();
        if (arrears == 0) {
            return false;
        }
        Dated<Integer> limit = assessment.at(arrearsKept);
        int kept = limit.value();
        assessment.ask(
                "ARREARS",
                new Text("Berapa bulan menunggak berturut-turut?", "How many consecutive months of arrears?"),
                () -> arrears + (arrears > kept ? " > " : " ≤ ") + kept,
                limit.sources());
        Segment segment = assessment.facts.segment();
        if (segment == Segment.BPU || segment == Segment.INTERN) {
            if (arrears > kept) {
                assessment.say(ReasonCode.ARREARS_TOO_LONG);
                return true;
            }
            assessment.trace.reading(assessment.policies.of(Policy.ARREARS_DEDUCTION));
            assessment.say(ReasonCode.AFTER_ARREARS);
            assessment.payable(Component.Payable.AFTER_ARREARS);
        } else if (segment == Segment.CONSTRUCTION || arrears > kept) {
            assessment.say(ReasonCode.EMPLOYER_PAYS_FIRST);
            assessment.payable(Component.Payable.EMPLOYER_FIRST);
        }
        return false;
    }

    /// Three years of contributions under the same number (five before 2 December 2019).
    private boolean enoughPaidMonths(Assessment assessment) {
        Dated<Integer> needed = assessment.at(scholarshipMonths);
        @Nullable Integer paid = assessment.facts.membership().paidMonths();
        @Nullable LocalDate registered = assessment.facts.membership().registered();
        assessment.trace.reading(assessment.policies.of(Policy.PAID_MONTHS));
        if (paid == null && registered != null) {
            paid = Math.toIntExact(ChronoUnit.MONTHS.between(registered, assessment.facts.date()));
        }
        if (paid == null) {
            assessment.say(ReasonCode.SCHOLARSHIP_MONTHS_UNKNOWN);
            return true;
        }
        int months = paid;
        boolean enough = months >= needed.value();
        assessment.ask(
                "SCHOLARSHIP-MONTHS",
                new Text("Apakah masa iur cukup untuk beasiswa?", "Are there enough paid months for a scholarship?"),
                () -> months + (enough ? " ≥ " : " < ") + needed.value(),
                needed.sources());
        if (!enough) {
            assessment.say(ReasonCode.SCHOLARSHIP_TOO_FEW_MONTHS);
        }
        return enough;
    }
}
