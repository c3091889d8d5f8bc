package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Old-age savings asked about.
///
/// @param balance         contributions and yield
/// @param reason          why they should be paid
/// @param memberSince     begin of membership, for a part after ten years
/// @param takenPartBefore whether a part was taken before
/// @param accrual         the arithmetic of a balance worked out from contributions; null when the balance was given
public record Savings(
        Rupiah balance,
        Reason reason,
        @Nullable LocalDate memberSince,
        boolean takenPartBefore,
        @Nullable String accrual) {

    /// Savings whose balance is known.
    public Savings(Rupiah balance, Reason reason, @Nullable LocalDate memberSince, boolean takenPartBefore) {
        this(balance, reason, memberSince, takenPartBefore, null);
    }

    /// Reasons to pay (PP 46/2015 Pasal 22, PP 60/2015, Permenaker 4/2022).
    public enum Reason {
        AGE,
        AGREED_AGE,
        TOTAL_DISABILITY,
        DEATH,
        CONTRACT_END,
        RESIGNATION,
        DISMISSAL,
        LEAVING_INDONESIA,
        STOPPED_WORKING,
        PART_FOR_HOUSING,
        PART_FOR_PREPARATION
    }
}
