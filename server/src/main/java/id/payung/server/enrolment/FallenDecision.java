package id.payung.server.enrolment;

import java.time.Instant;

/// A decision on a row that no longer holds because the list was checked again, until somebody decides once more.
///
/// @param row as it was numbered then
/// @param verdict what was decided
/// @param reason of the decision
public record FallenDecision(int row, Verdict verdict, String by, Instant at, String reason, Cause cause) {

    /// Why it fell.
    public enum Cause {
        /// The row says something else than it did.
        ROW_CHANGED,
        /// The row is the same; what is said against it is not.
        REASONS_CHANGED,
        /// The list has no such row any more.
        ROW_GONE
    }
}
