package id.payung.synthetic.pairs;

/// What may differ between two records of one person. The weight is how often, beside the others.
public enum Distortion {
    /// One digit of the NIK is another.
    NIK_DIGIT(14),
    /// Two neighbouring digits of the NIK changed places.
    NIK_SWAP(6),
    /// The last digit of the NIK became 0, as spreadsheets do to numbers.
    NIK_LAST_DIGIT_LOST(8),
    /// The NIK is missing.
    NIK_MISSING(8),
    /// A second NIK of the same person.
    NIK_SECOND(3),
    /// The NIK of someone else in the family.
    NIK_OF_FAMILY(3),
    /// The name in another usual spelling.
    NAME_VARIANT(30),
    /// A slip of the finger in the name.
    NAME_SLIP(14),
    /// A title, degree or second name added.
    NAME_TITLE(6),
    /// Day and month of birth changed places.
    DATE_SWAPPED(5),
    /// The birth date is a few days or one digit away.
    DATE_OFF(6),
    /// The birth date became the first of January.
    DATE_NEW_YEAR(3),
    /// The birth date is missing.
    DATE_MISSING(2),
    /// The other sex is written.
    SEX_WRONG(2),
    /// The mother's name in another spelling.
    MOTHER_VARIANT(14),
    /// The mother's name is missing.
    MOTHER_MISSING(8),
    /// Another village and address.
    MOVED(6),
    /// The telephone number is missing or another.
    PHONE_CHANGED(10);

    private final int weight;

    Distortion(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
