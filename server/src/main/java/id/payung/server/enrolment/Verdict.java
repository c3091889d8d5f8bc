package id.payung.server.enrolment;

/// What became of a row. Every row of a checked list has exactly one.
public enum Verdict {
    ACCEPTED,
    REVIEW,
    REFUSED,
    DUPLICATE
}
