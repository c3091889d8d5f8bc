package id.payung.rules.benefit;

import id.payung.rules.Scheme;
import id.payung.rules.Text;
import id.payung.rules.eligibility.AvailableSchemes;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Trace;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.NotInForceException;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
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
    private final AccidentOrDeath accidentOrDeath;
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
        accidentOrDeath = new AccidentOrDeath(law);
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
            insured(assessment, expired(assessment));
            return conclude(assessment);
        } catch (NotInForceException e) {
            throw new CaseRejectedException(
                    "date", new Text("tidak ada nilai " + e.parameter() + " pada tanggal itu", e.reason()));
        }
    }

    private BenefitDecision conclude(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        @Nullable List<Relative> survivors = facts.heirs();
        @Nullable
        HeirDecision decision = survivors == null || facts.event() != Event.DEATH
                ? null
                : heirs.decide(survivors, facts.date(), facts.schemes());
        if (decision != null) {
            Heirs.readings(decision).forEach(assessment.trace::reading);
            heirs.figures(facts.date()).forEach(assessment.trace::cite);
            assessment.ask(
                    "HEIRS", new Text("Siapa ahli warisnya?", "Who receives?"), decision::inWords, decision.sources());
        }
        List<RequiredDocument> papers = documents.of(facts, decision, policies, assessment.trace);
        return assessment.decide(decision, papers, VERSION);
    }

    /// The right to JKK and JKM lapses five years after the event (PP 82/2019 Pasal 26).
    private boolean expired(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        @Nullable LocalDate claimedOn = facts.claimedOn();
        if (claimedOn == null || !asksForAccidentOrDeath(facts.schemes()) || !isInsuredEvent(facts.event())) {
            return false;
        }
        Dated<Integer> years = assessment.at(expiryYears);
        if (!years.value().equals(expiryYears.at(claimedOn).value())) {
            assessment.trace.reading(Choice.EACH_BY_ITS_OWN_DATE);
        }
        LocalDate lastDay = facts.date().plusYears(years.value());
        assessment.ask(
                "CLAIM-TERM",
                new Text("Apakah klaim diajukan dalam batas waktu?", "Is the claim made in time?"),
                () -> claimedOn + (claimedOn.isAfter(lastDay) ? " > " : " ≤ ") + lastDay,
                years.sources());
        if (claimedOn.isAfter(lastDay)) {
            assessment.say(ReasonCode.CLAIM_EXPIRED);
            return true;
        }
        return false;
    }

    private void insured(Assessment assessment, boolean expired) {
        Set<Scheme> schemes = assessment.facts.schemes();
        switch (assessment.facts.event()) {
            case DEATH, TOTAL_DISABILITY, PARTIAL_DISABILITY, TEMPORARY_DISABILITY -> {
                boolean paysPension = schemes.contains(Scheme.JP) && endsWork(assessment.facts.event());
                boolean paysOtherwise =
                        paysPension || (schemes.contains(Scheme.JHT) && endsWork(assessment.facts.event()));
                if (!expired && (!paysOtherwise || asksForAccidentOrDeath(schemes))) {
                    accidentOrDeath.assess(assessment);
                }
                if (paysPension) {
                    pension.assess(assessment);
                }
            }
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

    private static boolean asksForAccidentOrDeath(Set<Scheme> schemes) {
        return schemes.contains(Scheme.JKK) || schemes.contains(Scheme.JKM);
    }

    private static boolean endsWork(Event event) {
        return event == Event.DEATH || event == Event.TOTAL_DISABILITY;
    }

    private static boolean isInsuredEvent(Event event) {
        return switch (event) {
            case DEATH, TOTAL_DISABILITY, PARTIAL_DISABILITY, TEMPORARY_DISABILITY -> true;
            case OLD_AGE, JOB_LOSS, RETIREMENT -> false;
        };
    }

    private static boolean paysSavings(BenefitCase facts) {
        return switch (facts.event()) {
            case DEATH, TOTAL_DISABILITY, OLD_AGE -> true;
            case JOB_LOSS, RETIREMENT -> facts.savings() != null;
            case PARTIAL_DISABILITY, TEMPORARY_DISABILITY -> false;
        };
    }
}
