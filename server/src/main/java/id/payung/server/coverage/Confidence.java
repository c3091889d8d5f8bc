package id.payung.server.coverage;

/// How far a figure can be trusted as it stands.
public enum Confidence {
    /// The source gives exactly this.
    STATED,
    /// The source rounded it.
    ROUNDED,
    /// Calculated from numbers that the source gives.
    DERIVED,
    /// Sources disagree, or a source disagrees with itself.
    DISPUTED,
    /// Our own estimate; not an official figure.
    ESTIMATED
}
