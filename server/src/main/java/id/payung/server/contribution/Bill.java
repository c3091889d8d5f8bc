package id.payung.server.contribution;

import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.server.funding.FundingLineId;
import id.payung.server.membership.LotId;
import id.payung.server.programme.ProgrammeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sponsor owes for one approved lot. Written once; what became of it is its settlement.
///
/// @param number as people write it, for example `2024/15.06/0001`: budget year, territory, running number
/// @param source what the lot was decided by, for example `list:17`
/// @param personMonths sum of the months of all people
/// @param months from the first to the last month that anybody gets
/// @param paymentCode sixteen digits under which it is paid; the last is a check digit
/// @param dueOn last day for paying in time; null where no rule is known
/// @param dueSource article of that day; null where no rule is known
/// @param readings names of the readings of unclear law that mattered
/// @param unconfirmed ids of figures of the law that still wait for an expert's confirmation
/// @param approvedBy account of the person whose approval made it; somebody else must record the payment
/// @param settlement null while it is open
public record Bill(
        BillId id,
        String number,
        String territory,
        LotId lot,
        String source,
        ProgrammeId programme,
        String programmeName,
        String sponsor,
        FundingLineId fundingLine,
        long people,
        long personMonths,
        MonthRange months,
        Rupiah amount,
        String paymentCode,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable String dueSource,
        List<String> readings,
        List<String> unconfirmed,
        long approvedBy,
        String approvedByName,
        Instant issuedAt,
        @Nullable Settlement settlement) {

    /// Where a bill stands. The message `bill.state.<name>` is the word for people.
    public enum State {
        OPEN,
        PAID,
        CANCELLED
    }

    /// How a bill ended.
    ///
    /// @param on day of the payment or cancellation
    /// @param proofNumber of a payment; null otherwise
    /// @param reason of a cancellation; null otherwise
    /// @param hasFile whether the proof was kept as a file too
    public record Settlement(
            State kind,
            LocalDate on,
            @Nullable String proofNumber,
            @Nullable String reason,
            String byName,
            Instant at,
            boolean hasFile) {}

    public State state() {
        return settlement == null ? State.OPEN : settlement.kind();
    }

    /// Whether it is open and the last day for paying in time has passed.
    public boolean isOverdue(LocalDate today) {
        return settlement == null && dueOn != null && dueOn.isBefore(today);
    }
}
