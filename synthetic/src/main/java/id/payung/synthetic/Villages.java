package id.payung.synthetic;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads villages from a CSV file with the columns `code,name,district,regency,province`.
public final class Villages {
    private static final List<String> COLUMNS = List.of("code", "name", "district", "regency", "province");

    private Villages() {}

    /// Twenty-five real villages of Jambi and Sijunjung, for those who name none.
    public static List<VillageRef> sample() {
        return Table.rows("sample-villages.csv").stream().map(Villages::village).toList();
    }

    /// The villages of a file, in its order.
    ///
    /// @throws IllegalArgumentException when the file is missing, a column is missing or a code is malformed; the
    ///     message says which and what to do
    public static List<VillageRef> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The file " + file + " cannot be read. Check the path.");
        }
        List<VillageRef> villages = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                villages.add(village(row, file));
            }
        }
        if (villages.isEmpty()) {
            throw new IllegalArgumentException("The file " + file + " names no villages. Add at least one line below "
                    + String.join(",", COLUMNS) + ".");
        }
        return villages;
    }

    private static VillageRef village(NamedCsvRecord row, Path file) {
        for (String column : COLUMNS) {
            if (row.findField(column).isEmpty()) {
                throw new IllegalArgumentException("Line " + row.getStartingLineNumber() + " of " + file
                        + " has no column \"" + column + "\". The heading must be " + String.join(",", COLUMNS) + ".");
            }
        }
        try {
            return village(row);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "Line " + row.getStartingLineNumber() + " of " + file + ": " + malformed.getMessage(), malformed);
        }
    }

    private static VillageRef village(NamedCsvRecord row) {
        return new VillageRef(
                row.getField("code"),
                row.getField("name"),
                row.getField("district"),
                row.getField("regency"),
                row.getField("province"));
    }
}
