package id.payung.server.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.rules.Rupiah;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A list as a file for a spreadsheet program. Money and counts stay numbers, dates stay dates; text that a program
/// could take for a formula is written so that it stays text.
public final class TableFile<T> {

    /// Most rows that are given in one file.
    public static final int MOST_ROWS = 100_000;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// Tells spreadsheet programs that the text is UTF-8.
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private record Column<T>(String title, Function<T, @Nullable Object> value) {}

    private final String name;
    private final List<Column<T>> columns = new ArrayList<>();

    /// @param name of the file, without ending; also of the sheet
    public TableFile(String name) {
        this.name = name;
    }

    /// Adds a column.
    ///
    /// @param value text, whole number, [Rupiah] or date of a row; null leaves the cell empty
    public TableFile<T> column(String title, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(title, value));
        return this;
    }

    /// The rows as an answer to download.
    ///
    /// @param format `xlsx` or `csv`
    /// @throws Problem `file.format-unknown` (400)
    public ResponseEntity<byte[]> answer(String format, List<T> rows) {
        return switch (format) {
            case "xlsx" -> answer("xlsx", XLSX, xlsx(rows));
            case "csv" -> answer("csv", new MediaType("text", "csv", StandardCharsets.UTF_8), csv(rows));
            default -> throw new Problem(Kind.INVALID, "file.format-unknown", format);
        };
    }

    private ResponseEntity<byte[]> answer(String ending, MediaType type, byte[] content) {
        var disposition =
                ContentDisposition.attachment().filename(name + "." + ending).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private byte[] xlsx(List<T> rows) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Payung", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.inlineString(0, column, columns.get(column).title());
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    write(sheet, row + 1, column, columns.get(column).value().apply(rows.get(row)));
                }
            }
            sheet.freezePane(0, 1);
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Rupiah money -> {
                sheet.value(row, column, money.amount());
                sheet.style(row, column).format("#,##0").set();
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    private byte[] csv(List<T> rows) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(columns.stream().map(Column::title).toList());
            for (T row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> text(column.value().apply(row)))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Rupiah money -> Long.toString(money.amount());
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    /// Spreadsheet programs run what begins like a formula.
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
