package id.payung.server.programme;

import java.time.LocalDate;

/// A rule as a version states it: what a "no" cites.
///
/// @param value a number, or codes separated by `, `; empty where the rule is only on or off
/// @param since first day on which the rule holds with this value
/// @param source article or decree
/// @param needsConfirmation a default that nobody has signed off yet
/// @param version which version of the programme decided, counted from 1; 0 where only the law speaks
public record StatedRule(
        RowRule rule, String value, LocalDate since, String source, boolean needsConfirmation, int version) {

    StatedRule withoutVersion() {
        return new StatedRule(rule, value, since, source, needsConfirmation, 0);
    }
}
