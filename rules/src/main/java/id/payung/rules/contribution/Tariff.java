package id.payung.rules.contribution;

/// The contribution rules of a segment.
interface Tariff {

    /// Adds the lines of all months of the case.
    void price(Pricing pricing);
}
