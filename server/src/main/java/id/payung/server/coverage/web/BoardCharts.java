package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageTrend;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.Target;
import id.payung.server.screen.Chart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way to the target, and our own months with the cliff at their end.
final class BoardCharts {

    private static final int MONTHS_SHOWN = 12;

    private final Words words;

    BoardCharts(Words words) {
        this.words = words;
    }

    /// Reported percentages over time with the next target as a line; null when there are fewer than two.
    @Nullable
    Chart trend(CoverageTrend trend, @Nullable Target next) {
        List<ReportedFigure> points = trend.reported().stream()
                .filter(figure -> figure.percent() != null)
                .toList();
        if (points.size() < 2) {
            return null;
        }
        List<String> days =
                points.stream().map(point -> words.show().date(point.asOf())).toList();
        List<@Nullable Double> values = new ArrayList<>();
        points.forEach(point -> values.add(number(point.percent())));
        return new Chart(
                "arah",
                next == null || next.percent() == null
                        ? words.say("trend.title")
                        : words.say(
                                "trend.title.target",
                                words.percent(next.percent()),
                                words.show().date(next.due())),
                Chart.Kind.LINE,
                "%",
                days,
                List.of(new Chart.Series(words.say("trend.reported"), values)),
                next == null ? null : number(next.percent()),
                points.getLast().source(),
                null);
    }

    /// Own counts from a year back to a year ahead; null when there are none.
    @Nullable
    Chart months(List<OwnCount> own, LocalDate asOf) {
        if (own.stream().noneMatch(count -> count.people() > 0)) {
            return null;
        }
        Map<YearMonth, Long> people = new HashMap<>();
        own.forEach(count -> people.put(count.month(), count.people()));
        List<String> names = new ArrayList<>();
        List<@Nullable Double> values = new ArrayList<>();
        YearMonth now = YearMonth.from(asOf);
        for (int offset = -MONTHS_SHOWN; offset <= MONTHS_SHOWN; offset++) {
            YearMonth month = now.plusMonths(offset);
            names.add(words.show().month(month));
            values.add((double) people.getOrDefault(month, 0L));
        }
        return new Chart(
                "bulan-kami",
                words.say("months.title"),
                Chart.Kind.BAR,
                words.say("people"),
                names,
                List.of(new Chart.Series(words.say("own.label"), values)),
                null,
                words.say("own.source"),
                null);
    }

    private static @Nullable Double number(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.doubleValue();
    }
}
