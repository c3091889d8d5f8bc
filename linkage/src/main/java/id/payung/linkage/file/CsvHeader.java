package id.payung.linkage.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;

/// The first line of a CSV file. The separator (comma, semicolon, tab, bar) is the one that occurs most in it.
///
/// @param separator the separator
/// @param columns column names as written, stripped
public record CsvHeader(char separator, List<String> columns) implements Serializable {
    private static final String SEPARATORS = ",;\t|";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// Reads a header line, with or without byte order mark.
    public static CsvHeader of(String line) {
        char separator = separator(line);
        String text = line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            return new CsvHeader(
                    separator,
                    csv.iterator().next().getFields().stream()
                            .map(String::strip)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(String line) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS.toCharArray()) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
