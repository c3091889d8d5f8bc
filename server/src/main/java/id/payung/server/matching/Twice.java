package id.payung.server.matching;

import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;

/// Months of one scheme that two records of one person both hold.
///
/// @param amount what the second sponsor pays for them, by the law of each month
/// @param paid whether both were paid, and not only reserved
public record Twice(
        Scheme scheme, MonthRange months, String firstFunder, String secondFunder, Rupiah amount, boolean paid) {}
