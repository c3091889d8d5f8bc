package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/// The monthly pension: 1 % of the weighted average wage for each year of contributions, within the bounds of the
/// year (PP 45/2015).
final class PensionFormula {

    private final Parameter<Rate> accrual;
    private final Parameter<Rupiah> lowest;
    private final Parameter<Rupiah> highest;
    private final Parameter<Rate> inflation;

    PensionFormula(Parameters law) {
        accrual = law.rate("jp/accrual_rate");
        lowest = law.rupiah("jp/benefit_min");
        highest = law.rupiah("jp/benefit_max");
        inflation = law.rate("jp/inflation");
    }

    /// Adds the monthly pension.
    ///
    /// @param months counted
    /// @param share  of the pension that is paid, all of it for the member
    void pay(Assessment assessment, Pension pension, int months, Rate share) {
        Dated<Rate> rate = assessment.at(accrual);
        BigDecimal average = weightedAverage(assessment, pension);
        Rupiah computed = assessment.rounded(rate.value()
                .asDecimal()
                .multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)
                .multiply(average)
                .multiply(share.asDecimal()));
        Rupiah floor = assessment.at(lowest).value();
        Rupiah ceiling = assessment.at(highest).value();
        if (assessment.facts.date().getMonth() == Month.FEBRUARY) {
            assessment.trace.reading(Choice.BOUNDS_FROM_MARCH);
        }
        assessment.say(ReasonCode.JP_PER_MONTH);
        assessment.pay(
                Component.Code.JP_MONTHLY,
                computed.max(floor).min(ceiling),
                (share.equals(Rate.ONE) ? "" : share + " × ") + rate.value() + " × " + months + "/12 × "
                        + assessment.rounded(average) + " = " + computed + ", " + floor + " … " + ceiling,
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
