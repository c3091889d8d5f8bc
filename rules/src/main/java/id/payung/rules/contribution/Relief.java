package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Payer;
import id.payung.rules.Rate;
import id.payung.rules.Sector;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Temporary relief on the contributions of JKK and JKM. It changes what is paid, never what is insured.
///
/// PP 49/2020 (all), PP 7/2025 and PP 36/2025 (labour-intensive firms, JKK), PP 50/2025 (the self-employed).
final class Relief {

    /// The share that stays due.
    record Share(Rate due, List<String> sources) {}

    private final Parameter<Rate> pandemic;
    private final Parameter<Rate> labourIntensive;
    private final Parameter<Integer> leastWorkers;
    private final Parameter<Rate> transport;
    private final Parameter<Rate> otherSelfEmployed;
    private final Parameter<List<Payer>> excluded;

    Relief(Parameters law) {
        pandemic = law.rate("relief/pandemic/share_due");
        labourIntensive = law.rate("relief/labour_intensive/jkk_share_due");
        leastWorkers = law.number("relief/labour_intensive/least_workers");
        transport = law.rate("relief/bpu/transport/share_due");
        otherSelfEmployed = law.rate("relief/bpu/other/share_due");
        excluded = law.text("relief/bpu/excluded_payers")
                .map(names ->
                        List.of(names.split(" ")).stream().map(Payer::valueOf).toList());
    }

    /// Relief on JKK and JKM of the self-employed, or null.
    @Nullable
    Share ofSelfEmployed(Pricing pricing, ContributionMonth month) {
        Parameter<Rate> discount = pricing.facts.sector() == Sector.TRANSPORT ? transport : otherSelfEmployed;
        @Nullable Dated<Rate> share = pricing.find(discount, month);
        if (share == null) {
            return ofEveryone(pricing, month);
        }
        Dated<List<Payer>> without = pricing.at(excluded, month);
        Payer payer = pricing.facts.payer();
        boolean granted = !without.value().contains(payer) && granted(pricing, payer);
        pricing.trace.reading(pricing.policies.of(Choice.BY_CONTRIBUTION_MONTH.policy()));
        pricing.trace.step(() -> new TraceStep(
                "RELIEF-BPU",
                new Text(
                        "Apakah iuran bulan ini mendapat keringanan?",
                        "Does the contribution of this month get relief?"),
                month + ", " + payer + ": " + (granted ? share.value() + " tetap dibayar / stays due" : "tidak / no"),
                granted ? share.sources() : without.sources()));
        return granted ? new Share(share.value(), share.sources()) : null;
    }

    private static boolean granted(Pricing pricing, Payer payer) {
        return switch (payer) {
            case SELF, APBD, APBN -> true;
            case VILLAGE -> pricing.policies.take(Choice.VILLAGE_PAYS_HALF, pricing.trace);
            case CSR -> pricing.policies.take(Choice.GIFT_PAYS_HALF, pricing.trace);
            case EMPLOYER -> pricing.policies.take(Choice.EMPLOYER_PAYS_HALF, pricing.trace);
        };
    }

    /// Relief on JKK of a wage earner, or null.
    @Nullable
    Share ofWageEarnersAccident(Pricing pricing, ContributionMonth month) {
        @Nullable Dated<Rate> share = isLabourIntensive(pricing, month) ? pricing.find(labourIntensive, month) : null;
        return share == null ? ofEveryone(pricing, month) : conditional(pricing, share);
    }

    /// Whether the relief of labour-intensive firms applies to this case and month.
    boolean isLabourIntensive(Pricing pricing, ContributionMonth month) {
        if (pricing.facts.sector() != Sector.LABOUR_INTENSIVE || Boolean.FALSE.equals(pricing.facts.arrearsSettled())) {
            return false;
        }
        @Nullable Dated<Integer> least = pricing.find(leastWorkers, month);
        @Nullable Integer workers = pricing.facts.activeWorkers();
        return least != null && (workers == null || workers >= least.value());
    }

    /// Relief on JKK and JKM of all payers during the pandemic, or null.
    @Nullable
    Share ofEveryone(Pricing pricing, ContributionMonth month) {
        @Nullable Dated<Rate> share = pricing.find(pandemic, month);
        return share == null ? null : conditional(pricing, share);
    }

    private static @Nullable Share conditional(Pricing pricing, Dated<Rate> share) {
        if (Boolean.FALSE.equals(pricing.facts.arrearsSettled())) {
            return null;
        }
        if (pricing.facts.arrearsSettled() == null) {
            pricing.trace.reading(pricing.policies.of(Choice.CONDITION_MET.policy()));
        }
        return new Share(share.value(), share.sources());
    }
}
