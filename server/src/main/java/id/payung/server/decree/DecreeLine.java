package id.payung.server.decree;

import id.payung.rules.MonthRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person in a decree.
///
/// @param partner line of whoever takes this place or left it; null in a decree
/// @param person number in the registry; null for a successor until the addendum is signed
/// @param months that she gets by the decree, or that go on to her successor
/// @param list list and row of the sheet in which she was handed in; null for somebody who leaves
/// @param reason why she leaves; null for whoever gets a place
public record DecreeLine(
        int line,
        boolean leaves,
        @Nullable Integer partner,
        @Nullable Long person,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        String villageCode,
        @Nullable String address,
        @Nullable String occupationCode,
        MonthRange months,
        @Nullable Long list,
        @Nullable Integer row,
        @Nullable Reason reason) {

    /// Why somebody leaves a programme.
    public enum Reason {
        DIED,
        MOVED,
        /// Found work with an employer, who must register her.
        EMPLOYED,
        OVER_AGE,
        WITHDREW,
        /// The agency did not accept her.
        REJECTED
    }
}
