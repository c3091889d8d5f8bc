package id.payung.server.coverage.pivot;

/// What is counted.
public enum Measure {
    /// People with a paid month; over several months, months of people.
    PEOPLE,
    /// Rupiah paid for the months in question, by the rates of the bills.
    CONTRIBUTIONS,
    /// People covered in the month whose cover ends within 90 days of its last day, or of today in the running month,
    /// with nothing paid after it.
    ENDING
}
