package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.CoverageSource;
import id.payung.server.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/// A map as a picture that stands alone: title, values, key of the colours, whose figures and whose borders.
final class MapPicture {

    private static final String[] BANDS = {"#f4f1ea", "#e9efe9", "#c3dadb", "#8fbcc3", "#2f7585", "#0f4c5c"};
    private static final int TOP = 56;
    private static final int KEY = 26;
    private static final int LONGEST = 105;

    private MapPicture() {}

    /// The map of a place, to be put into a letter.
    ///
    /// @throws Problem `coverage.outline-unknown` (404)
    static ResponseEntity<byte[]> answer(Boards boards, CoverageSource source, CoverageQuestion question, Words words) {
        String code = question.regionCode();
        BoardMap map = boards.map(source, question, new BoardAddress(question.segment(), null), words);
        if (map == null) {
            throw new Problem(Problem.Kind.NOT_FOUND, "coverage.outline-unknown", code);
        }
        String svg = draw(
                words.say("map.title", boards.name(code), words.show().date(question.asOf())),
                map,
                BandKey.of(words),
                words.say("bands.none"));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    /// @param key what the colours mean, lowest first
    static String draw(String title, BoardMap map, List<BandKey> key, String none) {
        int height = TOP + map.height() + (key.size() + 1) * KEY / 2 + 72;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + map.width()
                + " " + height + "\" width=\"" + map.width() + "\" height=\"" + height
                + "\" role=\"img\" font-family=\"Inter, system-ui, sans-serif\"><title>" + escape(title)
                + "</title><rect width=\"100%\" height=\"100%\" fill=\"#fffdf9\"/>");
        svg.append(text(16, 36, 20, "#222426", title));
        svg.append("<g transform=\"translate(0 ").append(TOP).append(")\">");
        for (BoardMap.Shape shape : map.shapes()) {
            svg.append("<path fill-rule=\"evenodd\" stroke=\"#fffdf9\" stroke-width=\"1.5\" fill=\"")
                    .append(BANDS[shape.band()])
                    .append("\" d=\"")
                    .append(shape.path())
                    .append("\"><title>")
                    .append(escape(shape.name() + ": " + shape.value()))
                    .append("</title></path>");
        }
        for (BoardMap.Shape shape : map.shapes()) {
            if (shape.roomy()) {
                svg.append("<g text-anchor=\"middle\">")
                        .append(text(
                                shape.x(), shape.y() + 5, 13, shape.band() > 3 ? "#ffffff" : "#1f2422", shape.value()))
                        .append("</g>");
            }
        }
        svg.append("</g>");
        key(svg, key, none, TOP + map.height() + 24);
        svg.append(text(16, height - 30, 12, "#5a5e62", shortened(map.figures())));
        svg.append(text(16, height - 12, 12, "#5a5e62", map.source()));
        return svg.append("</svg>").toString();
    }

    private static void key(StringBuilder svg, List<BandKey> key, String none, int top) {
        int at = 0;
        for (BandKey band : key) {
            step(svg, at++, top, BANDS[band.number()], band.label());
        }
        step(svg, at, top, BANDS[0], none);
    }

    private static void step(StringBuilder svg, int at, int top, String colour, String words) {
        int x = 16 + at % 2 * 340;
        int y = top + at / 2 * KEY;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"16\" height=\"16\" rx=\"3\" fill=\"%s\" stroke=\"#b9b4a8\"/>",
                x,
                y - 12,
                colour));
        svg.append(text(x + 24, y, 13, "#222426", words));
    }

    private static String text(double x, double y, int size, String colour, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\">%s</text>",
                x,
                y,
                size,
                colour,
                escape(words));
    }

    private static String shortened(String sources) {
        return sources.length() <= LONGEST ? sources : sources.substring(0, LONGEST - 1) + "…";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
