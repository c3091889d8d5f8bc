package id.payung.synthetic.list;

/// What must become of a row, mildest first.
public enum Verdict {
    ACCEPTED,
    REVIEW,
    DUPLICATE,
    REFUSED;

    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
