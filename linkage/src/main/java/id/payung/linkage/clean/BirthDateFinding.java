package id.payung.linkage.clean;

/// What was done or found while reading a birth date. [#code] is the number in the catalogue of list faults.
public enum BirthDateFinding {
    EMPTY("P01", Severity.REJECT),
    UNREADABLE("P01", Severity.REJECT),
    IMPOSSIBLE("P01", Severity.REJECT),
    YEAR_ONLY("P01", Severity.REVIEW),
    READ_FROM_TEXT("P01", Severity.INFORMATION),
    PLACE_SPLIT_OFF("P18", Severity.REPAIRED),
    READ_FROM_SERIAL("P02", Severity.REPAIRED),
    MONTH_BEFORE_DAY("P03", Severity.REPAIRED),
    ORDER_DECIDED_BY_NATIONAL_ID("P03", Severity.REPAIRED),
    ORDER_AMBIGUOUS("P03", Severity.REVIEW),
    CENTURY_ASSUMED("P04", Severity.REPAIRED),
    IN_THE_FUTURE("P04", Severity.REJECT),
    OLDER_THAN_A_HUNDRED("P04", Severity.REJECT),
    CUSTOMARY_ESTIMATE("P05", Severity.INFORMATION);

    private final String code;
    private final Severity severity;

    BirthDateFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /// The finding's number in the catalogue, `P01` to `P05` or `P18`.
    public String code() {
        return code;
    }

    /// What the finding means for its row.
    public Severity severity() {
        return severity;
    }
}
