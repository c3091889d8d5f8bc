package id.payung.server.coverage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads the small tables that are shipped beside this package.
final class ShippedTable {

    private ShippedTable() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream in = ShippedTable.class.getResourceAsStream(name)) {
            Objects.requireNonNull(in, name);
            try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table " + name + " cannot be read", unreadable);
        }
    }
}
