package id.payung.server.report.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import id.payung.server.paper.PdfPen;
import id.payung.server.report.Pack;
import id.payung.server.report.ReportTable;
import id.payung.server.report.ReportTable.Column;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// A pack on paper: the story on the first page, then the fifteen tables, and the seal on the last one.
final class PackPaper {

    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float LEFT = 42;
    private static final float ACROSS = WIDTH - 2 * LEFT;
    private static final float TOP = HEIGHT - 42;
    private static final float BOTTOM = 44;
    private static final float LINE = 12.5f;
    private static final float SIZE = 7.5f;
    private static final Color INDIGO = new Color(0x0F4C5C);
    private static final Color INK = new Color(0x22, 0x24, 0x26);
    private static final Color SOFT = new Color(0x5A, 0x5E, 0x62);

    private final PDDocument document;
    private final Pack pack;
    private final PackWords words;
    private PdfPen pen;
    private float y;
    private int page;

    private PackPaper(PDDocument document, Pack pack, PackWords words) {
        this.document = document;
        this.pack = pack;
        this.words = words;
        this.pen = newPen();
        this.y = TOP;
    }

    /// @param address where the seal can be checked
    static byte[] print(Pack pack, List<Pack.Tie> ties, PackWords words, String address) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var paper = new PackPaper(document, pack, words);
            paper.story();
            pack.tables().forEach(paper::table);
            paper.seal(ties, address);
            paper.pen.close();
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void story() {
        text(18, true, INDIGO, words.say("title", words.place(pack)));
        text(11, false, SOFT, words.say("lead", words.month(pack), words.cutOff(pack)));
        y -= 14;
        for (String sentence : words.story(pack)) {
            for (String line : wrapped(sentence, 11, ACROSS * 0.8f)) {
                text(11, false, INK, line);
            }
            y -= 4;
        }
    }

    private void table(ReportTable table) {
        room(5 * LINE);
        y -= 10;
        text(11, true, INDIGO, words.title(table));
        if (!table.recorded()) {
            text(9, false, SOFT, words.say("unrecorded"));
            return;
        }
        if (table.rows().isEmpty()) {
            text(9, false, SOFT, words.say("none"));
            return;
        }
        float[] widths = widths(table);
        head(table, widths);
        for (List<@Nullable String> row : table.rows()) {
            if (y < BOTTOM + LINE) {
                turn();
                head(table, widths);
            }
            row(table, widths, row, false);
            reasons(table, row);
        }
        if (!table.totals().isEmpty()) {
            room(2 * LINE);
            pen.line(SOFT, 0.5f, LEFT, y + LINE - 3, LEFT + ACROSS, y + LINE - 3);
            List<@Nullable String> totals = new ArrayList<>(table.totals());
            row(table, widths, totals, true);
        }
    }

    /// What does not fit into a column stands under its row.
    private void reasons(ReportTable table, List<@Nullable String> row) {
        for (int at = 0; at < row.size(); at++) {
            Column column = table.columns().get(at);
            if (column.kind() == ReportTable.Kind.REASONS && row.get(at) != null) {
                for (String line :
                        wrapped(words.column(column) + ": " + words.cell(column, row.get(at)), SIZE, ACROSS - 20)) {
                    room(LINE);
                    pen.text(LEFT + 12, y, SIZE, false, SOFT, line);
                    y -= LINE;
                }
            }
        }
    }

    private void head(ReportTable table, float[] widths) {
        float x = LEFT;
        for (int at = 0; at < widths.length; at++) {
            Column column = table.columns().get(at);
            place(column, x, widths[at], true, SOFT, words.column(column));
            x += widths[at];
        }
        y -= 4;
        pen.line(INDIGO, 0.8f, LEFT, y, LEFT + ACROSS, y);
        y -= LINE - 2;
    }

    private void row(ReportTable table, float[] widths, List<@Nullable String> row, boolean bold) {
        float x = LEFT;
        for (int at = 0; at < widths.length; at++) {
            Column column = table.columns().get(at);
            String cell = row.get(at);
            String shown = bold && cell == null ? (at == 0 ? words.say("sum") : "") : words.cell(column, cell);
            place(column, x, widths[at], bold, INK, shown);
            x += widths[at];
        }
        y -= LINE;
    }

    private void place(Column column, float x, float width, boolean bold, Color colour, String cell) {
        if (width == 0) {
            return;
        }
        String fitting = cell;
        while (fitting.length() > 1 && PdfPen.width(fitting, SIZE, bold) > width - 6) {
            fitting = fitting.substring(0, fitting.length() - 2) + (fitting.length() > 3 ? "." : "");
        }
        float from = words.right(column) ? x + width - 6 - PdfPen.width(fitting, SIZE, bold) : x;
        pen.text(from, y, SIZE, bold, colour, fitting);
    }

    /// As wide as the widest cell wants, then stretched or pressed to the page.
    private float[] widths(ReportTable table) {
        float[] widths = new float[table.columns().size()];
        float sum = 0;
        for (int at = 0; at < widths.length; at++) {
            Column column = table.columns().get(at);
            if (column.kind() == ReportTable.Kind.REASONS) {
                continue;
            }
            float widest = PdfPen.width(words.column(column), SIZE, true);
            for (List<@Nullable String> row : table.rows()) {
                widest = Math.max(widest, PdfPen.width(words.cell(column, row.get(at)), SIZE, false));
            }
            widths[at] = Math.min(widest, 220) + 10;
            sum += widths[at];
        }
        for (int at = 0; at < widths.length; at++) {
            widths[at] *= ACROSS / sum;
        }
        return widths;
    }

    private void seal(List<Pack.Tie> ties, String address) {
        room(230);
        y -= 16;
        text(11, true, INDIGO, words.say("seal"));
        for (Pack.Tie tie : ties) {
            text(8.5f, false, INK, words.say("tie." + tie.name(), tie.left(), tie.right()));
        }
        y -= 4;
        text(8.5f, false, SOFT, words.say("seal.hash", pack.hash()));
        text(8.5f, false, SOFT, words.say("seal.closed", pack.closedBy(), words.cutOff(pack)));
        text(8.5f, false, SOFT, words.say("seal.check"));
        code(address + "/open/reports/" + pack.seal(), LEFT, y - 120, 120);
    }

    private void code(String content, float x, float bottom, float size) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 2));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("The address of this server is too long for a code", tooLong);
        }
        float dot = size / matrix.getWidth();
        float[] corners = new float[2 * matrix.getWidth() * matrix.getHeight()];
        int count = 0;
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    corners[count++] = x + column * dot;
                    corners[count++] = bottom + size - (row + 1) * dot;
                }
            }
        }
        pen.dots(Color.BLACK, dot, corners, count);
    }

    private void text(float size, boolean bold, Color colour, String line) {
        room(size * 1.5f);
        y -= size * 0.3f;
        pen.text(LEFT, y - size, size, bold, colour, line);
        y -= size * 1.5f;
    }

    private void room(float needed) {
        if (y - needed < BOTTOM) {
            turn();
        }
    }

    private void turn() {
        pen.close();
        pen = newPen();
        y = TOP;
    }

    private PdfPen newPen() {
        page++;
        var fresh = new PdfPen(document, new PDPage(new PDRectangle(WIDTH, HEIGHT)));
        fresh.text(
                LEFT,
                24,
                7.5f,
                false,
                SOFT,
                words.say(
                        "foot",
                        words.place(pack),
                        words.month(pack),
                        page,
                        pack.hash().substring(0, 16)));
        return fresh;
    }

    static List<String> wrapped(String sentence, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && PdfPen.width(line + " " + word, size, false) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
