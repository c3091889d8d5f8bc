package id.payung.server.coverage;

/// People of our own ledger with one value of a trait.
///
/// @param value what they share: a code of the trait; empty or `U` or `-1` where it is unknown
public record TraitPart(String value, long people) {}
