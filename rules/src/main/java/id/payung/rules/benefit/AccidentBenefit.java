package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.contribution.Bands;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.math.BigDecimal;

/// JKK: what a work accident or an occupational disease pays (PP 44/2015 Pasal 25 and Lampiran III, raised by
/// PP 82/2019 from 2 December 2019).
final class AccidentBenefit {

    private final Parameter<Bands> bands;
    private final Parameter<Integer> monthsOfWage;
    private final Parameter<Rate> deathShare;
    private final Parameter<Rate> totalShare;
    private final Parameter<Rupiah> deathFloor;
    private final Parameter<Rupiah> periodicMonthly;
    private final Parameter<Integer> periodicMonths;
    private final Parameter<Rupiah> funeral;
    private final Parameter<String> care;
    private final PartialDisability partial;
    private final TemporaryDisability temporary;
    private final Reimbursements reimbursements;

    AccidentBenefit(Parameters law) {
        bands = law.table("bpu/bands").map(Bands::of);
        monthsOfWage = law.number("benefit/jkk/months_of_wage");
        deathShare = law.rate("benefit/jkk/death_share");
        totalShare = law.rate("benefit/jkk/total_disability_share");
        deathFloor = law.rupiah("benefit/jkm/lump_sum");
        periodicMonthly = law.rupiah("benefit/periodic/monthly");
        periodicMonths = law.number("benefit/periodic/months");
        funeral = law.rupiah("benefit/funeral");
        care = law.text("benefit/jkk/care");
        partial = new PartialDisability(law);
        temporary = new TemporaryDisability(law);
        reimbursements = new Reimbursements(law);
    }

    /// Adds what is due; cover, cause and arrears have been looked at.
    void assess(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        if (facts.cause() == Cause.OCCUPATIONAL_DISEASE) {
            assessment.trace.reading(assessment.policies.of(Policy.DISEASE_DATE));
        }
        switch (facts.event()) {
            case DEATH -> death(assessment);
            case TOTAL_DISABILITY -> total(assessment);
            case PARTIAL_DISABILITY -> partial.assess(assessment, base(assessment), monthsOfWage);
            case TEMPORARY_DISABILITY -> {}
            case OLD_AGE, JOB_LOSS, RETIREMENT ->
                throw new IllegalStateException(facts.event() + " is not an accident");
        }
        if (facts.injury().days() > 0) {
            temporary.assess(assessment, base(assessment));
        }
        reimbursements.assess(assessment);
        assessment.at(care);
        assessment.giveInKind("MEDICAL_CARE");
        if (facts.event() != Event.DEATH) {
            assessment.giveInKind("RETURN_TO_WORK");
        }
    }

    /// 60 % × 80 × wage, at least the JKM lump sum; plus the periodic payment and the funeral.
    private void death(Assessment assessment) {
        Rupiah wage = base(assessment);
        Dated<Integer> months = assessment.at(monthsOfWage);
        Dated<Rate> share = assessment.at(deathShare);
        Rupiah computed = assessment.rounded(product(wage, months.value(), share.value()));
        Rupiah floor = floor(assessment);
        boolean raised = computed.compareTo(floor) < 0;
        if (raised) {
            assessment.trace.reading(assessment.policies.of(Policy.ACCIDENT_DEATH_FLOOR));
        }
        assessment.pay(
                Component.Code.JKK_DEATH,
                computed.max(floor),
                share.value() + " × " + months.value() + " × " + wage + (raised ? ", min. " + floor : ""),
                share.sources());
        periodic(assessment);
        Dated<Rupiah> grant = assessment.at(funeral);
        assessment.pay(Component.Code.FUNERAL, grant.value(), grant.value().toString(), grant.sources());
    }

    private Rupiah floor(Assessment assessment) {
        Rupiah lumpSum = assessment.at(deathFloor).value();
        return assessment.policies.has(Choice.FLOOR_IS_LUMP_SUM)
                ? lumpSum
                : lumpSum.plus(periodicAmount(assessment))
                        .plus(assessment.at(funeral).value());
    }

    /// 70 % × 80 × wage plus the periodic payment.
    private void total(Assessment assessment) {
        Rupiah wage = base(assessment);
        Dated<Integer> months = assessment.at(monthsOfWage);
        Dated<Rate> share = assessment.at(totalShare);
        assessment.pay(
                Component.Code.JKK_TOTAL_DISABILITY,
                assessment.rounded(product(wage, months.value(), share.value())),
                share.value() + " × " + months.value() + " × " + wage,
                share.sources());
        periodic(assessment);
    }

    private void periodic(Assessment assessment) {
        Dated<Rupiah> monthly = assessment.at(periodicMonthly);
        assessment.pay(
                Component.Code.PERIODIC,
                periodicAmount(assessment),
                assessment.at(periodicMonths).value() + " × " + monthly.value(),
                monthly.sources());
    }

    private Rupiah periodicAmount(Assessment assessment) {
        return assessment
                .at(periodicMonthly)
                .value()
                .times(assessment.at(periodicMonths).value());
    }

    static BigDecimal product(Rupiah wage, int months, Rate share) {
        return BigDecimal.valueOf(wage.amount())
                .multiply(BigDecimal.valueOf(months))
                .multiply(share.asDecimal());
    }

    /// The wage; for the self-employed the base of the band of their income (Permenaker 5/2021 Pasal 87–89).
    private Rupiah base(Assessment assessment) {
        Rupiah wage = assessment.wage();
        if (assessment.facts.segment() != Segment.BPU) {
            return wage;
        }
        Dated<Bands> inForce = assessment.at(bands);
        Choice gap = assessment.policies.of(Policy.INCOME_BETWEEN_BANDS);
        Rupiah base = inForce.value().base(inForce.value().indexOf(wage.amount(), gap));
        if (!base.equals(wage) && !assessment.policies.take(Choice.BAND_BASE, assessment.trace)) {
            return wage;
        }
        assessment.ask(
                "BENEFIT-BASE",
                new Text("Dasar penghasilan mana yang dipakai?", "Which base income is used?"),
                () -> wage + " → " + base,
                inForce.sources());
        return base;
    }
}
