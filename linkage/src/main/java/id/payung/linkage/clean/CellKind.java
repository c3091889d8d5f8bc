package id.payung.linkage.clean;

/// How the sheet stored a value. A number keeps only fifteen significant digits, so the same sixteen digits mean less.
public enum CellKind {
    TEXT,
    NUMBER
}
