package id.payung.server.matching;

import org.jspecify.annotations.Nullable;

/// What a person decided about a row that resembles somebody, published in the transaction of the decision. Whoever
/// keeps
/// the rows applies it, or throws and so refuses it.
///
/// @param person record of the same person, for [Decision#SAME]
/// @param waiting pairs of the row that still wait for a decision
public record RowDecided(
        long list, int row, Decision decision, @Nullable Long person, int waiting, String by, String reason) {

    /// What can be decided about a row.
    public enum Decision {
        /// She is that person: the row is attached to her record.
        SAME,
        /// She is somebody else.
        DIFFERENT,
        /// The decision is taken back.
        UNDONE
    }
}
