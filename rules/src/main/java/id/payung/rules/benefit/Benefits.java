package id.payung.rules.benefit;

import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.eligibility.AvailableSchemes;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import id.payung.rules.explain.Trace;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.NotInForceException;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is paid when something happens: the front door to all benefit rules.
///
/// Immutable and safe to share between threads.
public final class Benefits {

    /// Version of this library, kept with every decision.
    public static final String VERSION = "0.1.0";

    private static final Benefits CURRENT = new Benefits(Parameters.current(), Policies.defaults(), true);

    private final Parameters law;
    private final Policies policies;
    private final boolean steps;
    private final AvailableSchemes available;
    private final Parameter<Integer> expiryYears;
    private final Parameter<Integer> arrearsKept;
    private final Parameter<Integer> scholarshipMonths;
    private final WorkAccident workAccident;
    private final AccidentBenefit accident;
    private final DeathBenefit death;
    private final Scholarships scholarships;
    private final SavingsBenefit savings;
    private final PensionBenefit pension;
    private final JobLossBenefit jobLoss;
    private final Heirs heirs;
    private final Documents documents;

    private Benefits(Parameters law, Policies policies, boolean steps) {
        this.law = law;
        this.policies = policies;
        this.steps = steps;
        available = new AvailableSchemes(law);
        expiryYears = law.number("benefit/expiry_years");
        arrearsKept = law.number("eligibility/bpu/unpaid_months_kept");
        scholarshipMonths = law.number("scholarship/paid_months");
        workAccident = new WorkAccident(law);
        accident = new AccidentBenefit(law);
        death = new DeathBenefit(law);
        scholarships = new Scholarships(law);
        savings = new SavingsBenefit(law);
        pension = new PensionBenefit(law);
        jobLoss = new JobLossBenefit(law);
        heirs = new Heirs(law);
        documents = new Documents(law);
    }

    /// The law as shipped, with the default readings and every step explained.
    public static Benefits current() {
        return CURRENT;
    }

    /// The law given, with the default readings and every step explained.
    public static Benefits under(Parameters law) {
        return new Benefits(law, Policies.defaults(), true);
    }

    /// The same law with other readings where it is unclear.
    public Benefits reading(Policies other) {
        return new Benefits(law, other, steps);
    }

    /// The same law without the steps of the trace.
    public Benefits withoutSteps() {
        return new Benefits(law, policies, false);
    }

    /// Assesses a case.
    ///
    /// @throws CaseRejectedException when the case makes no sense; a sentence names the field and the rule
    public BenefitDecision assess(BenefitCase facts) {
        if (facts.schemes().isEmpty()) {
            throw new CaseRejectedException(
                    "programmes", new Text("pilih paling sedikit satu program", "name at least one programme"));
        }
        available.require(facts.segment(), facts.schemes(), facts.date(), "date");
        Assessment assessment = new Assessment(facts, policies, steps ? Trace.full() : Trace.withoutSteps());
        try {
            if (!expired(assessment)) {
                insured(assessment);
            }
            return conclude(assessment);
        } catch (NotInForceException e) {
            throw new CaseRejectedException(
                    "date", new Text("tidak ada nilai " + e.parameter() + " pada tanggal itu", e.reason()));
        }
    }

    private BenefitDecision conclude(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        @Nullable List<Relative> survivors = facts.heirs();
        @Nullable HeirDecision decision = null;
        if (survivors != null && facts.event() == Event.DEATH) {
            boolean savingsOnly = facts.schemes().equals(Set.of(Scheme.JHT));
            decision = heirs.decide(survivors, facts.date(), savingsOnly ? Scheme.JHT : Scheme.JKM);
            if (decision.entitled().size() > 1) {
                assessment.trace.reading(policies.of(Policy.HEIR_SHARES));
            }
        }
        List<RequiredDocument> papers = documents.of(facts, !facts.children().isEmpty(), policies, assessment.trace);
        return assessment.decide(decision, papers, VERSION);
    }

