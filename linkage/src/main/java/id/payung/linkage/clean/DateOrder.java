package id.payung.linkage.clean;

/// In which order a column writes the parts of its dates. Decides only what a date itself leaves open.
public enum DateOrder {
    /// As is the custom.
    DAY_FIRST,
    /// As programs set to American English write and take dates.
    MONTH_FIRST,
    YEAR_FIRST,
    /// Some rows this way, some that: whatever a row leaves open has to be looked at.
    UNDECIDED
}
