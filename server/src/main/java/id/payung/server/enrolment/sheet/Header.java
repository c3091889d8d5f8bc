package id.payung.server.enrolment.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the table begins and which column is what.
///
/// @param firstRow number of the first header line
/// @param lastRow number of the last one; rows after it are people
/// @param columns one per column of the sheet that has a name, from the left
/// @param title visible texts above the header, top down
public record Header(int firstRow, int lastRow, List<NamedColumn> columns, List<String> title) {

    /// A column and what it was taken for.
    ///
    /// @param index 0 for column A
    /// @param text its name as written
    /// @param column what it was taken for; null when nobody knows the name
    /// @param guessed whether the name was only near a known one, or its content decided
    public record NamedColumn(
            int index, String text, @Nullable Column column, boolean guessed) {

        /// `A`, `B`, … as the spreadsheet program shows it.
        public String letter() {
            return letterOf(index);
        }
    }

    /// Index of the column about this, negative when there is none.
    public int indexOf(Column column) {
        for (NamedColumn named : columns) {
            if (named.column() == column) {
                return named.index();
            }
        }
        return -1;
    }

    public boolean has(Column column) {
        return indexOf(column) >= 0;
    }

    /// `A` for 0, `AA` for 26.
    public static String letterOf(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letterOf(index / 26 - 1) + (char) ('A' + index % 26);
    }
}
