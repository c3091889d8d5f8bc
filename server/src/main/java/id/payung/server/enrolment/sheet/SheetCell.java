package id.payung.server.enrolment.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One cell as the sheet holds it.
///
/// @param text what a reader sees, as far as the file tells: a number without exponent, a date as `yyyy-MM-dd`, the
///     last result of a formula, the error itself (`#N/A`)
/// @param kind how it was stored
/// @param date the day, when the sheet itself holds a date
/// @param formula whether a formula stands behind the value
public record SheetCell(String text, Kind kind, @Nullable LocalDate date, boolean formula) {

    static final SheetCell BLANK = new SheetCell("", Kind.BLANK, null, false);

    /// How a cell was stored.
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        ERROR
    }

    static SheetCell text(String text) {
        return text.isEmpty() ? BLANK : new SheetCell(text, Kind.TEXT, null, false);
    }

    /// Nothing visible stands in it.
    public boolean isBlank() {
        return kind == Kind.BLANK || Invisible.clean(text).isEmpty();
    }
}
