package id.payung.server.law;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.benefit.BenefitCase;
import id.payung.rules.benefit.BenefitDecision;
import id.payung.rules.benefit.Benefits;
import id.payung.rules.benefit.Projection;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.quote.JsonCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The law as it is applied here at one moment: figures, formulas, and the readings and confirmations decided so far.
///
/// A reading that holds from a day applies to contribution months whose last day is not before it and to events on or
/// after it. Immutable and safe to share between threads.
public final class LawInForce {

    private final List<Decision> approved;
    private final Parameters figures;
    private final Contributions contributions;
    private final Benefits benefits;

    /// @param approved decisions in the order of their approval
    LawInForce(List<Decision> approved) {
        this.approved = List.copyOf(approved);
        figures = Parameters.current().confirmedBy(this::expert);
        contributions = Contributions.under(figures);
        benefits = Benefits.under(figures);
    }

    /// The law as shipped with the rules library, without any decision made here.
    public static LawInForce asShipped() {
        return new LawInForce(List.of());
    }

    List<Decision> approved() {
        return approved;
    }

    /// All figures; a recalled one that was confirmed here carries who did it and when.
    public Parameters figures() {
        return figures;
    }

    /// How unclear law is read for a contribution month that ends, or an event that happens, on this day.
    public Policies readings(LocalDate day) {
        Policies readings = Policies.defaults();
        for (Map.Entry<Policy, Decision> decided : decisions(day).entrySet()) {
            if (decided.getValue().reading() != decided.getKey().byDefault()) {
                readings = readings.with(decided.getValue().reading());
            }
        }
        return readings;
    }

    /// The decision behind the reading of a policy on a day; none when the default holds because nobody decided.
    public Optional<Decision> behind(Policy policy, LocalDate day) {
        return Optional.ofNullable(decisions(day).get(policy));
    }

    /// What is due, with every step.
    ///
    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    public ContributionQuote quote(ContributionCase facts) {
        return quote(facts, Policies.defaults());
    }

    /// The same for a case that wants other readings than those in force.
    ///
    /// @param wanted its changes go before what was decided
    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    public ContributionQuote quote(ContributionCase facts, Policies wanted) {
        return quote(facts, contributions, wanted);
    }

    /// The law of contributions as it is read for the first month of a case.
    public Contributions ofFirstMonth(ContributionCase facts, Policies wanted) {
        return contributions.reading(readings(facts.months().from().lastDay(), wanted));
    }

    /// The same without the steps, for speed.
    ///
    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    public ContributionQuote quoteWithoutSteps(ContributionCase facts) {
        return quote(facts, contributions.withoutSteps(), Policies.defaults());
    }

    /// What is paid.
    ///
    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    public BenefitDecision assess(BenefitCase facts) {
        return assess(facts, Policies.defaults());
    }

    /// The same for a case that wants other readings than those in force.
    ///
    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    public BenefitDecision assess(BenefitCase facts, Policies wanted) {
        return benefits.reading(readings(facts.date(), wanted)).assess(facts);
    }

    /// What comes next for a self-employed member.
    public Projection.Outlook outlook(JsonCase.Outlook facts) {
        return Projection.current(readings(facts.day(), facts.readings()))
                .on(facts.day(), facts.registered(), facts.paidMonths(), facts.lastPaid(), facts.stopped());
    }

    private Policies readings(LocalDate day, Policies wanted) {
        Policies readings = readings(day);
        for (Choice choice : wanted.changes().values()) {
            readings = readings.with(choice);
        }
        return readings;
    }

    private ContributionQuote quote(ContributionCase facts, Contributions law, Policies wanted) {
        List<MonthRange> runs = runs(facts);
        if (runs.size() <= 1) {
            return law.reading(readings(facts.months().from().lastDay(), wanted))
                    .quote(facts);
        }
        return together(runs.stream()
                .map(run -> law.reading(readings(run.from().lastDay(), wanted)).quote(facts.during(run)))
                .toList());
    }

    /// Months read alike. The price of a construction contract has no months of its own.
    List<MonthRange> runs(ContributionCase facts) {
        boolean decided = approved.stream().anyMatch(decision -> decision.kind() == Decision.Kind.READING);
        if (!decided || facts.contractValue() != null || facts.months().size() > Contributions.MOST_MONTHS) {
            return List.of(facts.months());
        }
        List<MonthRange> runs = new ArrayList<>();
        Map<Policy, Choice> before = Map.of();
        for (ContributionMonth month : facts.months()) {
            Map<Policy, Choice> now = readings(month.lastDay()).changes();
            if (!runs.isEmpty() && now.equals(before)) {
                runs.set(runs.size() - 1, new MonthRange(runs.getLast().from(), month.plus(1)));
            } else {
                runs.add(MonthRange.of(month));
            }
            before = now;
        }
        return runs;
    }

    private static ContributionQuote together(List<ContributionQuote> parts) {
        return new ContributionQuote(
                parts.stream().map(ContributionQuote::total).reduce(Rupiah.ZERO, Rupiah::plus),
                all(parts, ContributionQuote::lines).toList(),
                all(parts, ContributionQuote::instalments).toList(),
                all(parts, ContributionQuote::policies).distinct().toList(),
                all(parts, ContributionQuote::unconfirmed).distinct().toList(),
                parts.stream()
                        .<id.payung.rules.parameter.Dated<?>>flatMap(part -> part.law().stream())
                        .distinct()
                        .toList(),
                all(parts, ContributionQuote::trace).toList());
    }

    private static <T> Stream<T> all(List<ContributionQuote> parts, Function<ContributionQuote, List<T>> what) {
        return parts.stream().flatMap(part -> what.apply(part).stream());
    }

    private Map<Policy, Decision> decisions(LocalDate day) {
        Map<Policy, Decision> decided = new EnumMap<>(Policy.class);
        for (Decision decision : approved) {
            if (decision.kind() == Decision.Kind.READING && !decision.from().isAfter(day)) {
                decided.put(Policy.valueOf(decision.subject()), decision);
            }
        }
        return decided;
    }

    private @Nullable String expert(String figure, LocalDate from) {
        @Nullable Decision last = null;
        for (Decision decision : approved) {
            if (decision.kind() == Decision.Kind.CONFIRMATION
                    && decision.subject().equals(figure)
                    && decision.from().equals(from)) {
                last = decision;
            }
        }
        return last == null || !last.confirms() ? null : last.source();
    }
}
