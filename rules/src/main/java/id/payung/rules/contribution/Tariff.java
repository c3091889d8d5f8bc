package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;

/// The contribution rules of a segment.
interface Tariff {

    /// Adds the lines of one month.
    void price(Pricing pricing, ContributionMonth month);
}
