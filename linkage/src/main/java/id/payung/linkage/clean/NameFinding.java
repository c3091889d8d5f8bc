package id.payung.linkage.clean;

/// What is wrong or notable with a name. [#code] is the number in the catalogue of list faults.
public enum NameFinding {
    EMPTY("P15", Severity.REJECT),
    TOO_SHORT("P15", Severity.REJECT),
    INITIALS_ONLY("P15", Severity.REJECT),
    DUMMY("P15", Severity.REJECT),
    CLERICAL_NOTE("P16", Severity.REVIEW),
    POSSIBLY_DECEASED("P07", Severity.REVIEW),
    CONTAINS_FIGURES("P14", Severity.REPAIRED);

    private final String code;
    private final Severity severity;

    NameFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /// The finding's number in the catalogue.
    public String code() {
        return code;
    }

    /// What the finding means for its row.
    public Severity severity() {
        return severity;
    }
}
