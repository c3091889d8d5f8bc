package id.payung.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads the small data tables that lie beside these classes.
final class Table {
    private Table() {}

    static List<NamedCsvRecord> rows(String name) {
        InputStream stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + name, e);
        }
    }

    static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
