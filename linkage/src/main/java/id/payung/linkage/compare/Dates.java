package id.payung.linkage.compare;

/// Compares dates packed as `year << 9 | month << 5 | day`.
public final class Dates {
    private Dates() {}

    /// Level of two dates.
    public static int level(int a, int b) {
        if (a == 0 || b == 0) {
            return Levels.MISSING;
        }
        if (a == b) {
            return Levels.EQUAL;
        }
        int yearA = a >>> 9;
        int yearB = b >>> 9;
        int monthA = a >>> 5 & 15;
        int monthB = b >>> 5 & 15;
        int dayA = a & 31;
        int dayB = b & 31;
        if (yearA == yearB) {
            if (monthA == dayB && dayA == monthB) {
                return Levels.DATE_SWAPPED;
            }
            boolean slip = monthA == monthB ? slip(dayA, dayB) : dayA == dayB && slip(monthA, monthB);
            return slip ? Levels.DATE_ONE_PART : Levels.DATE_YEAR;
        }
        boolean sameDay = monthA == monthB && dayA == dayB;
        return sameDay && (yearA / 100 != yearB / 100 ? yearA % 100 == yearB % 100 : slip(yearA % 100, yearB % 100))
                ? Levels.DATE_ONE_PART
                : Levels.DATE_DIFFERENT;
    }

    /// A date with day and month in ascending order, so that swapped dates are equal.
    public static int unordered(int date) {
        int month = date >>> 5 & 15;
        int day = date & 31;
        return day >= month ? date : date & ~511 | day << 5 | month;
    }

    /// Years between two dates, ignoring days.
    public static int yearsApart(int a, int b) {
        return Math.abs((a >>> 9) - (b >>> 9));
    }

    /// Whether two dates lie so close that no mother bears two children on them, unless twins.
    public static boolean withinAMonth(int a, int b) {
        return Math.abs(days(a) - days(b)) <= 31;
    }

    private static long days(int date) {
        return 372L * (date >>> 9) + 31L * (date >>> 5 & 15) + (date & 31);
    }

    /// Neighbours, one digit different, or two digits swapped.
    private static boolean slip(int a, int b) {
        return Math.abs(a - b) == 1 || a / 10 == b / 10 || a % 10 == b % 10 || a / 10 == b % 10 && a % 10 == b / 10;
    }
}
