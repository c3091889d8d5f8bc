package id.payung.rules.benefit;

/// What happened.
public enum Event {
    DEATH,
    TOTAL_DISABILITY,
    PARTIAL_DISABILITY,
    TEMPORARY_DISABILITY,
    OLD_AGE,
    JOB_LOSS,
    RETIREMENT
}
