package id.payung.synthetic.list;

import java.time.LocalDate;

/// One cell as a spreadsheet stores it.
public sealed interface Cell {
    /// Nothing in the cell.
    Cell EMPTY = new Text("");

    /// Text.
    record Text(String value) implements Cell {
        @Override
        public String shown() {
            return value;
        }
    }

    /// A number cell.
    record Number(long value) implements Cell {
        @Override
        public String shown() {
            return Long.toString(value);
        }
    }

    /// A date cell: a number with a date format.
    record Day(LocalDate value) implements Cell {
        @Override
        public String shown() {
            return "%02d/%02d/%d".formatted(value.getDayOfMonth(), value.getMonthValue(), value.getYear());
        }

        /// Days as the spreadsheet counts them.
        long serial() {
            return serialOf(value);
        }
    }

    /// A formula that failed.
    record Failed(String error) implements Cell {
        @Override
        public String shown() {
            return error;
        }
    }

    /// What a reader of the sheet sees.
    String shown();

    /// Text, or an empty cell for empty text.
    static Cell text(String value) {
        return value.isEmpty() ? EMPTY : new Text(value);
    }

    /// The number by which a spreadsheet (1900 system) keeps a date.
    static long serialOf(LocalDate date) {
        return date.toEpochDay() + 25_569;
    }
}
