package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Confidence;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Permanent partial disability: share of the table × lost function × 80 × wage; several losses are added and capped
/// (PP 44/2015 Lampiran III, Permenaker 5/2021 Pasal 84).
final class PartialDisability {

    private final Parameter<Table> losses;
    private final Parameter<Rate> cap;

    PartialDisability(Parameters law) {
        losses = law.table("benefit/jkk/losses");
        cap = law.rate("benefit/jkk/partial_cap");
    }

    void assess(Assessment assessment, Rupiah wage, Parameter<Integer> monthsOfWage) {
        List<Injury.Loss> suffered = assessment.facts.injury().losses();
        if (suffered.isEmpty()) {
            throw new CaseRejectedException(
                    "lossCodes", new Text("isi paling sedikit satu cacat", "name at least one loss"));
        }
        Dated<Table> table = assessment.at(losses);
        BigDecimal sum = BigDecimal.ZERO;
        List<String> working = new ArrayList<>();
        for (Injury.Loss loss : suffered) {
            String code = sideOf(assessment, loss.code());
            Table.Row row = row(table.value(), code);
            if (row.confidence() == Confidence.RECALLED) {
                assessment.trace.unconfirmed(table.parameter() + "/" + code);
                assessment.say(ReasonCode.LOSS_NOT_CONFIRMED);
            }
            Rate lost = lost(assessment, loss);
            sum = sum.add(row.rate("share")
                    .asDecimal()
                    .multiply(lost.asDecimal())
                    .multiply(BigDecimal.valueOf(loss.units())));
            working.add(code + " " + row.rate("share")
                    + (lost.equals(Rate.ONE) ? "" : " × " + lost)
                    + (loss.units() == 1 ? "" : " × " + loss.units()));
        }
        BigDecimal capped = capped(assessment, sum, suffered.size());
        int months = assessment.at(monthsOfWage).value();
        assessment.pay(
                Component.Code.JKK_PARTIAL_DISABILITY,
                assessment.rounded(
                        capped.multiply(BigDecimal.valueOf(months)).multiply(BigDecimal.valueOf(wage.amount()))),
                "(" + String.join(" + ", working) + (capped.equals(sum) ? "" : ", max. " + Rate.of(capped)) + ") × "
                        + months + " × " + wage,
                table.sources());
    }

    /// For left-handed people right and left change places.
    private static String sideOf(Assessment assessment, String code) {
        if (!assessment.facts.injury().leftHanded()) {
            return code;
        }
        String swapped = code.contains("_RIGHT") ? code.replace("_RIGHT", "_LEFT") : code.replace("_LEFT", "_RIGHT");
        if (!swapped.equals(code)) {
            assessment.trace.reading(Choice.SIDES_SWAPPED);
        }
        return swapped;
    }

    /// The share of the function this accident took.
    private static Rate lost(Assessment assessment, Injury.Loss loss) {
        Rate lost = loss.functionLoss();
        boolean increaseOnly = loss.earlierLoss().billionths() > 0
                && assessment.policies.take(Choice.ONLY_THE_INCREASE, assessment.trace);
        if (increaseOnly) {
            lost = lost.minus(loss.earlierLoss().min(lost));
        }
        if (!lost.equals(Rate.ONE)) {
            assessment.trace.reading(Choice.EXACT_PRODUCT);
        }
        return lost;
    }

    private BigDecimal capped(Assessment assessment, BigDecimal sum, int losses) {
        if (losses > 1) {
            assessment.trace.reading(Choice.SUM_THEN_CAP);
        }
        @Nullable Dated<Rate> limit = assessment.find(cap);
        return limit == null ? sum : sum.min(limit.value().asDecimal());
    }

    private static Table.Row row(Table table, String code) {
        return table.row("code", code)
                .orElseThrow(() -> new CaseRejectedException(
                        "lossCodes",
                        new Text(
                                "kode '" + code + "' tidak ada; organ di luar daftar memakai WORK_ABILITY_…",
                                "'" + code + "' is not in the table; an organ not listed goes by the loss of work"
                                        + " ability, WORK_ABILITY_10_25, WORK_ABILITY_26_50 or WORK_ABILITY_51_70")));
    }
}
