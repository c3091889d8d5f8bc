package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.explain.Choice;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/// A tariff by bands: the income picks a band, the band has an amount.
///
/// Where all bounds are multiples of one step (today Rp100,000), the band is found by one multiplication in a table of
/// steps; otherwise by binary search.
final class BandTariff implements CompiledTariff {

    private static final int MOST_SLOTS = 100_000;

    private final ContributionMonth month;
    private final long[] from;
    private final long[] byBand;
    private final long[] bySlot;
    private final long highest;
    private final long reciprocal;
    private final int shift;

    /// @param bands  of the month
    /// @param gap    which band a gap belongs to
    /// @param amount of an income, as the explained rules say
    BandTariff(ContributionMonth month, Bands bands, Choice gap, LongUnaryOperator amount) {
        this.month = month;
        from = new long[bands.size()];
        byBand = new long[bands.size()];
        long step = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] = i > 0 && gap == Choice.GAP_TO_UPPER_BAND ? bands.publishedTo(i - 1) + 1 : bands.from(i);
            byBand[i] = amount.applyAsLong(from[i]);
            step = greatestDivisor(step, from[i]);
        }
        highest = from[from.length - 1];
        boolean fits = step > 0 && highest / step < MOST_SLOTS;
        bySlot = new long[fits ? Math.toIntExact(highest / step) + 1 : 0];
        for (int slot = 0; slot < bySlot.length; slot++) {
            bySlot[slot] = byBand[band(slot * step)];
        }
        // ceil(2^shift / step) times a number below 2^shift / step gives the exact quotient after the shift
        shift = fits ? 64 - Long.numberOfLeadingZeros(highest * step) : 0;
        reciprocal = fits ? ((1L << shift) + step - 1) / step : 0;
    }

    private static long greatestDivisor(long one, long other) {
        return other == 0 ? one : greatestDivisor(other, one % other);
    }

    private int band(long income) {
        int found = Arrays.binarySearch(from, income);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public ContributionMonth month() {
        return month;
    }

    @Override
    public long amount(long income) {
        CompiledTariff.check(income);
        long counted = Math.min(income, highest);
        return bySlot.length > 0 ? bySlot[(int) ((counted * reciprocal) >>> shift)] : byBand[band(income)];
    }
}
