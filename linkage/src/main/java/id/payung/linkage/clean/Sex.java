package id.payung.linkage.clean;

/// Sex as the civil register records it.
public enum Sex {
    MALE,
    FEMALE
}
