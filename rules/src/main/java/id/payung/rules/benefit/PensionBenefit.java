package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// JP: 1 % of the weighted average wage for each year of contributions, within yearly bounds; below fifteen years
/// contributions and yield at once (PP 45/2015).
final class PensionBenefit {

    private final PensionAge pensionAge;
    private final Parameter<Integer> leastMonths;
    private final PensionFormula formula;
    private final EarlyPension early;

    PensionBenefit(Parameters law) {
        pensionAge = new PensionAge(law);
        leastMonths = law.number("jp/least_months");
        formula = new PensionFormula(law);
        early = new EarlyPension(law, formula);
    }

    void assess(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        if (facts.event() == Event.DEATH || facts.event() == Event.TOTAL_DISABILITY) {
            early.assess(assessment);
            return;
        }
        LocalDate from = pensionAge.reachedOn(SavingsBenefit.birthDate(assessment));
        Dated<Integer> age = pensionAge.at(from);
        assessment.trace.relyOn(age);
        assessment.ask(
                "JP-AGE",
                new Text("Sejak kapan usia pensiun tercapai?", "When is the pension age reached?"),
                () -> from + ": " + age.value(),
                age.sources());
        @Nullable Pension pension = facts.pension();
        if (facts.date().isBefore(from)) {
            assessment.say(ReasonCode.JP_BELOW_AGE);
        } else if (pension == null || pension.years().isEmpty()) {
            assessment.say(ReasonCode.JP_FACTS_MISSING);
        } else if (pension.paidMonths() < assessment.at(leastMonths).value()) {
            lumpSum(assessment, pension);
        } else {
            formula.pay(assessment, pension, pension.paidMonths(), Rate.ONE);
        }
    }

    private void lumpSum(Assessment assessment, Pension pension) {
        assessment.say(ReasonCode.JP_LUMP_SUM);
        @Nullable Rupiah amount = pension.contributions();
        if (amount == null) {
            assessment.say(ReasonCode.JP_FACTS_MISSING);
        } else {
            assessment.pay(
                    Component.Code.JP_LUMP_SUM,
                    amount,
                    amount.toString(),
                    assessment.at(leastMonths).sources());
        }
    }
}
