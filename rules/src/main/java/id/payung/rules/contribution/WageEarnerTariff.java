package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Contributions of wage earners, as shares of the monthly wage.
///
/// JKK by risk class and JKM from the employer (PP 44/2015 Pasal 16 and 18), JHT from both (PP 46/2015),
/// JP from both up to the yearly wage ceiling (PP 45/2015). The part that finances JKP is taken
/// out of JKK and, until 6 February 2025, out of JKM; see [JobLossShare].
final class WageEarnerTariff implements Tariff {

    private final Map<RiskClass, Parameter<Rate>> accidentRates = new EnumMap<>(RiskClass.class);
    private final Parameter<Rate> deathRate;
    private final Parameter<Rate> savingsEmployer;
    private final Parameter<Rate> savingsWorker;
    private final Parameter<Rate> pensionEmployer;
    private final Parameter<Rate> pensionWorker;
    private final Parameter<Rupiah> pensionCeiling;
    private final Parameter<Rate> pensionDeferred;
    private final JobLossShare jobLoss;
    private final Relief relief;

    WageEarnerTariff(Parameters law, Relief relief) {
        for (RiskClass risk : RiskClass.values()) {
            accidentRates.put(risk, law.rate("pu/jkk/rate/" + risk.key()));
        }
        deathRate = law.rate("pu/jkm/rate");
        savingsEmployer = law.rate("pu/jht/employer_rate");
        savingsWorker = law.rate("pu/jht/worker_rate");
        pensionEmployer = law.rate("pu/jp/employer_rate");
        pensionWorker = law.rate("pu/jp/worker_rate");
        pensionCeiling = law.rupiah("pu/jp/wage_ceiling");
        pensionDeferred = law.rate("relief/pandemic/jp_deferred");
        jobLoss = new JobLossShare(law, relief);
        this.relief = relief;
    }

    @Override
    public void price(Pricing pricing) {
        Set<Scheme> schemes = pricing.facts.schemes();
        for (ContributionMonth month : pricing.facts.months()) {
            accidentAndDeath(pricing, month, relief.ofWageEarnersAccident(pricing, month));
            if (schemes.contains(Scheme.JHT)) {
                Rupiah wage = Wages.of(pricing.facts);
                share(pricing, month, Scheme.JHT, wage, pricing.at(savingsEmployer, month), Bearer.EMPLOYER);
                share(pricing, month, Scheme.JHT, wage, pricing.at(savingsWorker, month), Bearer.WORKER);
            }
            if (schemes.contains(Scheme.JP)) {
                pension(pricing, month);
            }
            if (schemes.contains(Scheme.JKP)) {
                jobLoss.price(pricing, month);
            }
        }
    }

    @Override
    public CompiledTariff compile(Pricing pricing) {
        ContributionMonth month = pricing.facts.months().from();
        Set<Scheme> schemes = pricing.facts.schemes();
        List<LinearTariff.Part> parts =
                accidentAndDeathParts(pricing, month, relief.ofWageEarnersAccident(pricing, month));
        if (schemes.contains(Scheme.JHT)) {
            parts.add(new LinearTariff.Part(pricing.at(savingsEmployer, month).value(), Long.MAX_VALUE, 1));
            parts.add(new LinearTariff.Part(pricing.at(savingsWorker, month).value(), Long.MAX_VALUE, 1));
        }
        if (schemes.contains(Scheme.JP)) {
            long ceiling = pricing.at(pensionCeiling, month).value().amount();
            parts.add(new LinearTariff.Part(pricing.at(pensionEmployer, month).value(), ceiling, 1));
            parts.add(new LinearTariff.Part(pricing.at(pensionWorker, month).value(), ceiling, 1));
        }
        if (schemes.contains(Scheme.JKP)) {
            parts.addAll(jobLoss.parts(pricing, month));
        }
        return new LinearTariff(month, parts);
    }

    /// JKK and JKM as shares of the wage, less what finances JKP; shared with interns.
    List<LinearTariff.Part> accidentAndDeathParts(
            Pricing pricing, ContributionMonth month, Relief.@Nullable Share accidentRelief) {
        List<LinearTariff.Part> parts = new ArrayList<>();
        if (pricing.facts.schemes().contains(Scheme.JKK)) {
            Rate rate = pricing.at(accidentRate(pricing.facts), month).value();
            parts.add(LinearTariff.Part.due(rate, accidentRelief));
            parts.addAll(jobLoss.movedFromAccident(pricing, month, -1));
        }
        if (pricing.facts.schemes().contains(Scheme.JKM)) {
            Rate rate = pricing.at(deathRate, month).value();
            parts.add(LinearTariff.Part.due(rate, relief.ofEveryone(pricing, month)));
            parts.addAll(jobLoss.movedFromDeath(pricing, month, -1));
        }
        return parts;
    }

