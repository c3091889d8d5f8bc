package id.payung.rules;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Consecutive contribution months, half-open: `from` belongs to it, `until` does not.
///
/// Shows itself inclusively: `2026-01 s.d. 2026-12`. An empty range has `from` equal to `until`.
public record MonthRange(ContributionMonth from, ContributionMonth until) implements Iterable<ContributionMonth> {

    public MonthRange {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("the months end (" + until + ") before they begin (" + from + ")");
        }
    }

    /// So many months, the first being `from`.
    ///
    /// @throws IllegalArgumentException when `months` is negative
    public static MonthRange startingAt(ContributionMonth from, int months) {
        return new MonthRange(from, from.plus(months));
    }

    /// The single month.
    public static MonthRange of(ContributionMonth month) {
        return startingAt(month, 1);
    }

    /// From the first to the last month, both belonging to it.
    public static MonthRange inclusive(ContributionMonth first, ContributionMonth last) {
        return new MonthRange(first, last.plus(1));
    }

    public int size() {
        return Math.toIntExact(from.monthsUntil(until));
    }

    public boolean isEmpty() {
        return from.equals(until);
    }

    public boolean contains(ContributionMonth month) {
        return !month.isBefore(from) && month.isBefore(until);
    }

    /// The months common to both; empty when there are none.
    public Optional<MonthRange> overlap(MonthRange other) {
        ContributionMonth start = from.isBefore(other.from) ? other.from : from;
        ContributionMonth end = until.isBefore(other.until) ? until : other.until;
        return start.isBefore(end) ? Optional.of(new MonthRange(start, end)) : Optional.empty();
    }

    public Stream<ContributionMonth> stream() {
        return LongStream.range(0, size()).mapToObj(from::plus);
    }

    @Override
    public Iterator<ContributionMonth> iterator() {
        return new Iterator<>() {
            private ContributionMonth next = from;

            @Override
            public boolean hasNext() {
                return next.isBefore(until);
            }

            @Override
            public ContributionMonth next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the months end with " + until.plus(-1));
                }
                ContributionMonth current = next;
                next = next.plus(1);
                return current;
            }
        };
    }

    @Override
    public String toString() {
        return isEmpty() ? "kosong" : from + " s.d. " + until.plus(-1);
    }
}
