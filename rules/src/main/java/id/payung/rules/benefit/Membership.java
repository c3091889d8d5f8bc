package id.payung.rules.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Tenure and arrears of a member on the day of the event.
///
/// @param registered        day the present membership began, when known
/// @param paidMonths        months paid in all under this member number and NIK, when known
/// @param consecutiveMonths months paid without a gap up to the event, when known
/// @param arrearsMonths     consecutive unpaid months
/// @param memberships       memberships with cover, at least one
/// @param firstRegistered   day an earlier membership began whose cover had lapsed; null when there was none
public record Membership(
        @Nullable LocalDate registered,
        @Nullable Integer paidMonths,
        @Nullable Integer consecutiveMonths,
        int arrearsMonths,
        int memberships,
        @Nullable LocalDate firstRegistered) {

    /// Nothing known, no arrears, one membership.
    public static final Membership UNKNOWN = new Membership(null, null, null, 0, 1);

    /// A membership without an earlier one.
    public Membership(
            @Nullable LocalDate registered,
            @Nullable Integer paidMonths,
            @Nullable Integer consecutiveMonths,
            int arrearsMonths,
            int memberships) {
        this(registered, paidMonths, consecutiveMonths, arrearsMonths, memberships, null);
    }

    public Membership {
        if (arrearsMonths < 0 || memberships < 1) {
            throw new IllegalArgumentException("arrears cannot be negative, and at least one membership is needed");
        }
    }
}
