package id.payung.synthetic.list;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An `.xlsx` file written row by row.
///
/// The same rows give the same bytes: no time of writing anywhere. Text cells carry the text format, as the template
/// does; cells with failed formulas are real error cells.
final class XlsxSheet implements SheetWriter {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int FLUSH_AT = 1 << 16;

    private final ZipOutputStream zip;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 4096);
    private final List<String> sheets = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private int rows;

    XlsxSheet(OutputStream out, String name) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        begin(name);
    }

    @Override
    public int row(List<Cell> cells) throws IOException {
        rows++;
        buffer.append("<row r=\"").append(rows).append("\">");
        for (int column = 0; column < cells.size(); column++) {
            cell(cells.get(column), column + 1);
        }
        buffer.append("</row>");
        if (buffer.length() >= FLUSH_AT) {
            flush();
        }
        return rows;
    }

    @Override
    public void merge(int fromRow, int fromColumn, int toRow, int toColumn) {
        merged.add(letters(fromColumn) + fromRow + ':' + letters(toColumn) + toRow);
    }

    @Override
    public void sheet(String name) throws IOException {
        end();
        begin(name);
    }

    @Override
    public void close() throws IOException {
        end();
        part("xl/workbook.xml", workbook());
        part("xl/styles.xml", styles());
        part("xl/_rels/workbook.xml.rels", workbookRelations());
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("[Content_Types].xml", contentTypes());
        zip.close();
    }

    /// `A` for 1, `AA` for 27.
    static String letters(int column) {
        return column <= 26
                ? Character.toString('A' + column - 1)
                : letters((column - 1) / 26) + letters((column - 1) % 26 + 1);
    }

    private void cell(Cell cell, int column) {
        if (cell.equals(Cell.EMPTY)) {
            return;
        }
        buffer.append("<c r=\"").append(letters(column)).append(rows).append('"');
        switch (cell) {
            case Cell.Text(String value) -> {
                buffer.append(" t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">");
                escape(value);
                buffer.append("</t></is></c>");
            }
            case Cell.Number(long value) -> buffer.append("><v>").append(value).append("</v></c>");
            case Cell.Day day ->
                buffer.append(" s=\"2\"><v>").append(day.serial()).append("</v></c>");
            case Cell.Failed(String error) ->
                buffer.append(" t=\"e\"><f>VLOOKUP(A")
                        .append(rows)
                        .append(",A1:B2,2,FALSE)</f><v>")
                        .append(error)
                        .append("</v></c>");
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> buffer.append("&amp;");
                case '<' -> buffer.append("&lt;");
                case '>' -> buffer.append("&gt;");
                default -> buffer.append(c);
            }
        }
    }

    private void begin(String name) throws IOException {
        sheets.add(name);
        rows = 0;
        merged.clear();
        entry("xl/worksheets/sheet" + sheets.size() + ".xml");
        buffer.append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetData>");
    }

    private void end() throws IOException {
        buffer.append("</sheetData>");
        if (!merged.isEmpty()) {
            buffer.append("<mergeCells count=\"").append(merged.size()).append("\">");
            merged.forEach(
                    range -> buffer.append("<mergeCell ref=\"").append(range).append("\"/>"));
            buffer.append("</mergeCells>");
        }
        buffer.append("</worksheet>");
        flush();
        zip.closeEntry();
    }

    private void flush() throws IOException {
        zip.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
        buffer.setLength(0);
    }

    private void part(String path, String xml) throws IOException {
        entry(path);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void entry(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"")
                    .append(sheets.get(i - 1))
                    .append("\" sheetId=\"")
                    .append(i);
            xml.append("\" r:id=\"rId").append(i).append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String workbookRelations() {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Relationship Id=\"rId")
                    .append(i)
                    .append("\" Type=\"" + DOCUMENT + "/worksheet\" Target=\"worksheets/sheet");
            xml.append(i).append(".xml\"/>");
        }
        return xml.append("<Relationship Id=\"rIdStyles\" Type=\"" + DOCUMENT
                        + "/styles\" Target=\"styles.xml\"/></Relationships>")
                .toString();
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet").append(i);
            xml.append(".xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf xfId=\"0\"/><xf xfId=\"0\" numFmtId=\"49\" applyNumberFormat=\"1\"/>"
                + "<xf xfId=\"0\" numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }
}
