package id.payung.linkage.clean;

/// What a finding means for the row it was found in.
public enum Severity {
    /// The row cannot be accepted with this value.
    REJECT,
    /// A person has to look at it.
    REVIEW,
    /// Repaired; shown to the sender.
    REPAIRED,
    /// Worth knowing, changes nothing.
    INFORMATION
}
