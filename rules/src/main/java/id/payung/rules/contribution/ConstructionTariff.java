package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rounding;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Contributions of a construction project: on the wages where they are known, otherwise on the contract value net
/// of value added tax, each rate on its own slice (Permenaker 5/2021 Pasal 71–72).
final class ConstructionTariff implements Tariff {

    private final Parameter<Rate> accidentRate;
    private final Parameter<Rate> deathRate;
    private final Parameter<Table> tiers;
    private final Parameter<Table> instalments;
    private final Parameter<Table> instalmentsOfLong;
    private final Parameter<Integer> longAfter;
    private final Parameter<Rate> vat;
    private final Relief relief;

    ConstructionTariff(Parameters law, Relief relief) {
        accidentRate = law.rate("construction/wage/jkk_rate");
        deathRate = law.rate("construction/wage/jkm_rate");
        tiers = law.table("construction/contract/tiers");
        instalments = law.table("construction/contract/instalments");
        instalmentsOfLong = law.table("construction/contract/instalments_long");
        longAfter = law.number("construction/contract/long_after");
        vat = law.rate("construction/contract/vat_rate");
        this.relief = relief;
    }

    @Override
    public void price(Pricing pricing) {
        @Nullable Rupiah contract = pricing.facts.contractValue();
        if (contract != null) {
            byContract(pricing, contract);
        } else {
            for (ContributionMonth month : pricing.facts.months()) {
                byWage(pricing, month, Scheme.JKK, pricing.at(accidentRate, month));
                byWage(pricing, month, Scheme.JKM, pricing.at(deathRate, month));
            }
        }
    }

    @Override
    public CompiledTariff compile(Pricing pricing) {
        if (pricing.facts.contractValue() != null) {
            throw new CaseRejectedException(
                    "contractValue",
                    new Text("tarif borongan hanya dari upah", "only a tariff on wages can be compiled"));
        }
        ContributionMonth month = pricing.facts.months().from();
        Relief.@Nullable Share share = relief.ofEveryone(pricing, month);
        List<LinearTariff.Part> parts = new ArrayList<>();
        if (pricing.facts.schemes().contains(Scheme.JKK)) {
            parts.add(LinearTariff.Part.due(pricing.at(accidentRate, month).value(), share));
        }
        if (pricing.facts.schemes().contains(Scheme.JKM)) {
            parts.add(LinearTariff.Part.due(pricing.at(deathRate, month).value(), share));
        }
        return new LinearTariff(month, parts);
    }

    private void byWage(Pricing pricing, ContributionMonth month, Scheme scheme, Dated<Rate> rate) {
        if (pricing.facts.schemes().contains(scheme)) {
            Relief.@Nullable Share share = relief.ofEveryone(pricing, month);
            Rate due = share == null ? rate.value() : rate.value().times(share.due());
            Rupiah wage = Wages.of(pricing.facts);
            Rupiah amount = pricing.part(wage, due);
            List<String> sources = Sources.of(rate.sources(), share == null ? List.of() : share.sources());
            pricing.add(scheme, month, amount, Bearer.EMPLOYER, sources);
            pricing.trace.step(() -> new TraceStep(
                    "CONSTRUCTION-" + scheme,
                    new Text("Berapa iuran " + scheme + " dari upah?", "How much is " + scheme + " on the wages?"),
                    month + ": " + due + " × " + wage + " = " + amount,
                    sources));
        }
    }

    private void byContract(Pricing pricing, Rupiah given) {
        ContributionMonth start = pricing.facts.months().from();
        Rupiah net = pricing.facts.contractWithVat() ? withoutVat(pricing, given, start) : given;
        if (!pricing.facts.contractWithVat()) {
            pricing.trace.reading(Choice.CONTRACT_IS_NET);
        }
        Dated<Table> scale = pricing.at(tiers, start);
        Rupiah total = Rupiah.ZERO;
        for (Scheme scheme : List.of(Scheme.JKK, Scheme.JKM)) {
            if (pricing.facts.schemes().contains(scheme)) {
                Rupiah amount = onSlices(pricing, net, scale, scheme);
                pricing.add(scheme, start, amount, Bearer.EMPLOYER, scale.sources());
                total = total.plus(amount);
            }
        }
        splitIntoInstalments(pricing, total, start);
    }

    private Rupiah withoutVat(Pricing pricing, Rupiah given, ContributionMonth start) {
        Dated<Rate> rate = pricing.at(vat, start);
        pricing.trace.reading(Choice.VAT_AT_CONTRACT_DATE);
        BigDecimal net = BigDecimal.valueOf(given.amount())
                .divide(BigDecimal.ONE.add(rate.value().asDecimal()), 0, RoundingMode.HALF_UP);
        pricing.trace.step(() -> new TraceStep(
                "CONSTRUCTION-VAT",
                new Text("Berapa nilai kontrak tanpa PPN?", "What is the contract value without VAT?"),
                given + " ÷ (1 + " + rate.value() + ") = " + Rupiah.of(net.longValueExact()),
                rate.sources()));
        return Rupiah.of(net.longValueExact());
    }

    private static Rupiah onSlices(Pricing pricing, Rupiah value, Dated<Table> scale, Scheme scheme) {
        List<Table.Row> rows = scale.value().rows();
        String column = scheme == Scheme.JKK ? "jkk" : "jkm";
        BigDecimal sum = BigDecimal.ZERO;
        List<String> slices = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Rupiah above = rows.get(i).rupiah("above");
            Rupiah upTo = i + 1 < rows.size() ? value.min(rows.get(i + 1).rupiah("above")) : value;
            if (i > 0 && value.equals(above)) {
                pricing.trace.reading(Choice.BOUNDARY_BELONGS_BELOW);
            }
            if (upTo.compareTo(above) > 0) {
                Rate rate = rows.get(i).rate(column);
                sum = sum.add(BigDecimal.valueOf(upTo.minus(above).amount()).multiply(rate.asDecimal()));
                slices.add(upTo.minus(above) + " × " + rate);
            }
        }
        Rupiah amount = Rupiah.of(sum.setScale(0, RoundingMode.HALF_UP).longValueExact());
        if (sum.stripTrailingZeros().scale() > 0) {
            pricing.trace.reading(Choice.NEAREST_RUPIAH);
        }
        pricing.trace.step(() -> new TraceStep(
                "CONSTRUCTION-TIERS-" + scheme,
                new Text(
                        "Berapa iuran " + scheme + " dari nilai kontrak?",
                        "How much is " + scheme + " on the contract value?"),
                String.join(" + ", slices) + " = " + amount,
                scale.sources()));
        return amount;
    }

    private void splitIntoInstalments(Pricing pricing, Rupiah total, ContributionMonth start) {
        @Nullable Dated<Integer> limit = pricing.find(longAfter, start);
        boolean isLong = limit != null && pricing.facts.months().size() > limit.value();
        @Nullable Dated<Table> shares = pricing.find(isLong ? instalmentsOfLong : instalments, start);
        if (shares == null) {
            return;
        }
        List<Table.Row> rows = shares.value().rows();
        Rupiah left = total;
        for (Table.Row row : rows.subList(0, rows.size() - 1)) {
            Rupiah part = total.times(row.rate("share"), Rounding.NEAREST);
            pricing.addInstalment(part);
            left = left.minus(part);
        }
        pricing.addInstalment(left);
    }
}
