package id.payung.server.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the small reference tables that are shipped beside this package.
final class ReferenceTable {

    private ReferenceTable() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The reference table " + name + " is missing from this build");
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The reference table " + name + " cannot be read", unreadable);
        }
    }
}
