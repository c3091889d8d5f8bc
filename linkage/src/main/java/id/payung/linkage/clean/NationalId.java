package id.payung.linkage.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// Sixteen digits shaped `PPKKCC DDMMYY SSSS`: place of first registration, birth date (day + 40 for women), serial.
///
/// There is no check digit, so a well-shaped number may still belong to somebody else. The region stays that of the
/// first registration, and the number is kept when the register corrects a birth date.
/// [#toString] is masked; only [#digits] gives the number away.
///
/// @param digits exactly sixteen ASCII digits
public record NationalId(String digits) {
    private static final int LENGTH = 16;
    private static final int FEMALE_DAY_OFFSET = 40;

    /// @throws IllegalArgumentException when `digits` is not sixteen ASCII digits; the message does not repeat them
    public NationalId {
        if (!wellShaped(digits)) {
            throw new IllegalArgumentException("an identity number needs exactly 16 digits, got " + digits.length());
        }
    }

    static boolean wellShaped(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// Province and regency of first registration: four digits, no dot.
    public String regencyPrefix() {
        return digits.substring(0, 4);
    }

    /// Province, regency and district of first registration: six digits, no dots.
    public String districtPrefix() {
        return digits.substring(0, 6);
    }

    /// The serial, 0 to 9999; the register starts at 1.
    public int serial() {
        return number(12, 16);
    }

    /// The sex that the day part says.
    public Sex sex() {
        return writtenDay() > FEMALE_DAY_OFFSET ? Sex.FEMALE : Sex.MALE;
    }

    /// Day of the month as encoded, without the offset for women; may be impossible.
    public int birthDay() {
        int day = writtenDay();
        return day > FEMALE_DAY_OFFSET ? day - FEMALE_DAY_OFFSET : day;
    }

    /// Month as encoded; may be impossible.
    public int birthMonth() {
        return number(8, 10);
    }

    /// Last two digits of the birth year.
    public int birthYearOfCentury() {
        return number(10, 12);
    }

    /// Whether the date part can be a date at all in one of the two centuries.
    public boolean hasPossibleDate() {
        return dateIn(1900 + birthYearOfCentury()) != null || dateIn(2000 + birthYearOfCentury()) != null;
    }

    /// The encoded birth date with its century decided by [Century], or null when it is no date.
    ///
    /// @param stated birth date known from elsewhere, null when unknown
    /// @param asOf the day on which the person is alive and working
    public @Nullable LocalDate birthDate(@Nullable LocalDate stated, LocalDate asOf) {
        return dateIn(Century.yearOf(birthYearOfCentury(), stated, asOf));
    }

    /// First six and last two digits, for messages that leave the office.
    public String masked() {
        return digits.substring(0, 6) + "********" + digits.substring(14);
    }

    /// Masked, so that a number never reaches a log by accident.
    @Override
    public String toString() {
        return masked();
    }

    private int writtenDay() {
        return number(6, 8);
    }

    private @Nullable LocalDate dateIn(int year) {
        if (birthDay() == 29 && birthMonth() == 2 && !Year.isLeap(year)) {
            return null;
        }
        try {
            return LocalDate.of(year, birthMonth(), birthDay());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
