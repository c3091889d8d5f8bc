package id.payung.server.enrolment.sheet;

import java.util.List;

/// Numbers of rows in a list of one or several sheets. In the first sheet the number is the line itself, as the
/// spreadsheet program shows it; every further sheet begins a stretch of its own, longer than any sheet can be.
public final class RowNumbers {

    private static final int STRETCH = 2_000_000;

    private RowNumbers() {}

    /// How many sheets can be told apart.
    public static final int MOST_SHEETS = Integer.MAX_VALUE / STRETCH;

    static int of(int sheet, int line) {
        return sheet * STRETCH + line;
    }

    /// Line of the sheet, from 1.
    public static int line(int row) {
        return row % STRETCH;
    }

    /// Which of the list's sheets, from 0.
    public static int sheet(int row) {
        return row / STRETCH;
    }

    /// Name of the sheet that a row stands in; empty when the list has only one.
    ///
    /// @param sheets the list's, in order
    public static String sheetName(int row, List<String> sheets) {
        int sheet = sheet(row);
        return sheets.size() > 1 && sheet < sheets.size() ? sheets.get(sheet) : "";
    }
}