    /// The right to JKK and JKM lapses five years after the event (PP 82/2019 Pasal 26).
    private boolean expired(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        @Nullable LocalDate claimedOn = facts.claimedOn();
        boolean asksForIt =
                facts.schemes().contains(Scheme.JKK) || facts.schemes().contains(Scheme.JKM);
        if (claimedOn == null || !asksForIt || facts.event() == Event.OLD_AGE) {
            return false;
        }
        LocalDate lastDay = facts.date().plusYears(assessment.at(expiryYears).value());
        if (claimedOn.isAfter(lastDay)) {
            assessment.say(ReasonCode.CLAIM_EXPIRED);
            return true;
        }
        return false;
    }

    private void insured(Assessment assessment) {
        Set<Scheme> schemes = assessment.facts.schemes();
        switch (assessment.facts.event()) {
            case DEATH, TOTAL_DISABILITY, PARTIAL_DISABILITY, TEMPORARY_DISABILITY -> accidentOrDeath(assessment);
            case OLD_AGE -> {
                if (!schemes.contains(Scheme.JHT)) {
                    assessment.say(ReasonCode.JHT_NOT_INSURED);
                }
            }
            case RETIREMENT -> {
                if (schemes.contains(Scheme.JP)) {
                    pension.assess(assessment);
                } else {
                    assessment.say(ReasonCode.JP_NOT_INSURED);
                }
            }
            case JOB_LOSS -> {
                if (schemes.contains(Scheme.JKP)) {
                    jobLoss.assess(assessment);
                } else {
                    assessment.say(ReasonCode.JKP_NOT_INSURED);
                }
            }
        }
        if (schemes.contains(Scheme.JHT) && paysSavings(assessment.facts)) {
            savings.assess(assessment);
        }
    }

    private static boolean paysSavings(BenefitCase facts) {
        return switch (facts.event()) {
            case DEATH, TOTAL_DISABILITY, OLD_AGE -> true;
            case JOB_LOSS, RETIREMENT -> facts.savings() != null;
            case PARTIAL_DISABILITY, TEMPORARY_DISABILITY -> false;
        };
    }

    private void accidentOrDeath(Assessment assessment) {
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
        if (facts.schemes().contains(Scheme.JP)
                && (facts.event() == Event.DEATH || facts.event() == Event.TOTAL_DISABILITY)) {
            pension.assess(assessment);
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
            boolean pays = !policies.take(Choice.OTHER_JKM_DOES_NOT_PAY, assessment.trace);
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
            boolean onlySavings = assessment.facts.schemes().contains(Scheme.JHT)
                    && !assessment.facts.schemes().contains(Scheme.JKK);
            if (!onlySavings) {
                assessment.say(ReasonCode.JKM_NOT_INSURED);
            }
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
        int kept = assessment.at(arrearsKept).value();
        Segment segment = assessment.facts.segment();
        if (segment == Segment.BPU || segment == Segment.INTERN) {
            if (arrears > kept) {
                assessment.say(ReasonCode.ARREARS_TOO_LONG);
                return true;
            }
            assessment.trace.reading(policies.of(Policy.ARREARS_DEDUCTION));
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
        assessment.trace.reading(policies.of(Policy.PAID_MONTHS));
        if (paid == null && registered != null) {
            paid = Math.toIntExact(ChronoUnit.MONTHS.between(registered, assessment.facts.date()));
        }
        if (paid == null) {
            assessment.say(ReasonCode.SCHOLARSHIP_MONTHS_UNKNOWN);
            return true;
        }
        boolean enough = paid >= needed.value();
        assessment.ask(
                "SCHOLARSHIP-MONTHS",
                new Text("Apakah masa iur cukup untuk beasiswa?", "Are there enough paid months for a scholarship?"),
                paid + (enough ? " ≥ " : " < ") + needed.value(),
                needed.sources());
        if (!enough) {
            assessment.say(ReasonCode.SCHOLARSHIP_TOO_FEW_MONTHS);
        }
        return enough;
    }
}
