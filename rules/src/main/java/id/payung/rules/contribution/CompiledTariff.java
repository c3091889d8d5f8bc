package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;

/// The contribution of one month as a function of income alone, for billing millions.
///
/// Resolved once by [Contributions#compile] for segment, month, payer, sector and programmes; then applied to incomes
/// without allocation. Says exactly what [Contributions#quote] says, without saying why; a test holds the two together.
/// Immutable and safe to share between threads.
public sealed interface CompiledTariff permits BandTariff, LinearTariff {

    /// Highest income accepted, as for a single quote.
    long HIGHEST_INCOME = 10_000_000_000L;

    /// The month it was resolved for.
    ContributionMonth month();

    /// All programmes and bearers together, in rupiah.
    ///
    /// @throws IllegalArgumentException when the income is negative or above [#HIGHEST_INCOME]
    long amount(long income);

    /// Fills `amounts` with the amount of each income.
    ///
    /// @throws IllegalArgumentException when the lengths differ or an income is out of range
    default void amounts(long[] incomes, long[] amounts) {
        if (incomes.length != amounts.length) {
            throw new IllegalArgumentException(
                    incomes.length + " incomes do not fit " + amounts.length + " places for amounts");
        }
        for (int i = 0; i < incomes.length; i++) {
            amounts[i] = amount(incomes[i]);
        }
    }

    /// The sum of the amounts of all incomes.
    ///
    /// @throws IllegalArgumentException when an income is out of range
    /// @throws ArithmeticException when the sum leaves 64 bits
    default long total(long[] incomes) {
        long total = 0;
        for (long income : incomes) {
            total = Math.addExact(total, amount(income));
        }
        return total;
    }

    /// @throws IllegalArgumentException when the income is negative or above [#HIGHEST_INCOME]
    static void check(long income) {
        if (income < 0 || income > HIGHEST_INCOME) {
            throw new IllegalArgumentException(
                    "an income must lie between 0 and " + HIGHEST_INCOME + ", but was " + income);
        }
    }
}
