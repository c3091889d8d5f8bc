package id.payung.rules.parameter;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value with rows, such as a scale of bands.
///
/// @param columns names in the order of the file
/// @param rows    in the order of the file
public record Table(List<String> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The first row whose text in `column` is `wanted`.
    public Optional<Row> row(String column, String wanted) {
        return rows.stream().filter(r -> r.text(column).equals(wanted)).findFirst();
    }

    boolean hasRecalledRows() {
        return rows.stream().anyMatch(row -> row.confidence() == Confidence.RECALLED);
    }

    /// The same rows, all of them confirmed.
    Table confirmed() {
        return new Table(
                columns,
                rows.stream()
                        .map(row -> new Row(row.cells(), Confidence.CONFIRMED))
                        .toList());
    }

    @Override
    public String toString() {
        return "tabel / table, " + rows.size();
    }

    /// One row.
    ///
    /// @param confidence how sure we are of this row; usually that of the whole table
    public record Row(Map<String, Object> cells, Confidence confidence) {

        public Row {
            cells = Map.copyOf(cells);
        }

        public Rupiah rupiah(String column) {
            return (Rupiah) cell(column);
        }

        public Rate rate(String column) {
            return (Rate) cell(column);
        }

        public int number(String column) {
            return (Integer) cell(column);
        }

        public String text(String column) {
            return (String) cell(column);
        }

        private Object cell(String column) {
            Object cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("there is no column '" + column + "', only " + cells.keySet());
            }
            return cell;
        }
    }
}
