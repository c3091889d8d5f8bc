package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tariff of shares of the wage, each rounded by itself, some up to a cap.
final class LinearTariff implements CompiledTariff {

    /// A share of the wage.
    ///
    /// @param cap  highest wage counted
    /// @param sign 1 to add, -1 for what is moved elsewhere
    record Part(Rate rate, long cap, int sign) {

        /// The whole wage at a rate, of which relief may leave a share.
        static Part due(Rate rate, Relief.@Nullable Share relief) {
            return new Part(relief == null ? rate : rate.times(relief.due()), Long.MAX_VALUE, 1);
        }
    }

    private static final long ONE = Rate.ONE.billionths();
    private static final long HALF = ONE / 2;

    private final ContributionMonth month;
    private final long[] rates;
    private final long[] caps;
    private final int[] signs;

    LinearTariff(ContributionMonth month, List<Part> parts) {
        this.month = month;
        rates = parts.stream().mapToLong(p -> p.rate().billionths()).toArray();
        caps = parts.stream().mapToLong(p -> Math.min(p.cap(), HIGHEST_INCOME)).toArray();
        signs = parts.stream().mapToInt(Part::sign).toArray();
        for (int i = 0; i < rates.length; i++) {
            Math.addExact(Math.multiplyExact(rates[i], caps[i]), HALF); // INVARIANT: no product leaves 64 bits
        }
    }

    @Override
    public ContributionMonth month() {
        return month;
    }

    @Override
    public long amount(long income) {
        CompiledTariff.check(income);
        long sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += signs[i] * ((Math.min(income, caps[i]) * rates[i] + HALF) / ONE);
        }
        return sum;
    }
}
