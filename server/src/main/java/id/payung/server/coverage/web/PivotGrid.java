package id.payung.server.coverage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pivot ready to read.
///
/// @param rowHeads words for the row dimensions
/// @param heads words for the columns; empty without
/// @param lines those that are shown
/// @param more how many lines are left out here and stand in the file
record PivotGrid(List<String> rowHeads, List<Head> heads, List<Line> lines, List<Cell> totals, Cell all, int more) {

    /// A column.
    ///
    /// @param key what its order is called in the address
    record Head(String key, String words) {}

    /// A row.
    record Line(List<String> words, List<Cell> cells, Cell total) {}

    /// A number.
    ///
    /// @param href the people behind it; null where they are not to be seen
    record Cell(String words, @Nullable String href) {}
}
