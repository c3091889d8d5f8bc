package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.CoverageTrend;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws the reported coverage of a place and its next target as a picture that stands alone: with title, figures,
/// source and date in words, readable without colour.
final class TrendPicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 48;
    private static final int RIGHT = 684;
    private static final int TOP = 92;
    private static final int BOTTOM = 330;

    private final StringBuilder svg = new StringBuilder();
    private final List<ReportedFigure> points;
    private final @Nullable Target target;
    private final LocalDate from;
    private final LocalDate until;
    private final Words words;

    private TrendPicture(List<ReportedFigure> points, @Nullable Target target, Words words) {
        this.points = points;
        this.target = target;
        this.words = words;
        this.from = points.getFirst().asOf();
        LocalDate last = points.getLast().asOf();
        LocalDate end = target != null && target.due().isAfter(last) ? target.due() : last;
        this.until = end.isAfter(from) ? end : from.plusMonths(1);
    }

    static String draw(String place, CoverageAnswer answer, CoverageTrend trend, Words words) {
        List<ReportedFigure> points = trend.reported().stream()
                .filter(figure -> figure.percent() != null)
                .toList();
        String title = words.say("title", place);
        if (points.isEmpty()) {
            return frame(
                    title,
                    text(
                            LEFT,
                            64,
                            16,
                            "#5a5e62",
                            words.say(
                                    "missing",
                                    place,
                                    words.show().date(answer.question().asOf()))));
        }
        Target next = answer.targets().stream()
                .filter(each -> each.percent() != null)
                .findFirst()
                .orElse(null);
        return frame(title, new TrendPicture(points, next, words).body());
    }

    private static String frame(String title, String body) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT + "\" role=\"img\" font-family=\"Inter, system-ui, sans-serif\"><title>"
                + escape(title) + "</title><rect width=\"100%\" height=\"100%\" fill=\"#fffdf9\"/>"
                + text(LEFT, 36, 20, "#222426", title) + body + "</svg>";
    }

    private String body() {
        ReportedFigure latest = points.getLast();
        svg.append(text(
                LEFT,
                64,
                16,
                "#0f4c5c",
                words.say(
                        "why.lead",
                        words.percent(latest.percent()),
                        words.show().date(latest.asOf()))));
        for (int percent = 0; percent <= 100; percent += 20) {
            double y = y(BigDecimal.valueOf(percent));
            line("#d9d5cc", "1", LEFT, y, RIGHT, y, "");
            svg.append(text(8, y + 5, 13, "#5a5e62", percent + " %"));
        }
        if (target != null && target.percent() != null) {
            line("#a86e03", "2", x(latest.asOf()), y(percent(latest)), x(target.due()), y(target.percent()), "6 5");
            svg.append(end(words.say("open.goal", words.percent(target.percent()), target.set())));
        }
        for (int each = 1; each < points.size(); each++) {
            ReportedFigure before = points.get(each - 1);
            ReportedFigure now = points.get(each);
            line("#0f4c5c", "3", x(before.asOf()), y(percent(before)), x(now.asOf()), y(percent(now)), "");
        }
        points.forEach(this::dot);
        svg.append(text(LEFT, BOTTOM + 24, 13, "#5a5e62", words.show().date(from)));
        svg.append("<g text-anchor=\"end\">")
                .append(text(RIGHT, BOTTOM + 24, 13, "#5a5e62", words.show().date(until)))
                .append("</g>");
        svg.append(text(LEFT, HEIGHT - 16, 12, "#5a5e62", shortened(latest.source())));
        return svg.toString();
    }

    private void dot(ReportedFigure figure) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#0f4c5c\"><title>%s</title></circle>",
                x(figure.asOf()),
                y(percent(figure)),
                escape(words.percent(figure.percent()) + ", " + words.show().date(figure.asOf()))));
    }

    private static String end(String words) {
        return "<g text-anchor=\"end\">" + text(RIGHT, TOP - 8, 13, "#7a5002", words) + "</g>";
    }

    private void line(String colour, String width, double x1, double y1, double x2, double y2, String dashes) {
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"%s\" fill=\"none\"%s/>",
                x1,
                y1,
                x2,
                y2,
                colour,
                width,
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
    }

    private double x(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(from, until);
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, day) / whole;
    }

    private static double y(BigDecimal percent) {
        return BOTTOM - (BOTTOM - TOP) * percent.doubleValue() / 100;
    }

    private static BigDecimal percent(ReportedFigure figure) {
        return Objects.requireNonNull(figure.percent());
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

    private static String shortened(String source) {
        return source.length() <= 105 ? source : source.substring(0, 104) + "…";
    }

    private static String escape(String text) {
        List<String> out = new ArrayList<>();
        for (char each : text.toCharArray()) {
            out.add(
                    switch (each) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        case '"' -> "&quot;";
                        default -> String.valueOf(each);
                    });
        }
        return String.join("", out);
    }
}
