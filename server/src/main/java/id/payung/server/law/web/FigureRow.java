package id.payung.server.law.web;

import id.payung.server.screen.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One figure of the law on a day, and what it was on another.
///
/// @param subject key of the group it stands in
/// @param value in words; says that there is no rule when there is none
/// @param unit as in the file of the figure: rupiah, rate, days, months, years, count, text, table
/// @param number the value for programs, a rate as a fraction; null for text, tables and where there is no rule
/// @param other on the other day; null when none is compared
/// @param changed whether it changed between the days, or on the day itself
/// @param until first day on which another value holds; null when none is known
public record FigureRow(
        String id,
        String subject,
        String subjectWord,
        String label,
        String unit,
        String value,
        @Nullable BigDecimal number,
        @Nullable String other,
        boolean changed,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate promulgated,
        String sources,
        @Nullable Sureness sureness,
        LocalDate verifiedOn,
        @Nullable String notes,
        String href) {

    /// How sure we are of a value.
    ///
    /// @param doubtful whether it waits for confirmation
    public record Sureness(Tone tone, String word, boolean doubtful) {}
}
