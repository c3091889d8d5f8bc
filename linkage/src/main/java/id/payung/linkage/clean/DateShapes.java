package id.payung.linkage.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The shapes in which a date is written: which figure stands where, before anybody asks which is the day.
///
/// @param first first figure, or the day when [#monthNamed]
/// @param second second figure, or the month when [#monthNamed]
/// @param year the year as written
/// @param shortYear whether the year had two digits
/// @param order what is certain about the order of `first` and `second`
/// @param place the text before the date
record DateShapes(int first, int second, int year, boolean shortYear, Order order, String place) {
    /// What the notation itself says about which of the two figures is the day.
    enum Order {
        /// By notation, `1985-03-12` or a month in words: `first` is the day.
        CERTAIN,
        /// By custom `first` is the day.
        CUSTOMARY,
        /// Six figures in a row: the year may also stand in front.
        COMPACT
    }

    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern ISO =
            Pattern.compile("(.*?)\\b([12][0-9]{3})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(.*?)(?<![0-9])([0-9]{1,2})\\s*[-/., ]\\s*([0-9]{1,2}|[A-Z]+)\\s*[-/., ]\\s*'?([0-9]{4}|[0-9]{2})(?![0-9]).*");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
            "(.*?)\\b([A-Z]{3,})\\s*[-/., ]\\s*([0-9]{1,2})\\s*[-/., ]+\\s*([0-9]{4}|[0-9]{2})(?![0-9]).*");
    private static final Pattern GLUED_MONTH =
            Pattern.compile("(.*?)(?<![0-9])([0-9]{1,2})([A-Z]{3,})([0-9]{4}|[0-9]{2})");
    private static final Pattern COMPACT = Pattern.compile("(?:(.*?)[, ])?([0-9]{6}|[0-9]{8})");
    private static final Pattern PLACE_END = Pattern.compile("[\\s,;:/.\\-]+$");

    static @Nullable DateShapes of(String cell) {
        if (isUsual(cell)) {
            return new DateShapes(part(cell, 0, 2), part(cell, 3, 5), part(cell, 6, 10), false, Order.CUSTOMARY, "");
        }
        String text = cell.toUpperCase(Locale.ROOT);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return new DateShapes(
                    number(iso, 4), number(iso, 3), number(iso, 2), false, Order.CERTAIN, place(cell, iso.group(1)));
        }
        Matcher dmy = DAY_MONTH_YEAR.matcher(text);
        if (dmy.matches()) {
            DateShapes found = dayMonthYear(cell, dmy);
            if (found != null) {
                return found;
            }
        }
        Matcher glued = GLUED_MONTH.matcher(text);
        if (glued.matches()) {
            DateShapes found = dayMonthYear(cell, glued);
            if (found != null) {
                return found;
            }
        }
        Matcher mdy = MONTH_DAY_YEAR.matcher(text);
        if (mdy.matches() && MONTHS.get(mdy.group(2)) instanceof Integer month) {
            return new DateShapes(
                    number(mdy, 3), month, number(mdy, 4), isShort(mdy, 4), Order.CERTAIN, place(cell, mdy.group(1)));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? compact(cell, compact) : null;
    }

    /// `31-12-1985` or `31/12/1985`, as nine of ten cells are written.
    private static boolean isUsual(String cell) {
        if (cell.length() != 10
                || (cell.charAt(2) != '-' && cell.charAt(2) != '/')
                || cell.charAt(5) != cell.charAt(2)) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = cell.charAt(i);
            if (i != 2 && i != 5 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable DateShapes dayMonthYear(String cell, Matcher matcher) {
        String middle = matcher.group(3);
        boolean figures = Character.isDigit(middle.charAt(0));
        Integer month = figures ? Integer.valueOf(middle) : MONTHS.get(middle);
        if (month == null) {
            return null;
        }
        return new DateShapes(
                number(matcher, 2),
                month,
                number(matcher, 4),
                isShort(matcher, 4),
                figures ? Order.CUSTOMARY : Order.CERTAIN,
                place(cell, matcher.group(1)));
    }

    private static DateShapes compact(String cell, Matcher matcher) {
        String figures = matcher.group(2);
        String before = matcher.group(1);
        String place = before == null ? "" : place(cell, before);
        if (figures.length() == 8) {
            int leading = Integer.parseInt(figures.substring(0, 4));
            return leading >= 1900 && leading < 2100
                    ? new DateShapes(part(figures, 6, 8), part(figures, 4, 6), leading, false, Order.CERTAIN, place)
                    : new DateShapes(
                            part(figures, 0, 2),
                            part(figures, 2, 4),
                            part(figures, 4, 8),
                            false,
                            Order.CUSTOMARY,
                            place);
        }
        return new DateShapes(
                part(figures, 0, 2), part(figures, 2, 4), part(figures, 4, 6), true, Order.COMPACT, place);
    }

    private static int part(String figures, int from, int to) {
        return Integer.parseInt(figures, from, to, 10);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static boolean isShort(Matcher matcher, int group) {
        return matcher.group(group).length() == 2;
    }

    private static String place(String cell, String upperCase) {
        return PLACE_END
                .matcher(cell.substring(0, upperCase.length()))
                .replaceFirst("")
                .strip();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        DataTable.read("months.tsv")
                .rows()
                .forEach(row ->
                        DataTable.words(row.get(1)).forEach(word -> months.put(word, Integer.valueOf(row.getFirst()))));
        return Map.copyOf(months);
    }
}
