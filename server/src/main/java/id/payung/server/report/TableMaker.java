package id.payung.server.report;

import id.payung.server.report.ReportTable.Column;
import id.payung.server.report.ReportTable.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a table together: columns, rows in plain form, sums.
final class TableMaker {

    private final int number;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    TableMaker(int number) {
        this.number = number;
    }

    /// @param spec `name` for text, `name:count`, `name:money`, `name:percent`, `name:date`, `name:word`
    TableMaker columns(String... spec) {
        for (String each : spec) {
            String[] parts = each.split(":", 2);
            columns.add(new Column(
                    parts[0],
                    parts.length == 1 ? Kind.TEXT : Kind.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT))));
        }
        return this;
    }

    TableMaker row(@Nullable Object... cells) {
        List<@Nullable String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell == null ? null : cell.toString());
        }
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("Table " + number + " has " + columns.size() + " columns");
        }
        rows.add(row);
        return this;
    }

    /// With a line of sums under all columns of counts and money.
    ReportTable summed() {
        List<@Nullable String> totals = new ArrayList<>();
        ReportTable bare = plain();
        for (Column column : columns) {
            boolean sums = column.kind() == Kind.COUNT || column.kind() == Kind.MONEY;
            totals.add(sums ? Long.toString(bare.sum(column.name())) : null);
        }
        return new ReportTable(number, bare.columns(), bare.rows(), totals, true);
    }

    /// With the last row as its line of totals: for tables whose whole is counted apart from its parts.
    ReportTable lastRowTotals() {
        List<@Nullable String> totals = rows.removeLast();
        ReportTable bare = plain();
        return new ReportTable(number, bare.columns(), bare.rows(), totals, true);
    }

    ReportTable plain() {
        return new ReportTable(number, List.copyOf(columns), List.copyOf(rows), List.of(), true);
    }

    /// A table about something that this installation does not record.
    ReportTable unrecorded() {
        return new ReportTable(number, List.copyOf(columns), List.of(), List.of(), false);
    }
}
