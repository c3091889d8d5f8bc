package id.payung.linkage.compare;

/// Compares numbers packed as one nibble per digit, a handful of instructions each.
public final class Numbers {
    private static final long ONE_PER_NIBBLE = 0x1111111111111111L;
    private static final int SERIAL_BITS = 16;
    private static final int REGION_SHIFT = 40;
    private static final int DAY_SHIFT = 32;
    private static final int OTHER = 3;
    private static final int NEIGHBOURS = 10;

    private Numbers() {}

    /// Level of two identity numbers (NIK); numbers of another type are equal or incomparable.
    public static int nationalId(long a, long b) {
        if (a == 0 || b == 0) {
            return Levels.MISSING;
        }
        if (a == b) {
            return Levels.EQUAL;
        }
        if (!isNationalId(a) || !isNationalId(b)) {
            return Levels.MISSING;
        }
        long differing = differing(a, b);
        int digits = Long.bitCount(differing);
        if ((a ^ b) >>> SERIAL_BITS == 0) {
            boolean lost = (a ^ b) >>> 4 == 0 && ((a & 15) == 0 || (b & 15) == 0);
            return lost ? Levels.NIK_LAST_DIGIT_LOST : Levels.NIK_SERIAL;
        }
        if (digits == 1 || digits == 2 && swapped(a, b, differing)) {
            return (a ^ b) >>> REGION_SHIFT == 0 ? Levels.NIK_DATE_TYPING : Levels.NIK_REGION_TYPING;
        }
        return digits == 2 ? Levels.NIK_TWO_DIGITS : Levels.NIK_DIFFERENT;
    }

    /// Level of two other numbers.
    public static int number(long a, long b) {
        if (a == 0 || b == 0) {
            return Levels.MISSING;
        }
        if (a == b) {
            return Levels.EQUAL;
        }
        long differing = differing(a, b);
        int digits = Long.bitCount(differing);
        boolean figures = a >>> 60 == 0xA && b >>> 60 == 0xA;
        return figures && (digits == 1 || digits == 2 && swapped(a, b, differing)) ? Levels.NUMBER_TYPING : OTHER;
    }

    /// Whether a packed number is a NIK rather than a number of another type.
    public static boolean isNationalId(long id) {
        return id >>> 60 <= 9;
    }

    /// Whether the serials of two NIKs lie close together, as those of children registered together do.
    public static boolean neighbours(long a, long b) {
        return Math.abs(serial(a) - serial(b)) < NEIGHBOURS;
    }

    /// Whether two NIKs differ by nothing but the forty that is added to a woman's day of birth.
    public static boolean daysOfBothSexes(long a, long b) {
        return Math.max(a, b) - Math.min(a, b) == 4L << DAY_SHIFT + 4 && pair(Math.min(a, b), DAY_SHIFT) <= 31;
    }

    private static int serial(long id) {
        return pair(id, 8) * 100 + pair(id, 0);
    }

    /// Whether the date part of a NIK fits a packed date (women's days lie 40 higher).
    public static boolean fitsDate(long id, int date) {
        int day = pair(id, DAY_SHIFT);
        int month = pair(id, DAY_SHIFT - 8);
        int year = pair(id, DAY_SHIFT - 16);
        return (day > 40 ? day - 40 : day) == (date & 31) && month == (date >>> 5 & 15) && year == (date >>> 9) % 100;
    }

    /// Whether a NIK is shaped like one: a possible day and month, and a serial.
    public static boolean plausible(long id) {
        int day = pair(id, DAY_SHIFT);
        int month = pair(id, DAY_SHIFT - 8);
        boolean possibleDay = day >= 1 && day <= 31 || day >= 41 && day <= 71;
        return isNationalId(id) && possibleDay && month >= 1 && month <= 12 && (id & 0xFFFF) != 0;
    }

    private static int pair(long id, int shift) {
        return (int) (id >>> shift + 4 & 15) * 10 + (int) (id >>> shift & 15);
    }

    private static long differing(long a, long b) {
        long x = a ^ b;
        return (x | x >>> 1 | x >>> 2 | x >>> 3) & ONE_PER_NIBBLE;
    }

    private static boolean swapped(long a, long b, long differing) {
        int at = Long.numberOfTrailingZeros(differing);
        if (differing >>> at != 0x11) {
            return false;
        }
        long left = a >>> at & 0xFF;
        return (left >>> 4 | (left & 15) << 4) == (b >>> at & 0xFF);
    }
}
