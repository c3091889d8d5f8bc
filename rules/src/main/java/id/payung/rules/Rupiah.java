package id.payung.rules;

import java.math.BigInteger;

/// An amount of whole Indonesian rupiah.
///
/// Negative amounts are allowed, because a correction in a journal is one. All arithmetic is exact:
/// an overflow throws [ArithmeticException] instead of wrapping. A product with a [Rate] comes back
/// only through a named [Rounding].
///
/// @param amount whole rupiah
public record Rupiah(long amount) implements Comparable<Rupiah> {

    /// Nothing.
    public static final Rupiah ZERO = new Rupiah(0);

    /// The amount of so many whole rupiah.
    public static Rupiah of(long amount) {
        return amount == 0 ? ZERO : new Rupiah(amount);
    }

    public Rupiah plus(Rupiah other) {
        return of(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    public Rupiah times(long factor) {
        return of(Math.multiplyExact(amount, factor));
    }

    /// This amount times `rate`, brought back to whole rupiah by `rounding`.
    public Rupiah times(Rate rate, Rounding rounding) {
        long high = Math.multiplyHigh(amount, rate.billionths());
        long low = amount * rate.billionths();
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
            return of(rounding.divide(low, Rate.ONE_IN_BILLIONTHS));
        }
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(rate.billionths()));
        return of(rounding.divide(product, BigInteger.valueOf(Rate.ONE_IN_BILLIONTHS)));
    }

    /// Whether the product with `rate` is whole without rounding.
    public boolean isWhole(Rate rate) {
        long high = Math.multiplyHigh(amount, rate.billionths());
        long low = amount * rate.billionths();
        return (high == 0 && low >= 0) || (high == -1 && low < 0)
                ? low % Rate.ONE_IN_BILLIONTHS == 0
                : times(rate, Rounding.DOWN).equals(times(rate, Rounding.UP));
    }

    /// This amount divided by `divisor`, brought back to whole rupiah by `rounding`.
    public Rupiah dividedBy(long divisor, Rounding rounding) {
        return of(rounding.divide(amount, divisor));
    }

    /// The smaller of the two.
    public Rupiah min(Rupiah other) {
        return amount <= other.amount ? this : other;
    }

    /// The larger of the two.
    public Rupiah max(Rupiah other) {
        return amount >= other.amount ? this : other;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /// As written in Indonesia: `Rp16.800`, `-Rp500`.
    @Override
    public String toString() {
        String digits = Long.toString(amount);
        int start = amount < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits.length() + 10).append(amount < 0 ? "-Rp" : "Rp");
        for (int i = start; i < digits.length(); i++) {
            if (i > start && (digits.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
