package id.payung.rules;

/// The five insurance programmes of employment social security, by the letters everyone knows.
public enum Scheme {
    /// Work accident (jaminan kecelakaan kerja).
    JKK,
    /// Death from another cause (jaminan kematian).
    JKM,
    /// Old-age savings (jaminan hari tua).
    JHT,
    /// Monthly pension, wage earners only (jaminan pensiun).
    JP,
    /// Job loss, wage earners only (jaminan kehilangan pekerjaan).
    JKP
}
