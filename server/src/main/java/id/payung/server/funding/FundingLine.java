package id.payung.server.funding;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;

/// A line of a budget from which contributions are paid.
///
/// @param territory code of the government or village that owns the budget
/// @param payer kind of money, as the law of relief distinguishes it
/// @param source for example `DBH Sawit`, `APB Nagari`
/// @param account budget account code
/// @param year budget year
/// @param ceiling most that may be committed
/// @param committed sum of the bills charged to it, paid or not
/// @param paid sum of the payments
public record FundingLine(
        FundingLineId id,
        String territory,
        String name,
        Payer payer,
        String source,
        String account,
        int year,
        String legalBasis,
        Rupiah ceiling,
        Rupiah committed,
        Rupiah paid) {

    /// What may still be committed.
    public Rupiah available() {
        return ceiling.minus(committed);
    }
}
