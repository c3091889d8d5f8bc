package id.payung.server.coverage;

import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// A small table as somebody sent it: the first sheet of a workbook, or a CSV file with commas or semicolons.
///
/// Dates come as `yyyy-mm-dd`; a cell that the spreadsheet program shows as a percentage comes as it is shown.
final class SheetTable {

    /// Largest file, in bytes.
    static final int MOST_BYTES = 5 * 1024 * 1024;

    /// Most rows.
    static final int MOST_ROWS = 5_000;

    private static final int MOST_COLUMNS = 40;

    private SheetTable() {}

    /// @param number from 1, as the spreadsheet program counts
    record Line(int number, List<String> cells) {

        String cell(int index) {
            return index < 0 || index >= cells.size() ? "" : cells.get(index);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// The rows that are not blank.
    ///
    /// @throws Problem `coverage.file-too-large` (413), `coverage.file-unreadable` (415), `coverage.file-too-long`,
    ///     `coverage.file-empty` (422)
    static List<Line> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Problem(Kind.TOO_LARGE, "coverage.file-too-large", MOST_BYTES / 1024 / 1024);
        }
        boolean zipped = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        List<Line> lines = (zipped ? workbook(content) : csv(content))
                .stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new Problem(Kind.REFUSED, "coverage.file-empty");
        }
        if (lines.size() > MOST_ROWS) {
            throw new Problem(Kind.REFUSED, "coverage.file-too-long", MOST_ROWS, lines.size());
        }
        return lines;
    }

    private static List<Line> workbook(byte[] content) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS + 1L).map(SheetTable::line).toList();
        } catch (IOException | ExcelReaderException | UncheckedIOException broken) {
            throw unreadable();
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? "" : text(cell).strip());
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER && !(cell.getValue() instanceof BigDecimal)) {
            String text = cell.getText();
            return text == null ? "" : text;
        }
        BigDecimal number = cell.asNumber();
        String format = cell.getDataFormatString();
        if (format != null && format.contains("%")) {
            return number.movePointRight(2)
                    .setScale(2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        if (format != null && format.toLowerCase(java.util.Locale.ROOT).matches(".*(y.*m|m.*y|d.*m).*")) {
            LocalDate date = cell.asDate().toLocalDate();
            return date.toString();
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<Line> csv(byte[] content) {
        String text = decoded(content);
        String head = text.lines().findFirst().orElse("");
        char separator = head.chars().filter(each -> each == ';').count()
                        > head.chars().filter(each -> each == ',').count()
                ? ';'
                : ',';
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            return csv.stream()
                    .limit(MOST_ROWS + 1L)
                    .map(row -> new Line(
                            Math.toIntExact(row.getStartingLineNumber()),
                            row.getFields().stream().map(String::strip).toList()))
                    .toList();
        } catch (IOException | RuntimeException broken) {
            throw unreadable();
        }
    }

    private static String decoded(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException olderProgram) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        if (text.indexOf('\0') >= 0) {
            throw unreadable();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Problem unreadable() {
        return new Problem(Kind.UNREADABLE, "coverage.file-unreadable");
    }
}
