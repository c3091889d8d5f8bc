package id.payung.server.membership;

/// Months of a lot went from one person to another; the number of its months is what it was.
public record LotChanged(Lot lot) {}
