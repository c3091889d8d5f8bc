package id.payung.linkage.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads birth dates in every shape that lists contain.
///
/// Day before month is the custom; where both figures could be either, the identity number decides when there is one.
public final class BirthDateReader {
    private static final LocalDate SERIAL_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIAL_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern SERIAL = Pattern.compile("([0-9]{4,5})(?:[.,][0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("(?:.*[^0-9])?(19[0-9]{2}|20[0-9]{2})");
    private static final int OLDEST = 100;
    private static final Set<MonthDay> CUSTOMARY_ESTIMATES =
            Set.of(MonthDay.of(1, 1), MonthDay.of(7, 1), MonthDay.of(12, 31));

    private final LocalDate asOf;
    private final LocalDate serialZero;

    private BirthDateReader(LocalDate asOf, LocalDate serialZero) {
        this.asOf = asOf;
        this.serialZero = serialZero;
    }

    /// @param asOf the day the list speaks of; later birth dates are refused
    public static BirthDateReader asOf(LocalDate asOf) {
        return new BirthDateReader(asOf, SERIAL_ZERO_1900);
    }

    /// The same reader for a workbook that counts days from 1904.
    public BirthDateReader counting1904() {
        return new BirthDateReader(asOf, SERIAL_ZERO_1904);
    }

    /// Reads one cell.
    ///
    /// @param raw the cell as written; null counts as empty
    /// @param id the row's identity number, or null; decides day and month, and the century
    public BirthDateReading read(@Nullable String raw, @Nullable NationalId id) {
        String text = raw == null
                ? ""
                : raw.replaceAll("[\\p{Z}\\s]+", " ")
                        .replaceAll("^['’]|\\p{Cf}", "")
                        .strip();
        EnumSet<BirthDateFinding> findings = EnumSet.noneOf(BirthDateFinding.class);
        if (text.isEmpty() || text.chars().noneMatch(Character::isLetterOrDigit)) {
            return reading(null, "", EnumSet.of(BirthDateFinding.EMPTY));
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches() && !YEAR.matcher(text).matches()) {
            findings.add(BirthDateFinding.READ_FROM_SERIAL);
            LocalDate date = serialZero.plusDays(Integer.parseInt(serial.group(1)));
            return confirm(date, "", id, findings);
        }
        DateShapes shape = DateShapes.of(text);
        if (shape == null) {
            boolean year = YEAR.matcher(text).matches();
            return reading(null, "", EnumSet.of(year ? BirthDateFinding.YEAR_ONLY : BirthDateFinding.UNREADABLE));
        }
        findings.add(BirthDateFinding.READ_FROM_TEXT);
        if (!shape.place().isEmpty()) {
            findings.add(BirthDateFinding.PLACE_SPLIT_OFF);
        }
        return resolve(shape, id, findings);
    }

    /// Checks a cell that the sheet itself holds as a date; day and month may still have been swapped on entry.
    public BirthDateReading confirm(LocalDate date, @Nullable NationalId id) {
        return confirm(date, "", id, EnumSet.noneOf(BirthDateFinding.class));
    }

    private BirthDateReading resolve(DateShapes shape, @Nullable NationalId id, EnumSet<BirthDateFinding> findings) {
        if (shape.order() == DateShapes.Order.COMPACT) {
            return resolveCompact(shape, id, findings);
        }
        int year = year(shape.year(), shape.shortYear(), id, findings);
        LocalDate asWritten = date(year, shape.second(), shape.first());
        if (shape.order() == DateShapes.Order.CERTAIN) {
            return finish(asWritten, shape.place(), findings);
        }
        if (asWritten == null) {
            LocalDate swapped = date(year, shape.first(), shape.second());
            if (swapped != null) {
                findings.add(BirthDateFinding.MONTH_BEFORE_DAY);
            }
            return finish(swapped, shape.place(), findings);
        }
        return confirm(asWritten, shape.place(), id, findings);
    }

    private BirthDateReading resolveCompact(
            DateShapes shape, @Nullable NationalId id, EnumSet<BirthDateFinding> findings) {
        LocalDate dayFirst = date(year(shape.year(), true, id, findings), shape.second(), shape.first());
        LocalDate yearFirst = date(year(shape.first(), true, id, findings), shape.second(), shape.year());
        if (dayFirst == null || yearFirst == null) {
            return finish(dayFirst == null ? yearFirst : dayFirst, shape.place(), findings);
        }
        if (agrees(yearFirst, id) || agrees(dayFirst, id)) {
            findings.add(BirthDateFinding.ORDER_DECIDED_BY_NATIONAL_ID);
            return finish(agrees(yearFirst, id) ? yearFirst : dayFirst, shape.place(), findings);
        }
        findings.add(BirthDateFinding.ORDER_AMBIGUOUS);
        return finish(dayFirst, shape.place(), findings);
    }

    private BirthDateReading confirm(
            LocalDate date, String place, @Nullable NationalId id, EnumSet<BirthDateFinding> findings) {
        LocalDate swapped = date(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        if (swapped != null && !swapped.equals(date) && !agrees(date, id) && agrees(swapped, id)) {
            findings.add(BirthDateFinding.ORDER_DECIDED_BY_NATIONAL_ID);
            return finish(swapped, place, findings);
        }
        return finish(date, place, findings);
    }

    private BirthDateReading finish(@Nullable LocalDate date, String place, EnumSet<BirthDateFinding> findings) {
        if (date == null) {
            findings.add(BirthDateFinding.IMPOSSIBLE);
            return reading(null, place, findings);
        }
        if (date.isAfter(asOf)) {
            findings.add(BirthDateFinding.IN_THE_FUTURE);
        } else if (date.isBefore(asOf.minusYears(OLDEST + 1).plusDays(1))) {
            findings.add(BirthDateFinding.OLDER_THAN_A_HUNDRED);
        }
        if (CUSTOMARY_ESTIMATES.contains(MonthDay.from(date))) {
            findings.add(BirthDateFinding.CUSTOMARY_ESTIMATE);
        }
        return reading(date, place, findings);
    }

    private int year(int written, boolean shortYear, @Nullable NationalId id, Set<BirthDateFinding> findings) {
        if (!shortYear) {
            return written;
        }
        findings.add(BirthDateFinding.CENTURY_ASSUMED);
        LocalDate encoded = id == null || id.birthYearOfCentury() != written ? null : id.birthDate(null, asOf);
        return Century.yearOf(written, encoded, asOf);
    }

    private boolean agrees(LocalDate date, @Nullable NationalId id) {
        return id != null && date.equals(id.birthDate(date, asOf));
    }

    private static BirthDateReading reading(
            @Nullable LocalDate date, String place, EnumSet<BirthDateFinding> findings) {
        List<BirthDateFinding> worstFirst = new ArrayList<>(findings);
        worstFirst.sort(Comparator.comparing(BirthDateFinding::severity));
        return new BirthDateReading(date, place, List.copyOf(worstFirst));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
