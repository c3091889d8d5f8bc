package id.payung.server.report.web;

import id.payung.server.paper.PdfPen;
import id.payung.server.report.PressSheet;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A press sheet on paper: each figure with what it is a part of, its source and its day.
final class PressPaper {

    private static final float LEFT = 56;
    private static final float ACROSS = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 60;
    private static final float BOTTOM = 60;
    private static final Color INDIGO = new Color(0x0F4C5C);
    private static final Color INK = new Color(0x22, 0x24, 0x26);
    private static final Color SOFT = new Color(0x5A, 0x5E, 0x62);

    private final PDDocument document;
    private PdfPen pen;
    private float y = TOP;

    private PressPaper(PDDocument document) {
        this.document = document;
        this.pen = new PdfPen(document, new PDPage(PDRectangle.A4));
    }

    static byte[] print(PressSheet sheet, PressWords words) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var paper = new PressPaper(document);
            paper.write(sheet, words);
            paper.pen.close();
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void write(PressSheet sheet, PressWords words) {
        text(18, true, INDIGO, words.title(sheet));
        text(11, false, SOFT, words.say("lead", words.day(sheet)));
        figures(words.say("figures"), words.figures(sheet));
        figures(words.say("money"), words.money(sheet));
        text(9, false, SOFT, words.say("money.apart"));
        List<String> recipients = words.recipients(sheet);
        heading(words.say("recipients"));
        if (recipients.isEmpty()) {
            text(10, false, SOFT, words.say("recipients.none"));
        }
        recipients.forEach(each -> text(11, false, INK, each));
        text(9, false, SOFT, words.say("recipients.rule"));
        y -= 10;
        text(9, false, SOFT, words.say("equal"));
    }

    private void figures(String title, List<PressWords.Line> lines) {
        heading(title);
        for (PressWords.Line line : lines) {
            room(70);
            text(10, false, SOFT, line.what());
            text(15, true, INK, line.value());
            text(10, false, INK, line.of());
            text(9, false, SOFT, line.source() + " · " + line.day());
            y -= 6;
        }
    }

    private void heading(String words) {
        room(90);
        y -= 10;
        text(12, true, INDIGO, words);
        pen.line(INDIGO, 0.8f, LEFT, y, LEFT + ACROSS, y);
        y -= 8;
    }

    private void text(float size, boolean bold, Color colour, String words) {
        for (String line : PackPaper.wrapped(words, size, ACROSS)) {
            room(size * 1.5f);
            pen.text(LEFT, y - size, size, bold, colour, line);
            y -= size * 1.45f;
        }
    }

    private void room(float needed) {
        if (y - needed < BOTTOM) {
            pen.close();
            pen = new PdfPen(document, new PDPage(PDRectangle.A4));
            y = TOP;
        }
    }
}
