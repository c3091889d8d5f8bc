package id.payung.server.region;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/// The shipped list without a database.
public final class RegionFixtures {

    private static final Regions SHIPPED = read();

    private RegionFixtures() {}

    /// The whole current list.
    public static Regions shippedRegions() {
        return SHIPPED;
    }

    static List<Region> shippedRows() {
        List<Region> rows = new ArrayList<>();
        try (RegionFile file = RegionFile.shipped()) {
            for (var row : CsvReader.builder().ofCsvRecord(file.rows())) {
                String bps = row.getField(2);
                rows.add(new Region(row.getField(0), row.getField(1), bps.isEmpty() ? null : bps));
            }
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static Regions read() {
        try (RegionFile file = RegionFile.shipped()) {
            return new Regions(new RegionTree(shippedRows()), file.edition());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
