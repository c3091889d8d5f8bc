package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policy;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Contributions of the self-employed: JKK 1 % and JHT 2 % of the band's base, JKM a fixed amount.
///
/// PP 44/2015 Pasal 18 and Lampiran II, PP 46/2015 Lampiran; relief see [Relief]. JHT is never reduced.
final class SelfEmployedTariff implements Tariff {

    private final Parameter<Bands> bands;
    private final Parameter<Rate> accidentRate;
    private final Parameter<Rupiah> deathAmount;
    private final Parameter<Rate> savingsRate;
    private final Relief relief;

    SelfEmployedTariff(Parameters law, Relief relief) {
        bands = law.table("bpu/bands").map(Bands::of);
        accidentRate = law.rate("bpu/jkk/rate");
        deathAmount = law.rupiah("bpu/jkm/amount");
        savingsRate = law.rate("bpu/jht/rate");
        this.relief = relief;
    }

    @Override
    public void price(Pricing pricing) {
        for (ContributionMonth month : pricing.facts.months()) {
            price(pricing, month);
        }
    }

    @Override
    public CompiledTariff compile(Pricing pricing) {
        ContributionMonth month = pricing.facts.months().from();
        return new BandTariff(
                month, pricing.at(bands, month).value(), pricing.policies.of(Policy.INCOME_BETWEEN_BANDS), income -> {
                    Pricing one = pricing.at(Rupiah.of(income));
                    price(one, month);
                    return one.quote().total().amount();
                });
    }

    private void price(Pricing pricing, ContributionMonth month) {
        Rupiah base = base(pricing, month);
        Relief.@Nullable Share share = relief.ofSelfEmployed(pricing, month);
        if (pricing.facts.schemes().contains(Scheme.JKK)) {
            Dated<Rate> rate = pricing.at(accidentRate, month);
            reduced(pricing, month, Scheme.JKK, pricing.part(base, rate.value()), rate, share);
        }
        if (pricing.facts.schemes().contains(Scheme.JKM)) {
            Dated<Rupiah> amount = pricing.at(deathAmount, month);
            reduced(pricing, month, Scheme.JKM, amount.value(), amount, share);
        }
        if (pricing.facts.schemes().contains(Scheme.JHT)) {
            Dated<Rate> rate = pricing.at(savingsRate, month);
            reduced(pricing, month, Scheme.JHT, pricing.part(base, rate.value()), rate, null);
        }
    }

    /// The base on which contribution and benefit of an income are computed in a month.
    Rupiah base(Pricing pricing, ContributionMonth month) {
        Dated<Bands> inForce = pricing.at(bands, month);
        long income = Wages.of(pricing.facts).amount();
        Choice gap = pricing.policies.of(Policy.INCOME_BETWEEN_BANDS);
        int band = inForce.value().indexOf(income, gap);
        if (inForce.value().isGap(income, inForce.value().indexOf(income, Choice.GAP_TO_LOWER_BAND))) {
            pricing.trace.reading(gap);
        }
        Rupiah base = inForce.value().base(band);
        pricing.trace.step(() -> new TraceStep(
                "BPU-BAND",
                new Text("Penghasilan ini masuk golongan berapa?", "Which band holds this income?"),
                month + ": " + Rupiah.of(income) + " → " + (band + 1) + ", dasar / base " + base,
                inForce.sources()));
        return base;
    }

    private static void reduced(
            Pricing pricing,
            ContributionMonth month,
            Scheme scheme,
            Rupiah full,
            Dated<?> law,
            Relief.@Nullable Share share) {
        Rupiah due = share == null ? full : pricing.part(full, share.due());
        List<String> sources = share == null ? law.sources() : Sources.of(law.sources(), share.sources());
        pricing.add(scheme, month, due, Bearer.of(pricing.facts.payer()), sources);
        pricing.trace.step(() -> new TraceStep(
                "BPU-" + scheme,
                new Text("Berapa iuran " + scheme + " bulan ini?", "How much is " + scheme + " this month?"),
                month + ": " + law.value() + (share == null ? "" : " × " + share.due()) + " = " + due,
                sources));
    }
}
