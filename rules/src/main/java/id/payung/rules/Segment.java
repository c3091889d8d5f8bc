package id.payung.rules;

/// The segment of membership, which decides tariff, programmes and procedure.
public enum Segment {
    /// Wage earner of an employer (penerima upah).
    PU,
    /// Works on own account or outside an employment relation (bukan penerima upah); sponsored workers belong here.
    BPU,
    /// Construction worker covered by project (jasa konstruksi).
    CONSTRUCTION,
    /// Intern, trainee or other person without a wage, registered by the host (Permenaker 5/2021 Pasal 31).
    INTERN
}
