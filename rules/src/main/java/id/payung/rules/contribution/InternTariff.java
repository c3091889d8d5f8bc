package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;

/// Contributions for interns and other people without a wage: the host pays JKK, and JKM if chosen, at the rate of
/// its wage earners on the lowest wage for the same work (Permenaker 5/2021 Pasal 45–46).
final class InternTariff implements Tariff {

    private final WageEarnerTariff wageEarner;
    private final Relief relief;

    InternTariff(WageEarnerTariff wageEarner, Relief relief) {
        this.wageEarner = wageEarner;
        this.relief = relief;
    }

    @Override
    public void price(Pricing pricing) {
        for (ContributionMonth month : pricing.facts.months()) {
            wageEarner.accidentAndDeath(pricing, month, relief.ofEveryone(pricing, month));
        }
    }

    @Override
    public CompiledTariff compile(Pricing pricing) {
        ContributionMonth month = pricing.facts.months().from();
        return new LinearTariff(
                month, wageEarner.accidentAndDeathParts(pricing, month, relief.ofEveryone(pricing, month)));
    }
}
