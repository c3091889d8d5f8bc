package id.payung.synthetic.list;

/// Where a fault can be seen.
public enum Evidence {
    /// In the list itself.
    LIST,
    /// Only with knowledge from outside: civil register, membership, other payers' lists.
    REGISTER
}
