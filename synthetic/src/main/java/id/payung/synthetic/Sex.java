package id.payung.synthetic;

/// Sex as the civil register records it.
public enum Sex {
    MALE("L"),
    FEMALE("P");

    private final String letter;

    Sex(String letter) {
        this.letter = letter;
    }

    /// `L` (laki-laki) or `P` (perempuan).
    public String letter() {
        return letter;
    }

    /// The other one.
    public Sex other() {
        return this == MALE ? FEMALE : MALE;
    }
}
