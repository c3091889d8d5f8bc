package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// History of pension contributions.
///
/// @param years         years with contributions, oldest first
/// @param contributions contributions and yield, for a lump sum; null when not known
public record Pension(List<WageYear> years, @Nullable Rupiah contributions) {
    public Pension {
        years = List.copyOf(years);
    }

    /// A year.
    ///
    /// @param months paid months in it
    /// @param wage   average insured monthly wage in it
    public record WageYear(int year, int months, Rupiah wage) {}

    int paidMonths() {
        return years.stream().mapToInt(WageYear::months).sum();
    }
}
