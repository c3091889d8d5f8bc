package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import java.time.LocalDate;
import java.util.List;

/// Ways in which a birth date gets written.
final class DateShapes {
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final List<String> SHORT =
            List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des");
    private static final List<String> ENGLISH =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private DateShapes() {}

    /// `12-03-1985`.
    static String usual(LocalDate date) {
        return "%02d-%02d-%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /// `12-03-85`.
    static String twoDigitYear(LocalDate date) {
        return "%02d-%02d-%02d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear() % 100);
    }

    /// One of the other shapes; `place` is used by the shape that puts it in front.
    static String odd(LocalDate date, String place, Dice dice) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        int year = date.getYear();
        return switch (dice.below(9)) {
            case 0 -> "%d/%d/%02d".formatted(day, month, year % 100);
            case 1 -> "%d-%s-%02d".formatted(day, ENGLISH.get(month - 1), year % 100);
            case 2 -> "%d %s %d".formatted(day, MONTHS.get(month - 1), year);
            case 3 -> place + ", " + usual(date);
            case 4 -> "%02d.%02d.%02d".formatted(day, month, year % 100);
            case 5 -> "%02d%02d%02d".formatted(year % 100, month, day);
            case 6 -> "%d-%s-%d".formatted(day, SHORT.get(month - 1), year);
            case 7 -> "%d-%02d-%02d".formatted(year, month, day);
            default -> "%02d/%02d/%d".formatted(day, month, year);
        };
    }
}
