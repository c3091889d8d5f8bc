package id.payung.rules.benefit;

import id.payung.rules.Scheme;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who receives after a death (PP 44/2015 Pasal 37 and 40, Permenaker 4/2022 Pasal 16): the highest rank that has
/// anybody. Shares among them are not set by law.
public final class Heirs {

    private static final Text FUND = new Text(
            "Biaya pemakaman kepada yang mengurus pemakaman; sisanya kepada Dana Jaminan Sosial",
            "The funeral to whoever arranged it; the rest to the social security fund");
    private static final Text PROBATE = new Text("Balai Harta Peninggalan", "The probate office");

    private final Parameter<Table> order;
    private final Parameter<Integer> adultAge;

    Heirs(Parameters law) {
        order = law.table("heirs/order");
        adultAge = law.number("heirs/adult_age");
    }

    /// Under the law as shipped.
    public static Heirs current() {
        return new Heirs(Parameters.current());
    }

    /// Decides among the survivors of a member who died on `death`.
    ///
    /// @param scheme whose money it is; old-age savings without heirs go elsewhere
    public HeirDecision decide(List<Relative> survivors, LocalDate death, Scheme scheme) {
        return decide(survivors, death, Set.of(scheme));
    }

    /// The same where money of several programmes is due.
    HeirDecision decide(List<Relative> survivors, LocalDate death, Set<Scheme> schemes) {
        Dated<Table> ranks = order.at(death);
        int best = survivors.stream()
                .map(r -> rank(ranks.value(), r))
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .orElse(0);
        List<Relative> entitled = survivors.stream()
                .filter(r -> rank(ranks.value(), r).filter(rank -> rank == best).isPresent())
                .toList();
        @Nullable Text nobody = entitled.isEmpty() ? withoutHeirs(schemes) : null;
        return new HeirDecision(
                entitled,
                entitled.stream().anyMatch(r -> isMinor(r, death)),
                entitled.stream().anyMatch(r -> r.birthDate() == null),
                nobody,
                ranks.sources());
    }

    /// The figures the decision rests on.
    List<Dated<?>> figures(LocalDate death) {
        return List.of(order.at(death), adultAge.at(death));
    }

    private static Text withoutHeirs(Set<Scheme> schemes) {
        if (schemes.equals(Set.of(Scheme.JHT))) {
            return PROBATE;
        }
        return schemes.contains(Scheme.JHT)
                ? new Text(FUND.id() + "; JHT: " + PROBATE.id(), FUND.en() + "; JHT: " + PROBATE.en())
                : FUND;
    }

    /// The readings of unclear law that matter among those entitled.
    static List<Choice> readings(HeirDecision decision) {
        List<Choice> readings = new ArrayList<>();
        if (decision.entitled().size() > 1) {
            readings.add(Choice.SHARES_NOT_SET);
        }
        long spouses = decision.entitled().stream()
                .filter(r -> r.relation() == Relative.Relation.SPOUSE)
                .count();
        if (spouses > 1) {
            readings.add(Choice.ALL_SPOUSES_TOGETHER);
        }
        if (decision.guardianNeeded()) {
            readings.add(Choice.PARENT_THEN_COURT);
        }
        return readings;
    }

    private static Optional<Integer> rank(Table table, Relative relative) {
        return table.row("relation", relative.relation().name()).map(row -> row.number("rank"));
    }

    private boolean isMinor(Relative relative, LocalDate death) {
        @Nullable LocalDate birth = relative.birthDate();
        return birth != null
                && death.isBefore(birth.plusYears(adultAge.at(death).value()));
    }
}
