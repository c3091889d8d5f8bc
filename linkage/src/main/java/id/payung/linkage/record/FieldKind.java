package id.payung.linkage.record;

/// How a field's values are cleaned and compared.
public enum FieldKind {
    /// Indonesian identity number (NIK), sixteen digits with a meaning.
    NATIONAL_ID,
    /// Any other identifying number.
    ID_NUMBER,
    /// Telephone number.
    PHONE,
    /// Date, usually of birth.
    DATE,
    /// Sex.
    SEX,
    /// Name of a person, or a part of it.
    NAME,
    /// Name of a place.
    PLACE,
    /// A value that is the same or not.
    EXACT,
    /// Free text, such as an address.
    TEXT;

    /// Whether values are numbers that belong to one person or household, so that a number many share is a placeholder.
    public boolean isNumber() {
        return this == NATIONAL_ID || this == ID_NUMBER || this == PHONE;
    }
}
