package id.payung.synthetic;

/// Place of a person on the family card.
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT
}
