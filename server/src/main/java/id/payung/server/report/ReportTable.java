package id.payung.server.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the fifteen tables. Cells are kept in one plain form (`518632`, `39.52`, `2024-08-12`), so that equal figures
/// are equal letters.
///
/// @param number from 1 to 15; the message `report.table.<number>` is its title
/// @param rows as many cells as there are columns; null where nothing is known
/// @param totals one cell per column; empty for a table without
/// @param recorded whether this installation records what the table is about; when not, it has no rows
public record ReportTable(
        int number,
        List<Column> columns,
        List<List<@Nullable String>> rows,
        List<@Nullable String> totals,
        boolean recorded) {

    /// What a cell holds.
    public enum Kind {
        TEXT,
        COUNT,
        MONEY,
        PERCENT,
        DATE,
        /// Codes of findings with how many rows each: `K03=12;K17=8`.
        REASONS,
        /// A word to be said by the message `report.word.<cell>`.
        WORD
    }

    /// @param name the message `report.column.<name>` is its title
    public record Column(String name, Kind kind) {}

    /// The sum of a column over the rows.
    public long sum(String column) {
        int index = index(column);
        return rows.stream()
                .map(row -> row.get(index))
                .filter(cell -> cell != null)
                .mapToLong(cell -> new BigDecimal(cell).longValueExact())
                .sum();
    }

    /// The total of a column.
    public long total(String column) {
        String cell = totals.get(index(column));
        return cell == null ? 0 : Long.parseLong(cell);
    }

    private int index(String name) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(name)) {
                return index;
            }
        }
        throw new IllegalArgumentException("Table " + number + " has no column " + name);
    }
}
