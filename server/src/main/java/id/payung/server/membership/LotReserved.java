package id.payung.server.membership;

/// Months were reserved; published in the same transaction, so that the bill comes into being together with them.
public record LotReserved(Lot lot) {}
