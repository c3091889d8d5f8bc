package id.payung.linkage.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/// A CSV file with a header. The separator (comma, semicolon, tab, bar) is read off the header line.
///
/// @param path the file
/// @param separator the separator
/// @param header column names as written, stripped
public record CsvSource(Path path, char separator, List<String> header) {
    /// Opens a file and reads its header.
    ///
    /// @throws InputProblem when there is no such file, or it is empty
    public static CsvSource open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InputProblem("There is no file " + path + ". Check the path.");
        }
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw new InputProblem("The file " + path + " is empty; its first line must name the columns.");
            }
            CsvHeader header = CsvHeader.of(line);
            return new CsvSource(path, header.separator(), header.columns());
        } catch (IOException | CsvParseException e) {
            throw new InputProblem(
                    "The file " + path + " cannot be read as UTF-8 text with columns. Save it as CSV UTF-8.");
        }
    }

    /// Position of a column, or -1. Capitals do not matter.
    public int indexOf(String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column.strip())) {
                return i;
            }
        }
        return -1;
    }

    /// The first rows behind the header.
    public List<List<String>> firstRows(int most) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = reader()) {
            Iterator<CsvRecord> records = csv.iterator();
            records.next();
            while (records.hasNext() && rows.size() < most) {
                rows.add(records.next().getFields());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
        return rows;
    }

    /// Hands every row behind the header to a reader, with the number of its line.
    public void forEachRow(BiConsumer<Long, List<String>> rows) {
        try (CsvReader<CsvRecord> csv = reader()) {
            Iterator<CsvRecord> records = csv.iterator();
            records.next();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                rows.accept(record.getStartingLineNumber(), record.getFields());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(path);
    }

    private InputProblem unreadable(CsvParseException e) {
        return new InputProblem("The file " + path + " is not a well-formed CSV file: " + e.getMessage() + ".");
    }
}
