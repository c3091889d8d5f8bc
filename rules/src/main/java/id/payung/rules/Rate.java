package id.payung.rules;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A share such as 0.24 %, kept exactly in billionths.
///
/// @param billionths the share times 1,000,000,000; never negative
public record Rate(long billionths) implements Comparable<Rate> {

    static final long ONE_IN_BILLIONTHS = 1_000_000_000L;
    private static final int SCALE = 9;

    /// Nothing of it.
    public static final Rate ZERO = new Rate(0);
    /// All of it.
    public static final Rate ONE = new Rate(ONE_IN_BILLIONTHS);

    public Rate {
        if (billionths < 0) {
            throw new IllegalArgumentException("a rate cannot be negative, but was " + billionths + " billionths");
        }
    }

    /// A rate written as a decimal fraction: `0.0024` is 0.24 %.
    ///
    /// @throws ArithmeticException when it has more than nine decimals
    public static Rate of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /// A rate given as a decimal fraction.
    ///
    /// @throws ArithmeticException when it has more than nine decimals
    public static Rate of(BigDecimal decimal) {
        return new Rate(decimal.movePointRight(SCALE).longValueExact());
    }

    /// A rate given in per cent: `percent("0.24")` is 0.0024.
    public static Rate percent(String percent) {
        return of(new BigDecimal(percent).movePointLeft(2));
    }

    /// The product of two rates.
    ///
    /// @throws ArithmeticException when it is finer than a billionth
    public Rate times(Rate other) {
        BigInteger[] parts = BigInteger.valueOf(billionths)
                .multiply(BigInteger.valueOf(other.billionths))
                .divideAndRemainder(BigInteger.valueOf(ONE_IN_BILLIONTHS));
        if (parts[1].signum() != 0) {
            throw new ArithmeticException(this + " of " + other + " is finer than a billionth");
        }
        return new Rate(parts[0].longValueExact());
    }

    /// This rate less another that is not larger.
    public Rate minus(Rate other) {
        return new Rate(Math.subtractExact(billionths, other.billionths));
    }

    /// The sum of two rates.
    public Rate plus(Rate other) {
        return new Rate(Math.addExact(billionths, other.billionths));
    }

    /// The smaller of the two.
    public Rate min(Rate other) {
        return billionths <= other.billionths ? this : other;
    }

    /// The share as a decimal fraction without trailing zeros.
    public BigDecimal asDecimal() {
        return BigDecimal.valueOf(billionths, SCALE).stripTrailingZeros();
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(billionths, other.billionths);
    }

    /// In per cent: `0.24 %`.
    @Override
    public String toString() {
        BigDecimal percent = asDecimal().movePointRight(2);
        return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + " %";
    }
}
