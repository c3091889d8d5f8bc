package id.payung.server.card;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import id.payung.server.region.Regions;
import id.payung.server.screen.Show;
import java.awt.Color;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
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

    /// One card on a page of its own size.
    ///
    /// @param address where codes are verified, for example `https://payung.example.go.id`
    void single(Card card, String address, OutputStream out) {
        var document = new Document(new Rectangle(WIDTH, HEIGHT), 0, 0, 0, 0);
        PdfWriter writer = open(document, out);
        draw(writer.getDirectContent(), card, address, 0, 0);
        document.close();
    }

    /// Ten cards to a sheet, in the given order.
    void sheet(List<Card> cards, String address, OutputStream out) {
        var document = new Document(PageSize.A4, 0, 0, 0, 0);
        PdfWriter writer = open(document, out);
        float left = (PageSize.A4.getWidth() - 2 * WIDTH) / 2;
        float bottom = (PageSize.A4.getHeight() - 5 * HEIGHT) / 2;
        for (int number = 0; number < cards.size(); number++) {
            int place = number % 10;
            if (place == 0 && number > 0) {
                document.newPage();
            }
            draw(
                    writer.getDirectContent(),
                    cards.get(number),
                    address,
                    left + (place % 2) * WIDTH,
                    bottom + (4 - place / 2) * HEIGHT);
        }
        document.close();
    }

    private static PdfWriter open(Document document, OutputStream out) {
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("Kartu peserta");
        document.addCreator("Payung");
        document.open();
        return writer;
    }

    private void draw(PdfContentByte page, Card card, String address, float x, float y) {
        page.setColorStroke(SOFT);
        page.setLineWidth(0.4f);
        page.rectangle(x + 0.5f, y + 0.5f, WIDTH - 1, HEIGHT - 1);
        page.stroke();
        band(page, x, y);
        text(page, x + 10, y + HEIGHT - 15, 9.5f, true, Color.WHITE, "PAYUNG");
        text(page, x + 56, y + HEIGHT - 14.5f, 7, false, Color.WHITE, "Kartu peserta jaminan sosial ketenagakerjaan");
        text(page, x + 10, y + HEIGHT - 42, fitting(card.name(), 148, 11), true, INK, card.name());
        text(page, x + 10, y + HEIGHT - 56, 9, false, INK, spaced(card.memberNumber()));
        var village = regions.find(card.villageCode());
        text(
                page,
                x + 10,
                y + HEIGHT - 70,
                6.5f,
                false,
                SOFT,
                village.isEmpty() ? card.villageCode() : regions.displayName(card.villageCode()));
        village.ifPresent(place -> text(
                page,
                x + 10,
                y + HEIGHT - 79,
                6.5f,
                false,
                SOFT,
                regions.displayName(place.code().substring(0, 8)) + ", "
                        + regions.displayName(place.code().substring(0, 5))));
        text(page, x + 10, y + HEIGHT - 96, 7, true, INDIGO, String.join(" + ", card.schemes()));
        text(
                page,
                x + 10,
                y + HEIGHT - 107,
                7,
                false,
                INK,
                show.date(card.validFrom()) + " – " + show.date(card.validUntil()));
        text(page, x + 10, y + HEIGHT - 117, fitting(card.funder(), 148, 6), false, SOFT, card.funder());
        text(page, x + 10, y + 9, 5.5f, false, SOFT, "Pindai kode untuk memeriksa. Berlaku selama iuran dibayar.");
        code(page, address + "/verify/" + signer.sign(card), x + WIDTH - 83, y + 14, 76);
    }

    private static void band(PdfContentByte page, float x, float y) {
        page.setColorFill(INDIGO);
        page.rectangle(x + 0.7f, y + HEIGHT - 22, WIDTH - 1.4f, 21.3f);
        page.fill();
        page.setColorStroke(TURMERIC);
        page.setLineWidth(0.8f);
        float step = 4;
        page.moveTo(x + 1, y + HEIGHT - 26);
        for (int tooth = 1; tooth * step < WIDTH - 2; tooth++) {
            page.lineTo(x + 1 + tooth * step, y + HEIGHT - (tooth % 2 == 0 ? 26 : 23.5f));
        }
        page.stroke();
    }

    /// Drawn as rectangles, so that it stays sharp on any printer.
    private static void code(PdfContentByte page, String content, float x, float y, float size) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 2));
        } catch (com.google.zxing.WriterException tooLong) {
            throw new IllegalStateException("The address of this server is too long for a card's code", tooLong);
        }
        float dot = size / matrix.getWidth();
        page.setColorFill(Color.BLACK);
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    page.rectangle(x + column * dot, y + size - (row + 1) * dot, dot, dot);
                }
            }
        }
        page.fill();
    }

    private static void text(
            PdfContentByte page, float x, float y, float size, boolean bold, Color color, String words) {
        page.beginText();
        page.setColorFill(color);
        page.setFontAndSize(font(bold), size);
        page.setTextMatrix(x, y);
        page.showText(words);
        page.endText();
    }

    /// The largest size up to `most` at which the words fit into the width.
    private static float fitting(String words, float width, float most) {
        float atOne = font(true).getWidthPoint(words, 1);
        return Math.min(most, width / Math.max(atOne, 1));
    }

    private static BaseFont font(boolean bold) {
        return bold ? Fonts.BOLD : Fonts.PLAIN;
    }

    private static String spaced(String number) {
        return number.replaceAll("(\\d{3})(\\d{4})(\\d{4})", "$1 $2 $3");
    }

    private static final class Fonts {
        static final BaseFont PLAIN = load(BaseFont.HELVETICA);
        static final BaseFont BOLD = load(BaseFont.HELVETICA_BOLD);

        private static BaseFont load(String name) {
            try {
                return BaseFont.createFont(name, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
            } catch (java.io.IOException missing) {
                throw new IllegalStateException("The standard fonts are missing", missing);
            }
        }
    }
}
