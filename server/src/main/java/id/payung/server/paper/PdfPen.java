package id.payung.server.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Draws on one page, in points from the lower left corner, with the two standard fonts of every PDF reader.
///
/// A letter that these fonts do not have is printed as a question mark instead of failing the whole sheet.
public final class PdfPen implements AutoCloseable {

    private static final PDFont PLAIN = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

    private final PDPageContentStream content;

    public PdfPen(PDDocument document, PDPage page) {
        document.addPage(page);
        try {
            content = new PDPageContentStream(document, page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Strokes a line through these points, given as x, y, x, y …
    public void line(Color color, float width, float... points) {
        draw(() -> {
            content.setStrokingColor(color);
            content.setLineWidth(width);
            content.moveTo(points[0], points[1]);
            for (int at = 2; at < points.length; at += 2) {
                content.lineTo(points[at], points[at + 1]);
            }
            content.stroke();
        });
    }

    public void frame(Color color, float width, float x, float y, float across, float up) {
        line(color, width, x, y, x + across, y, x + across, y + up, x, y + up, x, y);
    }

    public void fill(Color color, float x, float y, float across, float up) {
        draw(() -> {
            content.setNonStrokingColor(color);
            content.addRect(x, y, across, up);
            content.fill();
        });
    }

    /// Fills many rectangles of one size, given as x, y, x, y …, in one go.
    public void dots(Color color, float size, float[] corners, int count) {
        draw(() -> {
            content.setNonStrokingColor(color);
            for (int at = 0; at < count; at += 2) {
                content.addRect(corners[at], corners[at + 1], size, size);
            }
            content.fill();
        });
    }

    public void text(float x, float y, float size, boolean bold, Color color, String words) {
        PDFont font = font(bold);
        String printable = printable(font, words);
        draw(() -> {
            content.beginText();
            content.setNonStrokingColor(color);
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(printable);
            content.endText();
        });
    }

    /// Width of words in points.
    public static float width(String words, float size, boolean bold) {
        PDFont font = font(bold);
        try {
            return font.getStringWidth(printable(font, words)) / 1000 * size;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        draw(content::close);
    }

    private static PDFont font(boolean bold) {
        return bold ? BOLD : PLAIN;
    }

    private static String printable(PDFont font, String words) {
        StringBuilder printable = new StringBuilder(words.length());
        words.codePoints().forEach(letter -> printable.append(has(font, letter) ? Character.toString(letter) : "?"));
        return printable.toString();
    }

    private static boolean has(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IllegalArgumentException | IOException unknown) {
            return false;
        }
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
