package id.payung.server.enrolment.sheet;

/// What a column of a list can be about.
public enum Column {
    NUMBER,
    NIK,
    NAME,
    BIRTH_PLACE,
    BIRTH_DATE,
    /// Place and date in one cell.
    BIRTH_PLACE_DATE,
    SEX,
    MOTHER,
    OCCUPATION,
    ADDRESS,
    RT,
    RW,
    RT_RW,
    VILLAGE,
    DISTRICT,
    REGENCY,
    PHONE,
    FAMILY_CARD,
    POSTAL_CODE,
    MEMBER_NUMBER,
    INCOME,
    HEIR,
    CONSENT,
    /// Decile of welfare, 1 to 10. A list may do without.
    DECILE,
    /// Whether the work is proven, for example by a photo. Read only where the programme asks for it.
    PROOF,
    NOTE,
    /// Verdict of an earlier check, in a sheet that was given back.
    RESULT,
    /// Reasons of an earlier check, in a sheet that was given back.
    REASON,
    /// A known column that is not needed.
    IGNORED;

    /// Whether the column says something about a person that every list needs.
    public boolean used() {
        return switch (this) {
            case NUMBER, DECILE, PROOF, RESULT, REASON, IGNORED -> false;
            default -> true;
        };
    }
}
