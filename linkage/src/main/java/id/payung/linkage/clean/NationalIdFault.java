package id.payung.linkage.clean;

/// What can be said about an identity number (NIK) from the number alone, and from the number beside the row's other
/// fields.
///
/// [#code] is the fault's number in the catalogue of list faults; several constants may share one code.
public enum NationalIdFault {
    LOST_LAST_DIGIT("K01", Severity.REJECT),
    SCIENTIFIC_NOTATION("K02", Severity.REJECT),
    NOT_SIXTEEN_DIGITS("K03", Severity.REJECT),
    LOOK_ALIKES_REPAIRED("K04", Severity.REPAIRED),
    FILLER("K05", Severity.REJECT),
    SERIAL_ZERO("K05", Severity.REJECT),
    UNKNOWN_REGENCY("K06", Severity.REJECT),
    UNKNOWN_DISTRICT("K07", Severity.INFORMATION),
    IMPOSSIBLE_DATE("K08", Severity.REJECT),
    BIRTH_DATE_DIFFERS("K09", Severity.REVIEW),
    BIRTH_DATE_SWAPPED("K09", Severity.REVIEW),
    SEX_DIFFERS("K10", Severity.REVIEW),
    LOOKS_LIKE_FAMILY_CARD("K11", Severity.REVIEW),
    SAME_AS_FAMILY_CARD("K11", Severity.REVIEW),
    TWO_NUMBERS("K12", Severity.REVIEW),
    FILLED_DOWN("K16", Severity.REJECT),
    EMPTY("K19", Severity.REJECT);

    private final String code;
    private final Severity severity;

    NationalIdFault(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /// The fault's number in the catalogue, `K01` to `K19`.
    public String code() {
        return code;
    }

    /// What the fault means for its row.
    public Severity severity() {
        return severity;
    }
}
