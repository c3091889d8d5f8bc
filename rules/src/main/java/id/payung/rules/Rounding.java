package id.payung.rules;

import java.math.BigInteger;

/// How a fraction of a rupiah disappears. Every rounding in the library names one of these.
public enum Rounding {
    /// To the nearest whole; exactly half goes away from zero.
    NEAREST,
    /// Toward zero.
    DOWN,
    /// Away from zero.
    UP;

    /// The quotient of two whole numbers, rounded.
    ///
    /// @throws ArithmeticException when `divisor` is not positive
    public long divide(long dividend, long divisor) {
        if (divisor <= 0) {
            throw new ArithmeticException("divisor must be positive, but was " + divisor);
        }
        long quotient = dividend / divisor;
        long remainder = dividend % divisor;
        if (remainder == 0) {
            return quotient;
        }
        long size = Math.abs(remainder);
        boolean away = switch (this) {
            case NEAREST -> size >= divisor - size;
            case DOWN -> false;
            case UP -> true;
        };
        return away ? quotient + Long.signum(dividend) : quotient;
    }

    /// The same for numbers beyond 64 bits.
    ///
    /// @throws ArithmeticException when the quotient does not fit in 64 bits
    long divide(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        long quotient = parts[0].longValueExact();
        BigInteger remainder = parts[1].abs();
        if (remainder.signum() == 0) {
            return quotient;
        }
        boolean away = switch (this) {
            case NEAREST -> remainder.shiftLeft(1).compareTo(divisor) >= 0;
            case DOWN -> false;
            case UP -> true;
        };
        return away ? Math.addExact(quotient, dividend.signum()) : quotient;
    }
}
