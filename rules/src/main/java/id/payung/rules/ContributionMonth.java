package id.payung.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// The month for which a contribution counts, whenever it is paid. Glossary: bulan iuran.
public record ContributionMonth(YearMonth month) implements Comparable<ContributionMonth> {

    public static ContributionMonth of(int year, int month) {
        return new ContributionMonth(YearMonth.of(year, month));
    }

    /// The month in which the day lies.
    public static ContributionMonth of(LocalDate day) {
        return new ContributionMonth(YearMonth.from(day));
    }

    /// Reads `2026-04`.
    ///
    /// @throws IllegalArgumentException when the text is not such a month
    public static ContributionMonth parse(String text) {
        try {
            return new ContributionMonth(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a month; write it as 2026-04", e);
        }
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    public ContributionMonth plus(long months) {
        return new ContributionMonth(month.plusMonths(months));
    }

    /// How many months lie between this and a later month; negative when `later` is earlier.
    public long monthsUntil(ContributionMonth later) {
        return ChronoUnit.MONTHS.between(month, later.month);
    }

    public boolean isBefore(ContributionMonth other) {
        return month.isBefore(other.month);
    }

    @Override
    public int compareTo(ContributionMonth other) {
        return month.compareTo(other.month);
    }

    /// ISO: `2026-04`.
    @Override
    public String toString() {
        return month.toString();
    }
}
