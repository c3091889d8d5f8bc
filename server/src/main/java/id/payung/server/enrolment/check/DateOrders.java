package id.payung.server.enrolment.check;

import id.payung.linkage.clean.BirthDateReader;
import id.payung.linkage.clean.DateOrder;
import id.payung.linkage.clean.NationalId;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.Invisible;
import id.payung.server.enrolment.sheet.SheetCell;
import id.payung.server.enrolment.sheet.SheetRow;
import id.payung.server.enrolment.sheet.TableReader;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In which order the birth dates of a list are written. Decided once for the whole column from its first people, by
/// what their identity numbers say; texts and stored dates separately, because a program that is set to another order
/// stores the dates that it takes and leaves the others as text.
///
/// @param written order of dates written as text
/// @param stored order in which those were typed that the sheet itself holds as dates
record DateOrders(DateOrder written, DateOrder stored) {

    /// The custom.
    static final DateOrders CUSTOMARY = new DateOrders(DateOrder.DAY_FIRST, DateOrder.DAY_FIRST);

    private static final int SAMPLE = 200;
    private static final int FEWEST = 3;
    private static final int CLEARLY = 4;
    private static final Pattern SIXTEEN = Pattern.compile("[0-9]{16}");
    private static final BirthDateReader READER = BirthDateReader.asOf(LocalDate.of(2100, 1, 1));
    private static final BirthDateReader DAY = READER.expecting(DateOrder.DAY_FIRST, DateOrder.DAY_FIRST);
    private static final BirthDateReader MONTH = READER.expecting(DateOrder.MONTH_FIRST, DateOrder.MONTH_FIRST);
    private static final BirthDateReader YEAR = READER.expecting(DateOrder.YEAR_FIRST, DateOrder.DAY_FIRST);

    /// How many dates agree with the identity number of their row when read in each order.
    private static final class Votes {
        private int day;
        private int month;
        private int year;

        DateOrder winner() {
            int most = Math.max(day, Math.max(month, year));
            if (most < FEWEST || (day == most && day >= CLEARLY * (month + year))) {
                return DateOrder.DAY_FIRST;
            }
            if (month == most && month >= CLEARLY * (day + year)) {
                return DateOrder.MONTH_FIRST;
            }
            return year == most && year >= CLEARLY * (day + month) ? DateOrder.YEAR_FIRST : DateOrder.UNDECIDED;
        }
    }

    /// Asks the first people of each sheet.
    static DateOrders of(TableReader table) {
        Header header = table.header();
        int nik = header.indexOf(Column.NIK);
        int dates = header.has(Column.BIRTH_DATE)
                ? header.indexOf(Column.BIRTH_DATE)
                : header.indexOf(Column.BIRTH_PLACE_DATE);
        if (nik < 0 || dates < 0) {
            return CUSTOMARY;
        }
        Votes written = new Votes();
        Votes stored = new Votes();
        for (SheetRow row : table.sample(SAMPLE)) {
            String digits = Invisible.clean(row.cell(nik).text());
            SheetCell cell = row.cell(dates);
            if (SIXTEEN.matcher(digits).matches() && !cell.isBlank()) {
                vote(cell, new NationalId(digits), cell.date() == null ? written : stored);
            }
        }
        return new DateOrders(written.winner(), stored.winner());
    }

    private static void vote(SheetCell cell, NationalId number, Votes votes) {
        LocalDate dayFirst = read(DAY, cell);
        LocalDate monthFirst = read(MONTH, cell);
        LocalDate yearFirst = read(YEAR, cell);
        boolean otherMonth = !Objects.equals(monthFirst, dayFirst);
        boolean otherYear = !Objects.equals(yearFirst, dayFirst);
        votes.day += (otherMonth || otherYear) && agrees(dayFirst, number) ? 1 : 0;
        votes.month += otherMonth && agrees(monthFirst, number) ? 1 : 0;
        votes.year += otherYear && agrees(yearFirst, number) ? 1 : 0;
    }

    private static @Nullable LocalDate read(BirthDateReader reader, SheetCell cell) {
        LocalDate stored = cell.date();
        return stored == null
                ? reader.read(Invisible.clean(cell.text()), null).date()
                : reader.confirm(stored, null).date();
    }

    private static boolean agrees(@Nullable LocalDate date, NationalId number) {
        return date != null && date.equals(number.birthDate(date, date));
    }
}
