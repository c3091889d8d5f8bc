package id.payung.linkage.record;

/// What a field says about a person; the rules that hold pairs back look for these.
public enum FieldRole {
    NATIONAL_ID,
    ID_NUMBER,
    BIRTH_DATE,
    SEX,
    FULL_NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    MOTHER_NAME,
    OTHER
}
