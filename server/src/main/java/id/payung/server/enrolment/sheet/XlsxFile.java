package id.payung.server.enrolment.sheet;

import id.payung.server.enrolment.sheet.SheetCell.Kind;
import id.payung.server.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// An Excel workbook, read line by line.
final class XlsxFile implements ListFile {

    private final Path path;
    private final ReadableWorkbook workbook;
    private final DateFormats dateFormats = new DateFormats();

    private XlsxFile(Path path, ReadableWorkbook workbook) {
        this.path = path;
        this.workbook = workbook;
    }

    static XlsxFile open(Path path) throws IOException {
        return new XlsxFile(path, new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false)));
    }

    @Override
    public List<String> sheets() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .map(Sheet::getName)
                .toList();
    }

    @Override
    public boolean hidesSheets() {
        return workbook.getSheets().anyMatch(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE);
    }

    @Override
    public Set<Integer> hiddenColumns(String name) {
        return workbook.findSheet(name)
                .map(sheet -> XlsxParts.hiddenColumns(path, sheet.getId()))
                .orElse(Set.of());
    }

    @Override
    public boolean counts1904() {
        return workbook.isDate1904();
    }

    @Override
    public char separator() {
        return ';';
    }

    @Override
    public Stream<SheetRow> rows(String name) {
        Sheet sheet = workbook.findSheet(name)
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "list.sheet-unknown", name));
        try {
            return sheet.openStream().map(this::row);
        } catch (IOException broken) {
            throw ListFile.corrupt(broken);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException ignored) {
            // the file was read to its end already; a failure to close it changes nothing for the reader
        }
    }

    private SheetRow row(Row row) {
        int width = row.getCellCount();
        List<SheetCell> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? SheetCell.BLANK : cell(cell));
        }
        return new SheetRow(row.getRowNum(), cells, row.isHidden());
    }

    private SheetCell cell(Cell cell) {
        CellType type = cell.getType();
        return switch (type) {
            case EMPTY -> SheetCell.BLANK;
            case STRING -> SheetCell.text(text(cell));
            case BOOLEAN -> SheetCell.text(String.valueOf(cell.getRawValue()));
            case ERROR -> new SheetCell(text(cell), Kind.ERROR, null, cell.getFormula() != null);
            case NUMBER -> number(text(cell), cell, false);
            case FORMULA -> formula(cell);
        };
    }

    private SheetCell formula(Cell cell) {
        String result = text(cell);
        if (result.startsWith("#") && result.length() > 3) {
            return new SheetCell(result, Kind.ERROR, null, true);
        }
        if (decimal(result) != null && !(cell.getValue() instanceof String)) {
            return number(result, cell, true);
        }
        return new SheetCell(result, result.isEmpty() ? Kind.BLANK : Kind.TEXT, null, true);
    }

    private SheetCell number(String raw, Cell cell, boolean formula) {
        BigDecimal number = decimal(raw);
        if (number == null) {
            return raw.isEmpty() ? SheetCell.BLANK : new SheetCell(raw, Kind.TEXT, null, formula);
        }
        boolean day = dateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString());
        return NumberCells.of(number, day, workbook.isDate1904(), formula);
    }

    private static @Nullable BigDecimal decimal(String raw) {
        if (raw.isEmpty() || raw.length() > 40 || !(Character.isDigit(raw.charAt(0)) || raw.charAt(0) == '-')) {
            return null;
        }
        try {
            return new BigDecimal(raw);
        } catch (NumberFormatException text) {
            return null;
        }
    }

    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof String text) {
            return text;
        }
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }
}
