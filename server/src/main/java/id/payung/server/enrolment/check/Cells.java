package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.Invisible;
import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.enrolment.sheet.SheetCell;
import id.payung.server.enrolment.sheet.SheetRow;
import java.util.Arrays;

/// The cells of a row by what they are about.
final class Cells {

    private static final int LONGEST = 300;

    private final int[] index = new int[Column.values().length];
    private SheetRow row = new SheetRow(0, java.util.List.of());

    Cells(Header header) {
        Arrays.fill(index, -1);
        header.columns().stream()
                .filter(named -> named.column() != null)
                .forEach(named ->
                        index[java.util.Objects.requireNonNull(named.column()).ordinal()] = named.index());
    }

    void on(SheetRow next) {
        row = next;
    }

    /// Which of the list's sheets the row stands in, from 0.
    int sheet() {
        return RowNumbers.sheet(row.number());
    }

    boolean has(Column column) {
        return index[column.ordinal()] >= 0;
    }

    SheetCell cell(Column column) {
        return row.cell(index[column.ordinal()]);
    }

    /// The visible text of a cell.
    String text(Column column) {
        String text = Invisible.clean(cell(column).text());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// Faults that any used cell may have.
    void check(Findings findings) {
        for (Column column : COLUMNS) {
            if (!column.used() || !has(column)) {
                continue;
            }
            SheetCell cell = cell(column);
            if (cell.kind() == SheetCell.Kind.ERROR) {
                findings.add(Fault.FORMULA_ERROR, column, address(column), cell.text());
            } else if (cell.formula()) {
                findings.add(
                        column == Column.NIK ? Fault.FORMULA_IN_NIK : Fault.FORMULA_VALUE, column, address(column));
            }
            if (cell.kind() == SheetCell.Kind.TEXT && Invisible.hidden(cell.text())) {
                findings.add(Fault.HIDDEN_CHARACTERS, column, address(column));
            }
        }
    }

    /// `D15`
    String address(Column column) {
        return Header.letterOf(index[column.ordinal()]) + RowNumbers.line(row.number());
    }

    private static final Column[] COLUMNS = Column.values();
}
