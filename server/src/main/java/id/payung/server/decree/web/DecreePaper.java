package id.payung.server.decree.web;

import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeLine;
import id.payung.server.paper.PdfPen;
import id.payung.server.programme.Programme;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import id.payung.server.screen.Show;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Prints a decree: words, then the annex by name and address, with its hash on every page. Decrees are Indonesian.
@Component
class DecreePaper {

    private static final Locale LANGUAGE = Locale.of("id");
    private static final float LEFT = 62;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 50;
    private static final float TOP = PDRectangle.A4.getHeight() - 62;
    private static final float BOTTOM = 66;
    private static final float LINE = 14;
    private static final float[] COLUMNS = {LEFT, 92, 232, 302, 432, 498};

    private final Regions regions;
    private final Occupations occupations;
    private final MessageSource messages;
    private final Show show;

    DecreePaper(
            Regions regions,
            Occupations occupations,
            MessageSource messages,
            @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.regions = regions;
        this.occupations = occupations;
        this.messages = messages;
        this.show = new Show(LANGUAGE, zone);
    }

    byte[] print(Decree decree, Programme programme, List<DecreeLine> lines) {
        return print(decree, pages -> {
            words(pages, decree, programme);
            annex(pages, decree, lines);
        });
    }

    /// Without the annex: no names in it.
    byte[] words(Decree decree, Programme programme) {
        return print(decree, pages -> words(pages, decree, programme));
    }

