package id.payung.server.membership;

/// Whether a member is covered today.
public enum MemberState {
    /// Covered today.
    ACTIVE,
    /// Paid for, from a later month on.
    COMING,
    /// On an approved list whose bill is not paid yet; not covered.
    WAITING,
    /// Was covered once; not today.
    ENDED
}
