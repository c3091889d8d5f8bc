package id.payung.server.coverage.pivot;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question to our own ledger as somebody made it up. It holds no answer and no right: whoever asks gets what she may
/// see.
///
/// @param regionCode region, `ID` for the country, or empty for the reader's own territory
/// @param rows one or two things that make the rows
/// @param column what makes the columns; null for one column
/// @param from first month
/// @param until last month, at most 36 in all
/// @param filters value per thing to narrow by
/// @param knownOn day of knowledge: what became known later does not count; null for everything that is known
public record PivotQuestion(
        String regionCode,
        List<Dimension> rows,
        @Nullable Dimension column,
        Measure measure,
        YearMonth from,
        YearMonth until,
        Map<Dimension, String> filters,
        @Nullable LocalDate knownOn) {

    static final int MOST_MONTHS = 36;

    /// @throws Problem `coverage.pivot-*` (400) with what does not go together
    public PivotQuestion {
        rows = List.copyOf(rows);
        filters = Map.copyOf(filters);
        if (rows.isEmpty() || rows.size() > 2) {
            throw new Problem(Kind.INVALID, "coverage.pivot-rows");
        }
        Set<Dimension> used = EnumSet.noneOf(Dimension.class);
        used.addAll(rows);
        if (column != null) {
            used.add(column);
        }
        if (used.size() != rows.size() + (column == null ? 0 : 1)) {
            throw new Problem(Kind.INVALID, "coverage.pivot-twice");
        }
        if (until.isBefore(from)) {
            throw new Problem(Kind.INVALID, "coverage.pivot-backwards");
        }
        if (months(from, until) > MOST_MONTHS) {
            throw new Problem(Kind.INVALID, "coverage.pivot-months", MOST_MONTHS);
        }
        if (measure == Measure.ENDING && !from.equals(until)) {
            throw new Problem(Kind.INVALID, "coverage.pivot-ending");
        }
        if (measure == Measure.ENDING && knownOn != null) {
            throw new Problem(Kind.INVALID, "coverage.pivot-ending-known");
        }
    }

    /// A question to everything that is known.
    public PivotQuestion(
            String regionCode,
            List<Dimension> rows,
            @Nullable Dimension column,
            Measure measure,
            YearMonth from,
            YearMonth until,
            Map<Dimension, String> filters) {
        this(regionCode, rows, column, measure, from, until, filters, null);
    }

    /// Whether the numbers are months of people rather than people.
    public boolean countsMonths() {
        return measure == Measure.PEOPLE && !from.equals(until);
    }

    /// Rows, then the column.
    public List<Dimension> arranged() {
        return column == null
                ? rows
                : java.util.stream.Stream.concat(rows.stream(), java.util.stream.Stream.of(column))
                        .toList();
    }

    /// The same about another place.
    public PivotQuestion in(String otherRegion) {
        return new PivotQuestion(otherRegion, rows, column, measure, from, until, filters, knownOn);
    }

    /// The same as known on a day.
    public PivotQuestion asKnownOn(LocalDate day) {
        return new PivotQuestion(regionCode, rows, column, measure, from, until, filters, day);
    }

    static long months(YearMonth from, YearMonth until) {
        return ChronoUnit.MONTHS.between(from, until) + 1;
    }
}
