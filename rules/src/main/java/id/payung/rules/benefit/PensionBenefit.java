package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JP: 1 % of the weighted average wage for each year of contributions, within yearly bounds; below fifteen years
/// contributions and yield at once (PP 45/2015).
final class PensionBenefit {

    private final PensionAge pensionAge;
    private final Parameter<Rate> accrual;
    private final Parameter<Integer> leastMonths;
    private final Parameter<Rupiah> lowest;
    private final Parameter<Rupiah> highest;
    private final Parameter<Rate> inflation;

    PensionBenefit(Parameters law) {
        pensionAge = new PensionAge(law);
        accrual = law.rate("jp/accrual_rate");
        leastMonths = law.number("jp/least_months");
        lowest = law.rupiah("jp/benefit_min");
        highest = law.rupiah("jp/benefit_max");
        inflation = law.rate("jp/inflation");
    }

    void assess(Assessment assessment) {
        BenefitCase facts = assessment.facts;
        if (facts.event() == Event.DEATH || facts.event() == Event.TOTAL_DISABILITY) {
            assessment.say(ReasonCode.JP_SURVIVORS);
            return;
        }
        LocalDate from = pensionAge.reachedOn(SavingsBenefit.birthDate(assessment));
        assessment.ask(
                "JP-AGE",
                new Text("Sejak kapan usia pensiun tercapai?", "When is the pension age reached?"),
                from.toString(),
                List.of("PP 45/2015"));
        @Nullable Pension pension = facts.pension();
        if (facts.date().isBefore(from)) {
            assessment.say(ReasonCode.JP_BELOW_AGE);
        } else if (pension == null || pension.years().isEmpty()) {
            assessment.say(ReasonCode.JP_FACTS_MISSING);
        } else if (pension.paidMonths() < assessment.at(leastMonths).value()) {
            lumpSum(assessment, pension);
        } else {
            monthly(assessment, pension);
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

    private void monthly(Assessment assessment, Pension pension) {
        Dated<Rate> rate = assessment.at(accrual);
        BigDecimal average = weightedAverage(assessment, pension);
        Rupiah computed = assessment.rounded(rate.value()
                .asDecimal()
                .multiply(BigDecimal.valueOf(pension.paidMonths()))
                .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)
                .multiply(average));
        Rupiah floor = assessment.at(lowest).value();
        Rupiah ceiling = assessment.at(highest).value();
        assessment.say(ReasonCode.JP_PER_MONTH);
        assessment.pay(
                Component.Code.JP_MONTHLY,
                computed.max(floor).min(ceiling),
                rate.value() + " × " + pension.paidMonths() + "/12 × " + assessment.rounded(average) + " = " + computed
                        + ", " + floor + " … " + ceiling,
                rate.sources());
    }

    /// Wages of earlier years raised by the inflation since, weighted by paid months; a year whose inflation is not
    /// known is not guessed but handed to a person.
    private BigDecimal weightedAverage(Assessment assessment, Pension pension) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Pension.WageYear year : pension.years()) {
            sum = sum.add(BigDecimal.valueOf(year.wage().amount())
                    .multiply(index(assessment, year.year()))
                    .multiply(BigDecimal.valueOf(year.months())));
        }
        return sum.divide(BigDecimal.valueOf(pension.paidMonths()), MathContext.DECIMAL64);
    }

    private BigDecimal index(Assessment assessment, int year) {
        BigDecimal index = BigDecimal.ONE;
        for (int next = year + 1; next <= assessment.facts.date().getYear(); next++) {
            @Nullable Dated<Rate> rate = assessment.find(inflation, LocalDate.of(next, 1, 1));
            if (rate == null) {
                assessment.trace.unconfirmed(inflation.id());
            } else {
                index = index.multiply(BigDecimal.ONE.add(rate.value().asDecimal()), MathContext.DECIMAL64);
            }
        }
        return index;
    }
}
