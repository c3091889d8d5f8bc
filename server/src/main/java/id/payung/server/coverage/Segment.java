package id.payung.server.coverage;

/// Whom a figure counts. The three denominators in use differ by a third, so figures of different segments are never
/// compared.
public enum Segment {
    /// Active members of all kinds, of all who could be members.
    ALL,
    /// Wage earners (penerima upah).
    PU,
    /// Those who earn no wage (bukan penerima upah).
    BPU,
    /// Workers on construction projects.
    CONSTRUCTION,
    /// Migrant workers.
    MIGRANT,
    /// Vulnerable workers only, of those on a local government's list.
    VULNERABLE
}
