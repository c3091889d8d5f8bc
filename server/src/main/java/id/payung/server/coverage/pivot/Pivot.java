package id.payung.server.coverage.pivot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer arranged in rows and columns, with sums that tie.
///
/// @param question as it was answered; its region is the one that the numbers are about
/// @param narrowed whether the question was about a larger region, of which the reader sees her own part
/// @param columns values of the column dimension, in their own order; empty without one
/// @param lines one per combination of row values that has anybody
/// @param totals sums of the columns and of everything
public record Pivot(
        PivotQuestion question,
        boolean narrowed,
        Reading reading,
        List<String> columns,
        List<Line> lines,
        Line totals) {

    /// Where the numbers were read.
    public enum Reading {
        /// The sums that are kept for board and breakdowns.
        SUMS,
        /// The groups of people behind the sums.
        ROWS,
        /// The months of each person.
        LEDGER
    }

    /// One row.
    ///
    /// @param key values of the row dimensions; empty for the sums
    /// @param cells one per column; null where a small group is hidden
    /// @param total over the columns; null where it is hidden
    public record Line(
            List<String> key,
            List<@Nullable Long> cells,
            @Nullable Long total) {}
}
