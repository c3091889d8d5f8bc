package id.payung.server.card;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import id.payung.server.paper.PdfPen;
import id.payung.server.region.Regions;
import id.payung.server.screen.Show;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Draws cards in the size of a bank card (ISO/IEC 7810 ID-1), one to a page or ten to a sheet of A4 for cutting.
@Component
class CardPrinter {

    private static final float MILLIMETRE = 72f / 25.4f;
    private static final float WIDTH = 85.6f * MILLIMETRE;
    private static final float HEIGHT = 54f * MILLIMETRE;
    private static final Color INDIGO = new Color(0x0F4C5C);
    private static final Color TURMERIC = new Color(0xD98E04);
    private static final Color INK = new Color(0x22, 0x24, 0x26);
    private static final Color SOFT = new Color(0x5A, 0x5E, 0x62);

    private final CardSigner signer;
    private final Regions regions;
    private final Show show;

    CardPrinter(CardSigner signer, Regions regions, @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.signer = signer;
        this.regions = regions;
        this.show = new Show(Locale.of("id"), zone);
    }

    /// What a card's code says: the address at which anybody can check it.
    ///
    /// @param address where codes are verified, for example `https://payung.example.go.id`
    String codeOf(Card card, String address) {
        return address + "/verify/" + signer.sign(card);
    }

    /// One card on a page of its own size.
    ///
    /// @param address where codes are verified, for example `https://payung.example.go.id`
    void single(Card card, String address, OutputStream out) {
        try (var document = new PDDocument()) {
            try (var pen = new PdfPen(document, new PDPage(new PDRectangle(WIDTH, HEIGHT)))) {
                draw(pen, card, address, 0, 0);
            }
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Ten cards to a sheet, in the given order.
    void sheet(List<Card> cards, String address, OutputStream out) {
        try (var document = new PDDocument()) {
            for (int first = 0; first < cards.size(); first += 10) {
                try (var pen = new PdfPen(document, new PDPage(PDRectangle.A4))) {
                    sheet(pen, cards.subList(first, Math.min(first + 10, cards.size())), address);
                }
            }
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void sheet(PdfPen pen, List<Card> ten, String address) {
        float left = (PDRectangle.A4.getWidth() - 2 * WIDTH) / 2;
        float bottom = (PDRectangle.A4.getHeight() - 5 * HEIGHT) / 2;
        for (int place = 0; place < ten.size(); place++) {
            draw(pen, ten.get(place), address, left + (place % 2) * WIDTH, bottom + (4 - place / 2) * HEIGHT);
        }
    }

    private void draw(PdfPen pen, Card card, String address, float x, float y) {
        pen.frame(SOFT, 0.4f, x + 0.5f, y + 0.5f, WIDTH - 1, HEIGHT - 1);
        band(pen, x, y);
        float left = x + 10;
        float top = y + HEIGHT;
        pen.text(left, top - 15, 9.5f, true, Color.WHITE, "PAYUNG");
        pen.text(x + 58, top - 14.5f, 7, false, Color.WHITE, "Kartu peserta jaminan sosial ketenagakerjaan");
        pen.text(left, top - 42, fitting(card.name(), 11), true, INK, card.name());
        pen.text(left, top - 56, 9, false, INK, spaced(card.memberNumber()));
        place(pen, card.villageCode(), left, top);
        pen.text(left, top - 96, 7, true, INDIGO, String.join(" + ", card.schemes()));
        String months = show.date(card.validFrom()) + " – " + show.date(card.validUntil());
        pen.text(left, top - 107, fitting(months, 7), false, INK, months);
        pen.text(left, top - 117, fitting(card.funder(), 6), false, SOFT, card.funder());
        pen.text(left, y + 9, 5.5f, false, SOFT, "Pindai kode untuk memeriksa. Berlaku selama iuran dibayar.");
        code(pen, codeOf(card, address), x + WIDTH - 95, y + 17, 88);
    }

    private void place(PdfPen pen, String village, float left, float top) {
        if (regions.find(village).isEmpty()) {
            pen.text(left, top - 70, 6.5f, false, SOFT, village);
            return;
        }
        String district = regions.displayName(village.substring(0, 8));
        String regency = regions.displayName(village.substring(0, 5));
        pen.text(
                left, top - 70, fitting(regions.displayName(village), 6.5f), false, SOFT, regions.displayName(village));
        pen.text(left, top - 79, fitting(district + ", " + regency, 6.5f), false, SOFT, district + ", " + regency);
    }

    private static void band(PdfPen pen, float x, float y) {
        pen.fill(INDIGO, x + 0.7f, y + HEIGHT - 22, WIDTH - 1.4f, 21.3f);
        int teeth = (int) ((WIDTH - 2) / 4);
        float[] points = new float[2 * (teeth + 1)];
        for (int tooth = 0; tooth <= teeth; tooth++) {
            points[2 * tooth] = x + 1 + tooth * 4f;
            points[2 * tooth + 1] = y + HEIGHT - (tooth % 2 == 0 ? 26 : 23.5f);
        }
        pen.line(TURMERIC, 0.8f, points);
    }

    /// Drawn as rectangles, so that it stays sharp on any printer.
    private static void code(PdfPen pen, String content, float x, float y, float size) {
        BitMatrix matrix = matrix(content);
        float dot = size / matrix.getWidth();
        float[] corners = new float[2 * matrix.getWidth() * matrix.getHeight()];
        int count = 0;
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    corners[count++] = x + column * dot;
                    corners[count++] = y + size - (row + 1) * dot;
                }
            }
        }
        pen.dots(Color.BLACK, dot, corners, count);
    }

    private static BitMatrix matrix(String content) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 2);
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("The address of this server is too long for a card's code", tooLong);
        }
    }

    /// The largest size up to `most` at which the words fit beside the code.
    private static float fitting(String words, float most) {
        return Math.min(most, 132 / Math.max(PdfPen.width(words, 1, true), 1));
    }

    private static String spaced(String number) {
        return number.replaceAll("(\\d{3})(\\d{4})(\\d{4})", "$1 $2 $3");
    }
}
