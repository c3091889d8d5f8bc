package id.payung.rules.contribution;

import id.payung.rules.Segment;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Trace;
import id.payung.rules.parameter.Parameters;
import java.util.EnumMap;
import java.util.Map;

/// What is due: the front door to all contribution rules.
///
/// ```java
/// Contributions.current().quote(ContributionCase.selfEmployed(income, Set.of(JKK, JKM), months).paidBy(APBD));
/// ```
/// Immutable and safe to share between threads.
public final class Contributions {

    /// Most months of one case.
    public static final int MOST_MONTHS = CaseCheck.MOST_MONTHS;

    private final Policies policies;
    private final boolean steps;
    private final CaseCheck check;
    private final Map<Segment, Tariff> tariffs;

    private Contributions(Policies policies, boolean steps, CaseCheck check, Map<Segment, Tariff> tariffs) {
        this.policies = policies;
        this.steps = steps;
        this.check = check;
        this.tariffs = tariffs;
    }

    /// The law as shipped, with the default readings and every step explained.
    public static Contributions current() {
        return Shipped.CONTRIBUTIONS;
    }

    /// The law given.
    public static Contributions under(Parameters law) {
        Relief relief = new Relief(law);
        Map<Segment, Tariff> tariffs = new EnumMap<>(Segment.class);
        WageEarnerTariff wageEarner = new WageEarnerTariff(law, relief);
        tariffs.put(Segment.BPU, new SelfEmployedTariff(law, relief));
        tariffs.put(Segment.PU, wageEarner);
        tariffs.put(Segment.INTERN, new InternTariff(wageEarner, relief));
        tariffs.put(Segment.CONSTRUCTION, new ConstructionTariff(law, relief));
        return new Contributions(Policies.defaults(), true, new CaseCheck(law), tariffs);
    }

    /// The same law with other readings where it is unclear.
    public Contributions reading(Policies other) {
        return new Contributions(other, steps, check, tariffs);
    }

    /// The readings in use.
    public Policies readings() {
        return policies;
    }

    /// The same law without the steps of the trace, for speed; amounts, sources and readings stay.
    public Contributions withoutSteps() {
        return new Contributions(policies, false, check, tariffs);
    }

    /// Prices a case.
    ///
    /// @throws CaseRejectedException when the case makes no sense; a sentence names the field and the rule
    public ContributionQuote quote(ContributionCase facts) {
        check.check(facts);
        Pricing pricing = new Pricing(facts, policies, steps ? Trace.full() : Trace.withoutSteps());
        tariff(facts).price(pricing);
        return pricing.quote();
    }

    /// Resolves the law for the first month of the case, so that it can be applied to millions of incomes.
    ///
    /// @param template the case; its income does not matter
    /// @throws CaseRejectedException when the case makes no sense
    public CompiledTariff compile(ContributionCase template) {
        check.check(template);
        return tariff(template).compile(new Pricing(template, policies, Trace.withoutSteps()));
    }

    private Tariff tariff(ContributionCase facts) {
        Tariff tariff = tariffs.get(facts.segment());
        if (tariff == null) {
            throw new IllegalStateException("no tariff for " + facts.segment());
        }
        return tariff;
    }

    private static final class Shipped {
        static final Contributions CONTRIBUTIONS = under(Parameters.current());
    }
}
