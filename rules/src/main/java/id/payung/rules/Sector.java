package id.payung.rules;

/// Branch of work, as far as temporary relief distinguishes it.
public enum Sector {
    /// Ride-hail, courier and other transport work (PP 50/2025).
    TRANSPORT,
    /// A firm in one of the labour-intensive industries named by PP 7/2025.
    LABOUR_INTENSIVE,
    /// Everything else.
    OTHER
}
