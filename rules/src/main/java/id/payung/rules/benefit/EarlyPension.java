package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JP before the pension age: to a totally disabled member, or after a death to the spouse, otherwise the children,
/// otherwise a parent (PP 45/2015). Its conditions and shares are recalled, so a person always looks at the proposal.
final class EarlyPension {

    private final PensionFormula formula;
    private final Parameter<Integer> monthsForSurvivors;
    private final Parameter<Integer> monthsForDisabled;
    private final Parameter<Integer> countedMonths;
    private final Parameter<Rate> density;
    private final Parameter<Rate> ofSpouse;
    private final Parameter<Rate> ofChild;
    private final Parameter<Rate> ofParent;

    EarlyPension(Parameters law, PensionFormula formula) {
        this.formula = formula;
        monthsForSurvivors = law.number("jp/survivor_least_months");
        monthsForDisabled = law.number("jp/disability_least_months");
        countedMonths = law.number("jp/counted_months");
        density = law.rate("jp/least_density");
        ofSpouse = law.rate("jp/survivor_share_spouse");
        ofChild = law.rate("jp/survivor_share_child");
        ofParent = law.rate("jp/survivor_share_parent");
    }

    void assess(Assessment assessment) {
        boolean death = assessment.facts.event() == Event.DEATH;
        assessment.say(death ? ReasonCode.JP_SURVIVORS : ReasonCode.JP_DISABILITY);
        @Nullable Pension pension = assessment.facts.pension();
        @Nullable Rate share = death ? shareOfSurvivors(assessment) : Rate.ONE;
        if (pension == null || share == null) {
            return;
        }
        Dated<Integer> needed = assessment.at(death ? monthsForSurvivors : monthsForDisabled);
        if (pension.paidMonths() < needed.value()) {
            tooEarly(assessment, pension, needed);
            return;
        }
        Dated<Rate> least = assessment.at(density);
        assessment.ask(
                "JP-DENSITY",
                new Text("Apakah cukup bulan kepesertaan yang lunas?", "Are enough months of membership paid?"),
                () -> "≥ " + least.value() + " ?",
                least.sources());
        formula.pay(
                assessment,
                pension,
                Math.max(pension.paidMonths(), assessment.at(countedMonths).value()),
                share);
    }

    private static void tooEarly(Assessment assessment, Pension pension, Dated<Integer> needed) {
        assessment.say(ReasonCode.JP_TOO_EARLY);
        @Nullable Rupiah contributions = pension.contributions();
        if (contributions != null) {
            assessment.pay(Component.Code.JP_LUMP_SUM, contributions, contributions.toString(), needed.sources());
        }
    }

    /// The share of those who come first, or null when nobody is known.
    private @Nullable Rate shareOfSurvivors(Assessment assessment) {
        @Nullable List<Relative> survivors = assessment.facts.heirs();
        if (survivors == null) {
            return null;
        }
        if (has(survivors, Relative.Relation.SPOUSE)) {
            return assessment.at(ofSpouse).value();
        }
        if (has(survivors, Relative.Relation.CHILD)) {
            return assessment.at(ofChild).value();
        }
        return has(survivors, Relative.Relation.PARENT)
                ? assessment.at(ofParent).value()
                : null;
    }

    private static boolean has(List<Relative> survivors, Relative.Relation relation) {
        return survivors.stream().anyMatch(r -> r.relation() == relation);
    }
}
