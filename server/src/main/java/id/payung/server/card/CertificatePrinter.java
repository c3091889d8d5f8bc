package id.payung.server.card;

import id.payung.server.paper.PdfPen;
import id.payung.server.screen.Show;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Draws the certificate of a group: how many people of which sponsor are covered, for which months.
@Component
class CertificatePrinter {

    private static final Color INDIGO = new Color(0x0F4C5C);
    private static final Color TURMERIC = new Color(0xD98E04);
    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float MARGIN = 36;
    private static final float TOOTH = 9;

    private final Show show;

    CertificatePrinter(@Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.show = new Show(Locale.of("id"), zone);
    }

    void print(Certificate certificate, OutputStream out) {
        try (var document = new PDDocument()) {
            try (var pen = new PdfPen(document, new PDPage(new PDRectangle(WIDTH, HEIGHT)))) {
                border(pen);
                words(pen, certificate);
            }
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void words(PdfPen pen, Certificate certificate) {
        String months = show.date(certificate.validFrom()) + " sampai " + show.date(certificate.validUntil());
        String origin = "Kelompok nomor " + certificate.lot() + ", dibayar " + show.date(certificate.paidOn())
                + ". Dicetak dari catatan bulan Payung.";
        centred(pen, 440, 30, true, INDIGO, "Sertifikat Kepesertaan");
        centred(pen, 412, 14, false, Color.DARK_GRAY, "Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan");
        centred(pen, 350, 12, false, Color.BLACK, "Dengan ini dinyatakan bahwa");
        centred(pen, 305, 34, true, Color.BLACK, show.count(certificate.people()) + " pekerja");
        centred(pen, 275, 14, false, Color.BLACK, "di " + certificate.place());
        centred(
                pen,
                245,
                14,
                false,
                Color.BLACK,
                "terlindungi program " + String.join(" dan ", certificate.schemes()) + " dari " + months);
        centred(pen, 215, 14, false, Color.BLACK, "Iuran dibiayai oleh " + certificate.funder());
        centred(pen, 100, 10, false, Color.GRAY, origin);
    }

    private static void centred(PdfPen pen, float y, float most, boolean bold, Color color, String words) {
        float size = Math.min(most, (WIDTH - 180) / PdfPen.width(words, 1, bold));
        pen.text((WIDTH - PdfPen.width(words, size, bold)) / 2, y, size, bold, color, words);
    }

    /// Two rows of woven teeth around the page.
    private static void border(PdfPen pen) {
        for (int row = 0; row < 2; row++) {
            Color color = row == 0 ? INDIGO : TURMERIC;
            float inset = MARGIN + row * TOOTH;
            float across = WIDTH - 2 * inset;
            float up = HEIGHT - 2 * inset;
            pen.line(color, 1.4f, teeth(inset, inset, across, true, 1));
            pen.line(color, 1.4f, teeth(inset, inset + up, across, true, -1));
            pen.line(color, 1.4f, teeth(inset, inset, up, false, 1));
            pen.line(color, 1.4f, teeth(inset + across, inset, up, false, -1));
        }
    }

    private static float[] teeth(float x, float y, float length, boolean across, int inward) {
        int count = Math.round(length / TOOTH);
        float step = length / count;
        float[] points = new float[2 * (count + 1)];
        for (int tooth = 0; tooth <= count; tooth++) {
            float depth = tooth % 2 == 1 && tooth < count ? inward * TOOTH * 0.8f : 0;
            points[2 * tooth] = across ? x + tooth * step : x + depth;
            points[2 * tooth + 1] = across ? y + depth : y + tooth * step;
        }
        return points;
    }
}
