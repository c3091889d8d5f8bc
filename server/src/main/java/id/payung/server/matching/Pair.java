package id.payung.server.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two records that may be one person: a row of a list and somebody recorded, or two who are recorded.
///
/// @param territory code of the territory that decides
/// @param list list of the first record; null when both are recorded
/// @param leftPerson the first record when both are recorded
/// @param elsewhere whether the second record lies outside the territory that decides
/// @param name name of the first record
/// @param bits score; below 0 only for those who may be twins
/// @param monthsTwice months that both records hold
/// @param paidTwice estimate of what was paid for them twice, whole rupiah
/// @param merge number of the merge that the decision made; null for rows and undecided pairs
public record Pair(
        long id,
        String territory,
        @Nullable Long list,
        @Nullable Integer row,
        @Nullable Long sweep,
        @Nullable Long leftPerson,
        long rightPerson,
        UUID leftKey,
        UUID rightKey,
        boolean elsewhere,
        String name,
        String nameKey,
        @Nullable String village,
        double bits,
        Waterfall why,
        int monthsTwice,
        long paidTwice,
        State state,
        @Nullable Long merge,
        LocalDate foundOn,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /// Where a pair stands. The message `match.state.<name>` is the word for people.
    public enum State {
        /// Somebody has to look.
        OPEN,
        /// The village was asked.
        ASKED,
        /// One person says they are the same; the second has to agree.
        PROPOSED,
        SAME,
        DIFFERENT,
        /// The row was withdrawn, or another pair answered the question.
        GONE;

        /// Whether it waits for a decision.
        public boolean waits() {
            return this == OPEN || this == ASKED;
        }

        public boolean decided() {
            return this == SAME || this == DIFFERENT || this == PROPOSED;
        }
    }

    /// Whether the first record is a row of a list.
    public boolean ofList() {
        return list != null;
    }
}
