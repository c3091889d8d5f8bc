package id.payung.server.enrolment.check;

import id.payung.linkage.clean.Severity;

/// What a fault means for its row, worst first. The worst one decides the verdict.
public enum Weight {
    /// The row cannot be accepted.
    REFUSE,
    /// The person stands in the list or an earlier one already.
    DUPLICATE,
    /// Somebody has to look at it.
    REVIEW,
    /// Put right by the program; shown.
    REPAIRED,
    /// Worth knowing, changes nothing.
    NOTICE;

    /// 1 for the worst; the order in the database.
    public int rank() {
        return ordinal() + 1;
    }

    static Weight of(Severity severity) {
        return switch (severity) {
            case REJECT -> REFUSE;
            case REVIEW -> REVIEW;
            case REPAIRED -> REPAIRED;
            case INFORMATION -> NOTICE;
        };
    }
}
