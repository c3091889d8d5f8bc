package id.payung.linkage.block;

import id.payung.linkage.compare.Dates;
import id.payung.linkage.record.RowLayout;

/// A part of a packed field that a blocking key can be made of.
public enum Part {
    /// A whole number.
    NUMBER,
    /// A NIK without its last digit, which spreadsheets lose.
    ALL_BUT_LAST,
    /// Region and date of a NIK.
    NIK_HEAD,
    /// Date and serial of a NIK.
    NIK_TAIL,
    /// A date, day and month in ascending order.
    DATE,
    /// The year of a date.
    YEAR,
    /// How a whole name or text sounds.
    SOUND,
    /// How the first telling word of a name sounds.
    FIRST,
    /// The value of a place or an exact field.
    VALUE;

    private static final int SERIAL_BITS = 16;
    private static final long TAIL = (1L << 40) - 1;
    private static final long DATE_BITS = (1L << 21) - 1;
    private static final long VALUE_BITS = (1L << 24) - 1;
    private static final long HALF = 0xFFFFFFFFL;

    /// The part of a row, 0 when missing.
    long of(RowLayout layout, int field, long[] rows, int at) {
        return switch (this) {
            case NUMBER -> layout.number(field, rows, at);
            case ALL_BUT_LAST -> layout.number(field, rows, at) >>> 4;
            case NIK_HEAD -> layout.number(field, rows, at) >>> SERIAL_BITS;
            case NIK_TAIL -> layout.number(field, rows, at) & TAIL;
            case DATE -> Dates.unordered(layout.date(field, rows, at));
            case YEAR -> layout.date(field, rows, at) >>> 9;
            case SOUND -> layout.sound(field, rows, at);
            case FIRST -> layout.firstSound(field, rows, at);
            case VALUE -> layout.value(field, rows, at);
        };
    }

    /// The word of a row in which the part lies.
    int word(RowLayout layout, int field) {
        return switch (this) {
            case NUMBER, ALL_BUT_LAST, NIK_HEAD, NIK_TAIL -> layout.wordOfNumber(field);
            case DATE, YEAR, SOUND, VALUE -> layout.wordOfHalf(field);
            case FIRST -> layout.wordOfFirstSound(field);
        };
    }

    /// The bits of that word that make the part; those of a date in the order in which they were written.
    long mask(RowLayout layout, int field) {
        return switch (this) {
            case NUMBER -> -1L;
            case ALL_BUT_LAST -> -1L << 4;
            case NIK_HEAD -> -1L << SERIAL_BITS;
            case NIK_TAIL -> TAIL;
            case DATE -> DATE_BITS << layout.shiftOfHalf(field);
            case YEAR -> (DATE_BITS & -1L << 9) << layout.shiftOfHalf(field);
            case SOUND -> HALF << layout.shiftOfHalf(field);
            case FIRST -> HALF << layout.shiftOfFirstSound(field);
            case VALUE -> VALUE_BITS << layout.shiftOfHalf(field);
        };
    }
}
