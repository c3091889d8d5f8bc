package id.payung.synthetic;

import java.time.LocalDate;

/// Layout of the national identity number: six digits of the district of first registration, day (+40 for women),
/// month and two-digit year of birth, four digits of serial.
///
/// Invented people only get serials from [#FIRST_SERIAL] to [#LAST_SERIAL]. The civil register counts from 0001 per
/// district and birth day and does not get that far, so no number made here belongs to anybody.
public final class Nik {
    /// Lowest serial of the reserved range.
    public static final int FIRST_SERIAL = 9001;
    /// Highest serial of the reserved range. From [#FIRST_UNISSUED] upwards no invented person has one either.
    public static final int LAST_SERIAL = 9999;
    /// From this serial on no number is given to an invented person: use for numbers that "do not exist".
    public static final int FIRST_UNISSUED = 9997;

    private Nik() {}

    /// Puts a number together.
    public static String compose(String districtDigits, LocalDate birthDate, Sex sex, int serial) {
        char[] digits = new char[16];
        districtDigits.getChars(0, 6, digits, 0);
        put(digits, 6, birthDate.getDayOfMonth() + (sex == Sex.FEMALE ? 40 : 0), 2);
        put(digits, 8, birthDate.getMonthValue(), 2);
        put(digits, 10, birthDate.getYear() % 100, 2);
        put(digits, 12, serial, 4);
        return new String(digits);
    }

    /// The sex that the number states.
    public static Sex sexOf(String nik) {
        return nik.charAt(6) >= '4' ? Sex.FEMALE : Sex.MALE;
    }

    /// The birth date that the number states, in the century that makes the person 0 to 99 years old on `asOf`.
    ///
    /// @throws DateTimeException when the digits are no date
    public static LocalDate birthDateOf(String nik, LocalDate asOf) {
        int day = Integer.parseInt(nik.substring(6, 8));
        int month = Integer.parseInt(nik.substring(8, 10));
        int year = asOf.getYear() / 100 * 100 + Integer.parseInt(nik.substring(10, 12));
        LocalDate date = LocalDate.of(year > asOf.getYear() ? year - 100 : year, month, day > 40 ? day - 40 : day);
        return date.isAfter(asOf) ? date.minusYears(100) : date;
    }

    /// The last four digits.
    public static int serialOf(String nik) {
        return Integer.parseInt(nik.substring(12));
    }

    /// The same number with another serial.
    public static String withSerial(String nik, int serial) {
        char[] digits = nik.toCharArray();
        put(digits, 12, serial, 4);
        return new String(digits);
    }

    /// True when a second number can be made for the holder of this one, see [#spare].
    public static boolean hasSpare(String nik) {
        return serialOf(nik) % 4 == FIRST_SERIAL % 4;
    }

    /// A second number for the same person, as registering twice would give; no one else has it.
    ///
    /// @throws IllegalArgumentException for a twin's number, which has none
    public static String spare(String nik) {
        if (!hasSpare(nik)) {
            throw new IllegalArgumentException("This number has no spare one beside it. Ask hasSpare first.");
        }
        return withSerial(nik, serialOf(nik) + 3);
    }

    static void put(char[] digits, int at, int value, int width) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
