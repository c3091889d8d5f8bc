package id.payung.rules.contribution;

/// The contribution rules of a segment.
interface Tariff {

    /// Adds the lines of all months of the case.
    void price(Pricing pricing);

    /// The tariff of the first month of the case as a function of income alone.
    CompiledTariff compile(Pricing pricing);
}