    /// JKK and JKM, less what finances JKP; shared with interns.
    void accidentAndDeath(Pricing pricing, ContributionMonth month, Relief.@Nullable Share accidentRelief) {
        Rupiah wage = Wages.of(pricing.facts);
        if (pricing.facts.schemes().contains(Scheme.JKK)) {
            Dated<Rate> rate = pricing.at(accidentRate(pricing.facts), month);
            net(pricing, month, Scheme.JKK, wage, rate, accidentRelief, jobLoss.fromAccident(pricing, month));
        }
        if (pricing.facts.schemes().contains(Scheme.JKM)) {
            Dated<Rate> rate = pricing.at(deathRate, month);
            Relief.@Nullable Share share = relief.ofEveryone(pricing, month);
            net(pricing, month, Scheme.JKM, wage, rate, share, jobLoss.fromDeath(pricing, month));
        }
    }

    private Parameter<Rate> accidentRate(ContributionCase facts) {
        RiskClass risk = facts.riskClass();
        Parameter<Rate> rate = risk == null ? null : accidentRates.get(risk);
        if (rate == null) {
            throw new CaseRejectedException(
                    "riskClass", new Text("isi kelas risiko usaha", "give the risk class of the employer's industry"));
        }
        return rate;
    }

    private static void net(
            Pricing pricing,
            ContributionMonth month,
            Scheme scheme,
            Rupiah wage,
            Dated<Rate> rate,
            Relief.@Nullable Share share,
            JobLossShare.@Nullable Part moved) {
        Rate due = share == null ? rate.value() : rate.value().times(share.due());
        Rupiah gross = pricing.part(wage, due);
        Rupiah amount = moved == null ? gross : gross.minus(moved.amount());
        List<String> sources = Sources.of(
                rate.sources(),
                share == null ? List.of() : share.sources(),
                moved == null ? List.of() : moved.sources());
        pricing.add(scheme, month, amount, Bearer.EMPLOYER, sources);
        pricing.trace.step(() -> new TraceStep(
                "PU-" + scheme,
                new Text("Berapa iuran " + scheme + " bulan ini?", "How much is " + scheme + " this month?"),
                month + ": " + due + " × " + wage + (moved == null ? "" : " − " + moved.amount() + " (JKP)") + " = "
                        + amount,
                sources));
    }

    private void pension(Pricing pricing, ContributionMonth month) {
        Dated<Rupiah> ceiling = pricing.at(pensionCeiling, month);
        Rupiah wage = Wages.of(pricing.facts).min(ceiling.value());
        if (month.month().getMonth() == Month.FEBRUARY && wage.equals(ceiling.value())) {
            pricing.trace.reading(Choice.CEILING_FROM_MARCH);
        }
        pricing.trace.step(() -> new TraceStep(
                "PU-JP-CEILING",
                new Text("Berapa upah yang dihitung untuk JP?", "On which wage is the pension computed?"),
                month + ": min(" + Wages.of(pricing.facts) + ", " + ceiling.value() + ") = " + wage,
                ceiling.sources()));
        share(pricing, month, Scheme.JP, wage, pricing.at(pensionEmployer, month), Bearer.EMPLOYER);
        share(pricing, month, Scheme.JP, wage, pricing.at(pensionWorker, month), Bearer.WORKER);
        deferred(pricing, month);
    }

    /// PP 49/2020 let most of JP wait; what is due stays the same.
    private void deferred(Pricing pricing, ContributionMonth month) {
        @Nullable Dated<Rate> later = pricing.find(pensionDeferred, month);
        if (later != null) {
            pricing.trace.step(() -> new TraceStep(
                    "PU-JP-DEFERRED",
                    new Text(
                            "Berapa bagian iuran JP bulan ini yang boleh ditunda?",
                            "How much of the pension contribution of this month may be paid later?"),
                    month + ": " + later.value(),
                    later.sources()));
        }
    }

    private static void share(
            Pricing pricing, ContributionMonth month, Scheme scheme, Rupiah wage, Dated<Rate> rate, Bearer bearer) {
        Rupiah amount = pricing.part(wage, rate.value());
        pricing.add(scheme, month, amount, bearer, rate.sources());
        pricing.trace.step(() -> new TraceStep(
                "PU-" + scheme + "-" + bearer,
                new Text("Berapa bagian " + bearer + "?", "How much is the share of " + bearer + "?"),
                month + ": " + rate.value() + " × " + wage + " = " + amount,
                rate.sources()));
    }
}
