package id.payung.server.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// People working in a region by the labour survey of BPS: another denominator than "potential workers", shown beside a
/// figure and never used in it.
public record Workforce(String regionCode, int year, long working, String source) {

    private static final List<Workforce> SHIPPED = ShippedTable.read("workforce.csv").stream()
            .map(row -> new Workforce(
                    row.getField("region"),
                    Integer.parseInt(row.getField("year")),
                    Long.parseLong(row.getField("working")),
                    row.getField("source")))
            .toList();

    /// The latest count for a region.
    public static Optional<Workforce> of(String regionCode) {
        return SHIPPED.stream()
                .filter(count -> count.regionCode().equals(regionCode))
                .max(Comparator.comparingInt(Workforce::year));
    }
}
