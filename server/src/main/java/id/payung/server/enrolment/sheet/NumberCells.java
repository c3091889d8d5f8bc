package id.payung.server.enrolment.sheet;

import id.payung.server.enrolment.sheet.SheetCell.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Numbers as workbooks keep them: every one a count, a day, or digits that lost their text.
final class NumberCells {

    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LATEST_SERIAL = 110_000;

    private NumberCells() {}

    /// The cell of a number.
    ///
    /// @param shownAsDay whether the cell's format shows a day
    /// @param counts1904 whether the workbook counts days from 1904
    static SheetCell of(BigDecimal number, boolean shownAsDay, boolean counts1904, boolean formula) {
        boolean inDays = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LATEST_SERIAL)) < 0;
        if (inDays && shownAsDay) {
            LocalDate date = (counts1904 ? ZERO_1904 : ZERO_1900).plusDays(number.longValue());
            return new SheetCell(date.toString(), Kind.DATE, date, formula);
        }
        return new SheetCell(plain(number), Kind.NUMBER, null, formula);
    }

    private static String plain(BigDecimal number) {
        String text = number.toPlainString();
        return text.indexOf('.') < 0 ? text : number.stripTrailingZeros().toPlainString();
    }
}
