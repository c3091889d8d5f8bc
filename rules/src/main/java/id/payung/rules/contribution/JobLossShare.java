package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How JKP is financed: a share from the government, and parts moved out of JKK and (formerly) JKM.
///
/// Moving money changes its split, not what the employer pays. PP 37/2021 Pasal 11; from 7 February 2025
/// PP 6/2025 Pasal 11, which leaves JKM whole.
final class JobLossShare {

    /// A part of another contribution that goes to JKP.
    record Part(Rupiah amount, List<String> sources) {}

    private final Parameter<Rate> government;
    private final Parameter<Rate> fromAccident;
    private final Parameter<Rate> fromAccidentWhenHalved;
    private final Parameter<Rate> fromDeath;
    private final Parameter<Rupiah> wageCap;
    private final Relief relief;

    JobLossShare(Parameters law, Relief relief) {
        government = law.rate("pu/jkp/government_rate");
        fromAccident = law.rate("pu/jkp/from_jkk");
        fromAccidentWhenHalved = law.rate("relief/labour_intensive/jkp_from_jkk_very_low");
        fromDeath = law.rate("pu/jkp/from_jkm");
        wageCap = law.rupiah("pu/jkp/wage_cap");
        this.relief = relief;
    }

    void price(Pricing pricing, ContributionMonth month) {
        Dated<Rate> rate = pricing.at(government, month);
        Rupiah wage = Wages.of(pricing.facts).min(pricing.at(wageCap, month).value());
        Rupiah amount = pricing.part(wage, rate.value());
        pricing.add(Scheme.JKP, month, amount, Bearer.GOVERNMENT, rate.sources());
        pricing.trace.step(() -> new TraceStep(
                "PU-JKP-GOVERNMENT",
                new Text("Berapa iuran JKP dari pemerintah?", "How much does the government pay to JKP?"),
                month + ": " + rate.value() + " × " + wage + " = " + amount,
                rate.sources()));
        moved(pricing, month, fromAccident(pricing, month));
        moved(pricing, month, fromDeath(pricing, month));
    }

    private static void moved(Pricing pricing, ContributionMonth month, @Nullable Part part) {
        if (part != null) {
            pricing.add(Scheme.JKP, month, part.amount(), Bearer.EMPLOYER, part.sources());
        }
    }

    /// What JKK gives up, or null.
    @Nullable
    Part fromAccident(Pricing pricing, ContributionMonth month) {
        return part(pricing, month, accidentPart(pricing, month));
    }

    /// What JKM gives up, or null.
    @Nullable
    Part fromDeath(Pricing pricing, ContributionMonth month) {
        return part(pricing, month, fromDeath);
    }

    /// All of JKP as shares of the wage.
    List<LinearTariff.Part> parts(Pricing pricing, ContributionMonth month) {
        List<LinearTariff.Part> parts = new ArrayList<>();
        long cap = pricing.at(wageCap, month).value().amount();
        parts.add(new LinearTariff.Part(pricing.at(government, month).value(), cap, 1));
        parts.addAll(movedFromAccident(pricing, month, 1));
        parts.addAll(movedFromDeath(pricing, month, 1));
        return parts;
    }

    /// What JKK gives up, as a share of the wage; nothing when there is none.
    List<LinearTariff.Part> movedFromAccident(Pricing pricing, ContributionMonth month, int sign) {
        return share(pricing, month, accidentPart(pricing, month), sign);
    }

    /// What JKM gives up, as a share of the wage; nothing when there is none.
    List<LinearTariff.Part> movedFromDeath(Pricing pricing, ContributionMonth month, int sign) {
        return share(pricing, month, fromDeath, sign);
    }

    private List<LinearTariff.Part> share(
            Pricing pricing, ContributionMonth month, Parameter<Rate> parameter, int sign) {
        @Nullable Dated<Rate> rate = pricing.facts.jkpMember() ? pricing.find(parameter, month) : null;
        if (rate == null) {
            return List.of();
        }
        boolean capped = pricing.policies.has(Choice.RECOMPOSED_UP_TO_CAP);
        long cap = capped ? pricing.at(wageCap, month).value().amount() : Long.MAX_VALUE;
        return List.of(new LinearTariff.Part(rate.value(), cap, sign));
    }

    private Parameter<Rate> accidentPart(Pricing pricing, ContributionMonth month) {
        boolean halved = pricing.facts.riskClass() == RiskClass.VERY_LOW && relief.isLabourIntensive(pricing, month);
        return halved ? fromAccidentWhenHalved : fromAccident;
    }

    private @Nullable Part part(Pricing pricing, ContributionMonth month, Parameter<Rate> parameter) {
        @Nullable Dated<Rate> rate = pricing.facts.jkpMember() ? pricing.find(parameter, month) : null;
        if (rate == null) {
            return null;
        }
        Rupiah wage = Wages.of(pricing.facts);
        Rupiah cap = pricing.at(wageCap, month).value();
        boolean above = wage.compareTo(cap) > 0;
        Rupiah counted = above && pricing.policies.take(Choice.RECOMPOSED_UP_TO_CAP, pricing.trace) ? cap : wage;
        return new Part(pricing.part(counted, rate.value()), rate.sources());
    }
}
