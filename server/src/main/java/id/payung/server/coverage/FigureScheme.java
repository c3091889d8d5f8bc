package id.payung.server.coverage;

/// The insurance programme a reported figure counts.
public enum FigureScheme {
    /// Members of at least one programme: the figure that coverage usually means.
    ALL,
    /// Work accident.
    JKK,
    /// Death.
    JKM,
    /// Old age savings.
    JHT,
    /// Pension.
    JP,
    /// Loss of job.
    JKP
}
