package id.payung.server.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads dates and money as people type them into a form, in the same way as `payung.js` does on the screen.
///
/// Forms keep what was typed as text, so that nothing is lost on an error, and read it here. Birth dates of lists have
/// their own reader in the linkage library, which also repairs.
public final class Typed {
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb", "peb"),
            List.of("mar"),
            List.of("apr"),
            List.of("mei", "may"),
            List.of("jun"),
            List.of("jul"),
            List.of("agu", "ags", "agt", "aug"),
            List.of("sep"),
            List.of("okt", "oct"),
            List.of("nov", "nop"),
            List.of("des", "dec"));
    private static final int YEARS_AHEAD = 10;

    private Typed() {}

    /// `22 Mei 2025`, `22/5/2025`, `22-05-25`, `2025-05-22`: day before month, or year first. Two-digit years lie
    /// between
    /// ninety years before and ten years after today.
    ///
    /// @param text what was typed; may be `null`
    /// @param today decides the century of a two-digit year
    /// @return the date, or empty when there is none to be read
    public static Optional<LocalDate> date(@Nullable String text, LocalDate today) {
        if (text == null) {
            return Optional.empty();
        }
        List<String> parts = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[\\s./-]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() != 3) {
            return Optional.empty();
        }
        if (parts.getFirst().matches("\\d{4}")) {
            parts = parts.reversed();
        }
        if (!parts.get(0).matches("\\d{1,2}") || !parts.get(2).matches("\\d{2}|\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(year(parts.get(2), today), month(parts.get(1)), Integer.parseInt(parts.get(0))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// `Rp403.200.000`, `403200000`, `403,200,000`, `403 200 000,00`: whole rupiah, not negative.
    ///
    /// @param text what was typed; may be `null`
    /// @return the amount, or empty when there is none to be read
    public static OptionalLong money(@Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        String bare = text.strip().replaceFirst("(?i)^rp\\.?\\s*", "").replaceFirst("[.,](00|-)$", "");
        boolean grouped = bare.matches("\\d{1,3}([.,\\s]\\d{3})*");
        String digits = bare.replaceAll("[.,\\s]", "");
        return (grouped || bare.matches("\\d+")) && digits.length() <= 15
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    private static int year(String text, LocalDate today) {
        int year = Integer.parseInt(text);
        if (text.length() == 4) {
            return year;
        }
        return 2000 + year > today.getYear() + YEARS_AHEAD ? 1900 + year : 2000 + year;
    }

    private static int month(String text) {
        if (text.matches("\\d{1,2}")) {
            return Integer.parseInt(text);
        }
        for (int month = 0; month < MONTHS.size(); month++) {
            if (text.length() >= 3 && MONTHS.get(month).contains(text.substring(0, 3))) {
                return month + 1;
            }
        }
        throw new DateTimeException("no month");
    }
}
