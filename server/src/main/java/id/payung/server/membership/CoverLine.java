package id.payung.server.membership;

import id.payung.rules.MonthRange;
import id.payung.rules.Scheme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Months of one scheme that one lot gives to a person.
///
/// @param paidOn day of the payment; null while only reserved
/// @param proof number of the proof of payment
public record CoverLine(
        Scheme scheme,
        MonthRange months,
        String funder,
        long lot,
        String source,
        @Nullable LocalDate paidOn,
        @Nullable String proof) {

    /// Whether these months are cover, not only reserved.
    public boolean paid() {
        return paidOn != null;
    }
}
