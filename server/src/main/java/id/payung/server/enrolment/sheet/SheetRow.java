package id.payung.server.enrolment.sheet;

import java.util.List;

/// One line of a sheet.
///
/// @param number its number as the spreadsheet program shows it, from 1
/// @param cells from column A on
/// @param hidden whether the spreadsheet program does not show it
public record SheetRow(int number, List<SheetCell> cells, boolean hidden) {

    /// A line that is shown.
    public SheetRow(int number, List<SheetCell> cells) {
        this(number, cells, false);
    }

    SheetRow numbered(int other) {
        return other == number ? this : new SheetRow(other, cells, hidden);
    }

    /// The cell of a column, blank beyond the end of the line.
    ///
    /// @param index 0 for column A; negative for a column that the sheet does not have
    public SheetCell cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : SheetCell.BLANK;
    }

    /// Whether nothing visible stands in the line.
    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    /// How many cells hold something visible.
    public int filled() {
        int filled = 0;
        for (SheetCell cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }
}
