package id.payung.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Consecutive days, half-open: `from` belongs to it, `until` does not; without `until` it has no end.
///
/// Shows itself inclusively: `2026-01-01 s.d. 2026-12-31`.
public record DateRange(LocalDate from, @Nullable LocalDate until) {

    public DateRange {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("the period ends (" + until + ") before it begins (" + from + ")");
        }
    }

    /// From this day on, without an end.
    public static DateRange from(LocalDate from) {
        return new DateRange(from, null);
    }

    /// From the first to the last day, both belonging to it.
    public static DateRange inclusive(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    public boolean isEmpty() {
        return from.equals(until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /// The days common to both; empty when there are none.
    public Optional<DateRange> overlap(DateRange other) {
        LocalDate start = from.isBefore(other.from) ? other.from : from;
        LocalDate end = earlier(until, other.until);
        return end == null || start.isBefore(end) ? Optional.of(new DateRange(start, end)) : Optional.empty();
    }

    public boolean overlaps(DateRange other) {
        return overlap(other).isPresent();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    @Override
    public String toString() {
        return until == null ? "sejak " + from : isEmpty() ? "kosong" : from + " s.d. " + until.minusDays(1);
    }
}
