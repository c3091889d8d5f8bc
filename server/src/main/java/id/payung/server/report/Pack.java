package id.payung.server.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// The report of a month that was closed.
///
/// @param cutOff the figures are as known at this moment
/// @param hash SHA-256 of all figures, in hexadecimal
/// @param seal signature of place, month and hash; see [PackSeal]
public record Pack(
        long id,
        String territory,
        YearMonth month,
        Instant cutOff,
        List<ReportTable> tables,
        String hash,
        String seal,
        String closedBy,
        Instant closedAt) {

    /// A table by its number.
    public ReportTable table(int number) {
        return tables.stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /// Two figures of different tables that have to be the same.
    ///
    /// @param name the message `report.tie.<name>` says which
    public record Tie(String name, long left, long right) {
        public boolean holds() {
            return left == right;
        }
    }

    /// What was found when the figures were made again.
    ///
    /// @param hash of the figures made now
    /// @param differing numbers of the tables that differ; empty when all are the same
    public record Recheck(String hash, List<Integer> differing) {}
}
