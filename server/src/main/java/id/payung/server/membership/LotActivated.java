package id.payung.server.membership;

/// A lot was paid and is cover from now on; published in the same transaction.
public record LotActivated(Lot lot) {}
