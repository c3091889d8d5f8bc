package id.payung.rules.benefit;

/// Why it happened, as concluded or as claimed.
public enum Cause {
    WORK_ACCIDENT,
    OCCUPATIONAL_DISEASE,
    OTHER;

    boolean isWork() {
        return this != OTHER;
    }
}
