package id.payung.server.law;

import id.payung.rules.explain.Choice;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision on the law, proposed by one person and approved by another.
///
/// Of several approved decisions on one subject the one approved last holds from its day on.
///
/// @param subject name of a policy, or id of a figure
/// @param choice the reading taken; for a figure [#CONFIRMED] or [#DOUBTED]
/// @param from first day for which it holds; for a figure the first day of the value meant
/// @param source where it is written: letter, circular, minutes
/// @param answer why it was rejected; null otherwise
public record Decision(
        long id,
        Kind kind,
        String subject,
        String choice,
        LocalDate from,
        String reason,
        String source,
        State state,
        long proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    /// An expert has re-read the source: the recalled value decides.
    public static final String CONFIRMED = "CONFIRMED";

    /// The confirmation is taken back: the recalled value goes to a person again.
    public static final String DOUBTED = "DOUBTED";

    /// What it is about.
    public enum Kind {
        /// How a rule is read that the law leaves open.
        READING,
        /// Whether a recalled figure is confirmed.
        CONFIRMATION
    }

    /// How far it is.
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /// The reading taken.
    ///
    /// @throws IllegalArgumentException when this confirms a figure
    public Choice reading() {
        return Choice.valueOf(choice);
    }

    boolean confirms() {
        return choice.equals(CONFIRMED);
    }
}
