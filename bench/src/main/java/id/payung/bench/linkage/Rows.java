package id.payung.bench.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Records as text: `id, nik, name, birth_date, sex, mother, village`.
final class Rows {
    static final String[] COLUMNS = {"id", "nik", "name", "birth_date", "sex", "mother", "village"};

    private Rows() {}

    static List<String[]> read(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : reader) {
                String[] row = new String[COLUMNS.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = record.getField(COLUMNS[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
