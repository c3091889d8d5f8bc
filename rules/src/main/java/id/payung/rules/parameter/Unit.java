package id.payung.rules.parameter;

/// What a figure measures.
enum Unit {
    RUPIAH,
    RATE,
    DAYS,
    MONTHS,
    YEARS,
    COUNT,
    TEXT,
    TABLE;

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
