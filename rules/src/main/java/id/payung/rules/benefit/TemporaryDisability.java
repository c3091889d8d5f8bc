package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Confidence;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// STMB: a share of the wage for every day of being unable to work, until recovery (PP 44/2015 Lampiran III).
final class TemporaryDisability {

    private final Parameter<Table> steps;
    private final Parameter<Integer> daysInMonth;

    TemporaryDisability(Parameters law) {
        steps = law.table("benefit/jkk/stmb");
        daysInMonth = law.number("benefit/jkk/days_in_month");
    }

    void assess(Assessment assessment, Rupiah wage) {
        int days = assessment.facts.injury().days();
        int month = assessment.at(daysInMonth).value();
        assessment.trace.reading(assessment.policies.of(Policy.STMB_DAYS));
        Dated<Table> table = assessment.at(steps);
        BigDecimal wageDays = BigDecimal.ZERO;
        List<String> working = new ArrayList<>();
        for (Table.Row row : table.value().rows()) {
            int from = row.number("from_month") * month;
            int until = row.number("until_month") == 0 ? days : Math.min(days, row.number("until_month") * month);
            if (until > from && days == row.number("until_month") * month) {
                assessment.trace.reading(Choice.TWELVE_MONTHS_IN_FULL);
            }
            if (until > from) {
                Rate share = row.rate("share");
                wageDays = wageDays.add(share.asDecimal().multiply(BigDecimal.valueOf(until - from)));
                working.add((until - from) + " hari/days × " + share);
                if (row.confidence() == Confidence.RECALLED) {
                    assessment.trace.unconfirmed(table.parameter());
                }
            }
        }
        BigDecimal exact = wageDays.multiply(BigDecimal.valueOf(wage.amount()))
                .divide(BigDecimal.valueOf(month), MathContext.DECIMAL64);
        assessment.pay(
                Component.Code.JKK_TEMPORARY_DISABILITY,
                assessment.rounded(exact),
                "(" + String.join(" + ", working) + ") × " + wage + " ÷ " + month,
                table.sources());
    }
}
