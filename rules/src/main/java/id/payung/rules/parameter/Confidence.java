package id.payung.rules.parameter;

/// How sure we are of a figure.
public enum Confidence {
    /// Read in an independent source, or in the legal text itself.
    CONFIRMED,
    /// Computed from confirmed figures and checked against at least one of them.
    DERIVED,
    /// Remembered, not found in a source: needs an expert's confirmation before it decides anything alone.
    RECALLED
}
