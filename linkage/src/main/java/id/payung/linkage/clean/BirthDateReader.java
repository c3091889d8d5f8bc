package id.payung.linkage.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads birth dates in every shape that lists contain.
///
/// Day before month is the custom; where both figures could be either, the identity number decides when there is one,
/// and then the order of the whole column.
public final class BirthDateReader {
    private static final LocalDate SERIAL_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIAL_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern INVISIBLE = Pattern.compile("^['’]|\\p{Cf}");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{4,5})(?:[.,][0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("(?:.*[^0-9])?(19[0-9]{2}|20[0-9]{2})");
    private static final int OLDEST = 100;
    private static final int MOST_DAYS = 31;
    private static final Set<MonthDay> CUSTOMARY_ESTIMATES =
            Set.of(MonthDay.of(1, 1), MonthDay.of(7, 1), MonthDay.of(12, 31));

    private final LocalDate asOf;
    private final LocalDate serialZero;
    private final DateOrder written;
    private final DateOrder stored;

    private BirthDateReader(LocalDate asOf, LocalDate serialZero, DateOrder written, DateOrder stored) {
        this.asOf = asOf;
        this.serialZero = serialZero;
        this.written = written;
        this.stored = stored;
    }

    /// @param asOf the day the list speaks of; later birth dates are refused
    public static BirthDateReader asOf(LocalDate asOf) {
        return new BirthDateReader(asOf, SERIAL_ZERO_1900, DateOrder.DAY_FIRST, DateOrder.DAY_FIRST);
    }

    /// The same reader for a workbook that counts days from 1904.
    public BirthDateReader counting1904() {
        return new BirthDateReader(asOf, SERIAL_ZERO_1904, written, stored);
    }

    /// The same reader for a column whose order is known.
    ///
    /// @param text order of the dates that are written as text
    /// @param dates order in which those were typed that the sheet itself holds as dates: after
    ///     [DateOrder#MONTH_FIRST] day and month of what it holds have changed places
    public BirthDateReader expecting(DateOrder text, DateOrder dates) {
        return new BirthDateReader(asOf, serialZero, text, dates);
    }

    /// Reads one cell.
    ///
    /// @param raw the cell as written; null counts as empty
    /// @param id the row's identity number, or null; decides day and month, and the century
    public BirthDateReading read(@Nullable String raw, @Nullable NationalId id) {
        String text = raw == null ? "" : visible(raw);
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

    private static String visible(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c == '\'' || c > '~') {
                return INVISIBLE
                        .matcher(SPACES.matcher(raw).replaceAll(" "))
                        .replaceAll("")
                        .strip();
            }
        }
        return raw;
    }

    private BirthDateReading resolve(DateShapes shape, @Nullable NationalId id, EnumSet<BirthDateFinding> findings) {
        if (shape.order() == DateShapes.Order.COMPACT) {
            return resolveCompact(shape, id, findings);
        }
        int year = year(shape.year(), shape.shortYear(), id, findings);
        LocalDate dayFirst = date(year, shape.second(), shape.first());
        if (shape.order() == DateShapes.Order.CERTAIN) {
            return finish(dayFirst, shape.place(), findings);
        }
        LocalDate monthFirst = date(year, shape.first(), shape.second());
        boolean yearInFront = shape.shortYear() && (written == DateOrder.YEAR_FIRST || shape.first() > MOST_DAYS);
        LocalDate yearFirst =
                yearInFront ? date(year(shape.first(), true, id, findings), shape.second(), shape.year()) : null;
        LocalDate expected = switch (written) {
            case DAY_FIRST, UNDECIDED -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case YEAR_FIRST -> yearFirst == null ? dayFirst : yearFirst;
        };
        if (expected == null && dayFirst == null && yearFirst == null && monthFirst != null) {
            findings.add(BirthDateFinding.MONTH_BEFORE_DAY);
        }
        return choose(expected, possible(dayFirst, monthFirst, yearFirst), written, shape.place(), id, findings);
    }

    /// The date as the identity number says, otherwise as expected, otherwise as it can be.
    private BirthDateReading choose(
            @Nullable LocalDate expected,
            List<LocalDate> possible,
            DateOrder order,
            String place,
            @Nullable NationalId id,
            EnumSet<BirthDateFinding> findings) {
        if (expected == null) {
            return finish(possible.isEmpty() ? null : possible.getFirst(), place, findings);
        }
        if (!agrees(expected, id)) {
            for (LocalDate other : possible) {
                if (agrees(other, id)) {
                    findings.add(BirthDateFinding.ORDER_DECIDED_BY_NATIONAL_ID);
                    return finish(other, place, findings);
                }
            }
            if (order == DateOrder.UNDECIDED && possible.size() > 1) {
                findings.add(BirthDateFinding.ORDER_AMBIGUOUS);
            }
        }
        return finish(expected, place, findings);
    }

    private static List<LocalDate> possible(@Nullable LocalDate... dates) {
        return Arrays.stream(dates).filter(Objects::nonNull).distinct().toList();
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
        if (written == DateOrder.YEAR_FIRST) {
            return finish(yearFirst, shape.place(), findings);
        }
        findings.add(BirthDateFinding.ORDER_AMBIGUOUS);
        return finish(dayFirst, shape.place(), findings);
    }

    private BirthDateReading confirm(
            LocalDate date, String place, @Nullable NationalId id, EnumSet<BirthDateFinding> findings) {
        LocalDate swapped = date(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        LocalDate expected = stored == DateOrder.MONTH_FIRST && swapped != null ? swapped : date;
        return choose(expected, possible(date, swapped), stored, place, id, findings);
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
