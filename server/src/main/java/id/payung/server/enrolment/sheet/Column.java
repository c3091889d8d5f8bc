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
    NOTE,
    /// Verdict of an earlier check, in a sheet that was given back.
    RESULT,
    /// Reasons of an earlier check, in a sheet that was given back.
    REASON,
    /// A known column that is not needed.
    IGNORED;

    /// Whether the column says something about a person that is used.
    public boolean used() {
        return this != NUMBER && this != RESULT && this != REASON && this != IGNORED;
    }
}
