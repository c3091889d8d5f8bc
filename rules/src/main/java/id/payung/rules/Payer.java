package id.payung.rules;

/// Whose money pays a contribution. Relief may depend on it.
public enum Payer {
    /// The worker.
    SELF,
    /// The budget of a province, regency or city, including revenue shared with it.
    APBD,
    /// The national budget.
    APBN,
    /// The budget of a village or nagari.
    VILLAGE,
    /// A company's or a person's gift.
    CSR,
    /// The employer.
    EMPLOYER
}
