package id.payung.server.membership;

import id.payung.rules.Scheme;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Months of many people that were decided together and are paid together.
///
/// @param programme number of the sponsoring programme
/// @param source what they were decided by, for example `list:17`
/// @param territory code of the sponsor's territory
/// @param people how many people
/// @param personMonths sum of their months; each month counts once, whatever the number of schemes
/// @param paidOn day of the payment; null while only reserved
public record Lot(
        LotId id,
        long programme,
        String source,
        String territory,
        Set<Scheme> schemes,
        State state,
        long people,
        long personMonths,
        @Nullable LocalDate paidOn) {

    /// Reserved months are nobody else's, but only active ones are cover.
    public enum State {
        RESERVED,
        ACTIVE,
        RELEASED
    }
}