    private byte[] print(Decree decree, Consumer<Pages> content) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            Pages pages = new Pages(document, decree);
            content.accept(pages);
            pages.finish();
            document.save(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private void words(Pages pages, Decree decree, Programme programme) {
        pages.centred(13, true, programme.sponsor().toUpperCase(LANGUAGE));
        pages.space(6);
        pages.centred(12, true, word("decree.paper." + decree.kind()).toUpperCase(LANGUAGE));
        pages.centred(11, false, word("decree.paper.number", decree.number()));
        pages.space(8);
        pages.centred(11, false, word("decree.paper.about"));
        pages.centred(11, true, decree.title().toUpperCase(LANGUAGE));
        pages.space(14);
        section(pages, "decree.paper.considering", decree.considering(), true);
        section(pages, "decree.paper.legal-bases", decree.legalBases(), false);
        pages.centred(11, true, word("decree.paper.decides"));
        pages.space(4);
        List<String> articles = decree.articles();
        for (int i = 0; i < articles.size(); i++) {
            pages.paragraph(word("decree.paper.article", i + 1), LEFT, articles.get(i), LEFT + 62);
        }
        pages.space(18);
        pages.paragraph("", LEFT, word("decree.paper.decided-on", show.date(decree.decidedOn())), LEFT + 280);
        String signature = decree.signedBy() == null
                ? word("decree.paper.not-signed")
                : word("decree.paper.signed", decree.signedBy(), show.moment(decree.signedAt()));
        pages.paragraph("", LEFT, signature, LEFT + 280);
    }

    private void section(Pages pages, String key, List<String> items, boolean letters) {
        for (int i = 0; i < items.size(); i++) {
            String mark = letters ? (char) ('a' + i % 26) + "." : (i + 1) + ".";
            pages.paragraph(i == 0 ? word(key) : "", LEFT, mark + " " + items.get(i), LEFT + 90);
        }
        pages.space(8);
    }

    private void annex(Pages pages, Decree decree, List<DecreeLine> lines) {
        pages.nextPage();
        pages.centred(11, true, word("decree.paper.annex", decree.number()));
        pages.centred(
                10,
                false,
                word("decree.paper.annex.total", show.count(decree.people()), show.count(decree.personMonths())));
        pages.space(8);
        pages.heading = new String[] {
            word("decree.paper.no"),
            word("decree.paper.name"),
            word("decree.paper.born"),
            word("decree.paper.address"),
            word("decree.paper.work"),
            word("decree.paper.months")
        };
        pages.headings();
        int number = 0;
        String place = "";
        for (DecreeLine line : lines) {
            if (decree.kind() == Decree.Kind.DECREE && !line.villageCode().equals(place)) {
                place = line.villageCode();
                pages.space(3);
                pages.row(true, "", regions.label(place), "", "", "", "");
            }
            String mark = line.leaves() ? "–" : Integer.toString(++number);
            String name = line.leaves()
                    ? line.name() + " ("
                            + word("decree.reason." + line.reason()).toLowerCase(LANGUAGE) + ")"
                    : line.name();
            String address = decree.kind() == Decree.Kind.DECREE
                    ? String.valueOf(line.address() == null ? "" : line.address())
                    : regions.label(line.villageCode());
            pages.row(
                    false, mark, name, show.date(line.birthDate()), address, work(line.occupationCode()), months(line));
        }
    }

    private String work(@org.jspecify.annotations.Nullable String code) {
        return code == null
                ? ""
                : occupations.find(code).map(Occupation::nameId).orElse(code);
    }

    private static String months(DecreeLine line) {
        YearMonth first = line.months().from().month();
        YearMonth last = line.months().until().plus(-1).month();
        return first.getMonthValue() + "/" + first.getYear() % 100 + "–" + last.getMonthValue() + "/"
                + last.getYear() % 100;
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    /// One page after another, each with the hash at its foot.
    private final class Pages {
        private final PDDocument document;
        private final Decree decree;
        private PdfPen pen;
        private float y = TOP;
        private int page = 1;
        private String @org.jspecify.annotations.Nullable [] heading;

        Pages(PDDocument document, Decree decree) {
            this.document = document;
            this.decree = decree;
            this.pen = new PdfPen(document, new PDPage(PDRectangle.A4));
        }

        void nextPage() {
            foot();
            pen.close();
            pen = new PdfPen(document, new PDPage(PDRectangle.A4));
            page++;
            y = TOP;
        }

        private void need(float height) {
            if (y - height < BOTTOM) {
                nextPage();
                headings();
            }
        }

        void space(float height) {
            y -= height;
        }

        void centred(float size, boolean bold, String words) {
            for (String line : wrapped(words, size, bold, RIGHT - LEFT)) {
                need(LINE);
                float width = PdfPen.width(line, size, bold);
                pen.text((PDRectangle.A4.getWidth() - width) / 2, y, size, bold, Color.BLACK, line);
                y -= size + 4;
            }
        }

        void paragraph(String label, float labelLeft, String words, float left) {
            boolean first = true;
            for (String line : wrapped(words, 10.5f, false, RIGHT - left)) {
                need(LINE);
                if (first && !label.isEmpty()) {
                    pen.text(labelLeft, y, 10.5f, true, Color.BLACK, label);
                }
                pen.text(left, y, 10.5f, false, Color.BLACK, line);
                y -= LINE;
                first = false;
            }
        }

        void headings() {
            if (heading != null) {
                row(true, heading);
                pen.line(Color.BLACK, 0.6f, LEFT, y + 9, RIGHT, y + 9);
                y -= 2;
            }
        }

        void row(boolean bold, String... cells) {
            need(12);
            for (int i = 0; i < cells.length; i++) {
                float right = i + 1 < COLUMNS.length ? COLUMNS[i + 1] - 4 : RIGHT;
                boolean alone = bold && i == 1 && cells[2].isEmpty();
                pen.text(
                        COLUMNS[i],
                        y,
                        8.5f,
                        bold,
                        Color.BLACK,
                        cut(cells[i], bold, (alone ? RIGHT : right) - COLUMNS[i]));
            }
            y -= 12;
        }

        private String cut(String words, boolean bold, float width) {
            String fitting = words;
            while (PdfPen.width(fitting, 8.5f, bold) > width && fitting.length() > 1) {
                fitting = fitting.substring(0, fitting.length() - 2).stripTrailing() + ".";
            }
            return fitting;
        }

        private List<String> wrapped(String words, float size, boolean bold, float width) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String part : words.split("\\s+", -1)) {
                String longer = line.isEmpty() ? part : line + " " + part;
                if (!line.isEmpty() && PdfPen.width(longer, size, bold) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(part);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(line.toString());
            return lines;
        }

        private void foot() {
            String hash = decree.contentHash() == null
                    ? word("decree.paper.draft")
                    : word("decree.paper.hash", decree.contentHash());
            pen.text(LEFT, 40, 6.5f, false, Color.GRAY, hash);
            String number = word("decree.paper.page", page);
            pen.text(RIGHT - PdfPen.width(number, 7, false), 40, 7, false, Color.GRAY, number);
        }

        void finish() {
            foot();
            pen.close();
        }
    }
}
