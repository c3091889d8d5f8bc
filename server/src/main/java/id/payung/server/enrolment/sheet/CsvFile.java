package id.payung.server.enrolment.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Text with separated values, as spreadsheet programs save it. A line's number is the one a spreadsheet program shows
/// when it opens the file: a quoted field with line breaks counts as one line.
final class CsvFile implements ListFile {

    private final Path path;
    private final CsvDialect dialect;

    private CsvFile(Path path, CsvDialect dialect) {
        this.path = path;
        this.dialect = dialect;
    }

    static CsvFile open(Path path) throws IOException {
        return new CsvFile(path, CsvDialect.of(path));
    }

    @Override
    public char separator() {
        return dialect.separator();
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public boolean hidesSheets() {
        return false;
    }

    @Override
    public boolean counts1904() {
        return false;
    }

    @Override
    public Stream<SheetRow> rows(String sheet) {
        try {
            InputStream in = Files.newInputStream(path);
            in.skipNBytes(dialect.markBytes());
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(dialect.separator())
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(true)
                    .ofCsvRecord(new InputStreamReader(in, dialect.charset()));
            AtomicInteger number = new AtomicInteger();
            return reader.stream()
                    .map(record -> row(number.incrementAndGet(), record))
                    .onClose(() -> close(reader));
        } catch (IOException broken) {
            throw ListFile.corrupt(broken);
        }
    }

    @Override
    public void close() {
        // nothing stays open between two readings
    }

    private static SheetRow row(int number, CsvRecord record) {
        List<SheetCell> cells = new ArrayList<>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            cells.add(cell(record.getField(i)));
        }
        return new SheetRow(number, cells);
    }

    private static SheetCell cell(String field) {
        boolean error = field.length() > 3 && field.charAt(0) == '#' && ERRORS.contains(field.strip());
        return error ? new SheetCell(field.strip(), SheetCell.Kind.ERROR, null, false) : SheetCell.text(field);
    }

    private static final java.util.Set<String> ERRORS =
            java.util.Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!");

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
