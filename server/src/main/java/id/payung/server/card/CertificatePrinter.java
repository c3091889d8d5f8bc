package id.payung.server.card;

import id.payung.server.screen.Show;
import java.awt.Color;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Draws the certificate of a group: how many people of which sponsor are covered, for which months.
@Component
class CertificatePrinter {

    private static final Color INDIGO = new Color(0x0F4C5C);
    private static final Color TURMERIC = new Color(0xD98E04);
    private static final float MARGIN = 36;
    private static final float TOOTH = 9;

    private final Show show;

    CertificatePrinter(@Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.show = new Show(Locale.of("id"), zone);
    }

    void print(Certificate certificate, OutputStream out) {
        var document = new Document(PageSize.A4.rotate(), 90, 90, 110, 70);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("Sertifikat kepesertaan");
        document.addCreator("Payung");
        document.open();
        border(writer.getDirectContent());
        line(document, "Sertifikat Kepesertaan", 30, Font.BOLD, INDIGO, 6);
        line(document, "Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan", 14, Font.NORMAL, Color.DARK_GRAY, 34);
        line(document, "Dengan ini dinyatakan bahwa", 12, Font.NORMAL, Color.BLACK, 10);
        line(document, show.count(certificate.people()) + " pekerja", 34, Font.BOLD, Color.BLACK, 10);
        line(document, "di " + certificate.place(), 14, Font.NORMAL, Color.BLACK, 10);
        line(
                document,
                "terlindungi program " + String.join(" dan ", certificate.schemes()) + " dari "
                        + show.date(certificate.validFrom()) + " sampai " + show.date(certificate.validUntil()),
                14,
                Font.NORMAL,
                Color.BLACK,
                10);
        line(document, "Iuran dibiayai oleh " + certificate.funder(), 14, Font.NORMAL, Color.BLACK, 40);
        line(
                document,
                "Kelompok nomor " + certificate.lot() + ", dibayar " + show.date(certificate.paidOn())
                        + ". Dicetak dari catatan bulan Payung.",
                10,
                Font.NORMAL,
                Color.GRAY,
                0);
        document.close();
    }

    private static void line(Document document, String words, float size, int style, Color color, float after) {
        var paragraph = new Paragraph(words, new Font(Font.HELVETICA, size, style, color));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setLeading(size * 1.25f);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }

    /// Two rows of woven teeth around the page.
    private static void border(PdfContentByte page) {
        float width = PageSize.A4.getHeight() - 2 * MARGIN;
        float height = PageSize.A4.getWidth() - 2 * MARGIN;
        page.setLineWidth(1.4f);
        for (int row = 0; row < 2; row++) {
            page.setColorStroke(row == 0 ? INDIGO : TURMERIC);
            float inset = MARGIN + row * TOOTH;
            float across = width - 2 * row * TOOTH;
            float up = height - 2 * row * TOOTH;
            teeth(page, inset, inset, across, true, 1);
            teeth(page, inset, inset + up, across, true, -1);
            teeth(page, inset, inset, up, false, 1);
            teeth(page, inset + across, inset, up, false, -1);
        }
        page.stroke();
    }

    private static void teeth(PdfContentByte page, float x, float y, float length, boolean across, int inward) {
        page.moveTo(x, y);
        int count = Math.round(length / TOOTH);
        float step = length / count;
        for (int tooth = 1; tooth <= count; tooth++) {
            float depth = tooth % 2 == 1 && tooth < count ? inward * TOOTH * 0.8f : 0;
            if (across) {
                page.lineTo(x + tooth * step, y + depth);
            } else {
                page.lineTo(x + depth, y + tooth * step);
            }
        }
    }
}
