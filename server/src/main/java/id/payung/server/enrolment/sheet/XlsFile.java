package id.payung.server.enrolment.sheet;

import id.payung.server.enrolment.sheet.SheetCell.Kind;
import id.payung.server.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// A workbook of Excel 97 to 2003. Held in memory, which its 65,536 rows permit.
final class XlsFile implements ListFile {

    private static final int MOST_COLUMNS = 256;

    private final POIFSFileSystem container;
    private final HSSFWorkbook workbook;
    private final DateFormats dateFormats = new DateFormats();

    private XlsFile(POIFSFileSystem container, HSSFWorkbook workbook) {
        this.container = container;
        this.workbook = workbook;
    }

    static XlsFile open(Path path) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true);
        try {
            return new XlsFile(container, new HSSFWorkbook(container.getRoot(), container, false));
        } catch (IOException | RuntimeException broken) {
            container.close();
            throw broken;
        }
    }

    @Override
    public List<String> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .filter(this::visible)
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private boolean visible(int sheet) {
        return workbook.getSheetVisibility(sheet) == SheetVisibility.VISIBLE;
    }

    @Override
    public boolean hidesSheets() {
        return sheets().size() < workbook.getNumberOfSheets();
    }

    @Override
    public Set<Integer> hiddenColumns(String name) {
        HSSFSheet sheet = workbook.getSheet(name);
        return IntStream.range(0, MOST_COLUMNS)
                .filter(sheet::isColumnHidden)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean counts1904() {
        return workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    @Override
    public char separator() {
        return ';';
    }

    @Override
    public Stream<SheetRow> rows(String name) {
        HSSFSheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new Problem(Problem.Kind.INVALID, "list.sheet-unknown", name);
        }
        return StreamSupport.stream(sheet.spliterator(), false).map(this::row);
    }

    @Override
    public void close() {
        try {
            workbook.close();
            container.close();
        } catch (IOException ignored) {
            // the file was read to its end already; a failure to close it changes nothing for the reader
        }
    }

    private SheetRow row(Row row) {
        int width = Math.max(row.getLastCellNum(), 0);
        List<SheetCell> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new SheetRow(row.getRowNum() + 1, cells, row.getZeroHeight());
    }

    private SheetCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return SheetCell.BLANK;
        }
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                NumberCells.of(
                        new BigDecimal(Double.toString(cell.getNumericCellValue())),
                        dateFormats.isDate(
                                (int) cell.getCellStyle().getDataFormat(),
                                cell.getCellStyle().getDataFormatString()),
                        counts1904(),
                        formula);
            case STRING -> text(cell.getStringCellValue(), formula);
            case BOOLEAN -> text(String.valueOf(cell.getBooleanCellValue()), formula);
            case ERROR -> new SheetCell(error(cell.getErrorCellValue()), Kind.ERROR, null, formula);
            default -> SheetCell.BLANK;
        };
    }

    private static SheetCell text(String text, boolean formula) {
        return new SheetCell(text, text.isEmpty() ? Kind.BLANK : Kind.TEXT, null, formula);
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
    }
}
