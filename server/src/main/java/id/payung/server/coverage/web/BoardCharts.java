package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageTrend;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.OwnForecast;
import id.payung.server.coverage.Target;
import id.payung.server.coverage.TargetPath;
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

    /// Reported percentages month by month and the straight lines to the targets; null with nothing to draw.
    @Nullable
    Chart trend(CoverageTrend trend, @Nullable Target next, List<TargetPath> paths) {
        Map<YearMonth, BigDecimal> reported = new HashMap<>();
        trend.reported().stream()
                .filter(figure -> figure.percent() != null)
                .forEach(figure -> reported.put(
                        YearMonth.from(figure.asOf()), java.util.Objects.requireNonNull(figure.percent())));
        if (reported.size() < 2 && paths.isEmpty()) {
            return null;
        }
        List<YearMonth> months = months(reported, paths);
        List<Chart.Series> series = new ArrayList<>();
        series.add(series(words.say("trend.reported"), months, reported));
        for (TargetPath path : paths) {
            Map<YearMonth, BigDecimal> line = new HashMap<>();
            path.line().forEach(point -> line.put(point.month(), point.percent()));
            series.add(series(words.say("trend.line", path.target().set()), months, line));
        }
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
                months.stream().map(month -> words.show().month(month)).toList(),
                series,
                next == null ? null : number(next.percent()),
                trend.reported().isEmpty() ? "" : trend.reported().getLast().source(),
                null);
    }

    private static List<YearMonth> months(Map<YearMonth, BigDecimal> reported, List<TargetPath> paths) {
        var all = new java.util.TreeSet<>(reported.keySet());
        paths.forEach(path -> path.line().forEach(point -> all.add(point.month())));
        return all.first()
                .atDay(1)
                .datesUntil(all.last().plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    private static Chart.Series series(String name, List<YearMonth> months, Map<YearMonth, BigDecimal> percents) {
        List<@Nullable Double> values = new ArrayList<>();
        months.forEach(month -> values.add(number(percents.get(month))));
        return new Chart.Series(name, values, true);
    }

    /// Own counts from a year back to a year ahead, with what is likely; null when there are none.
    @Nullable
    Chart months(List<OwnCount> own, LocalDate asOf, @Nullable OwnForecast forecast) {
        if (own.stream().noneMatch(count -> count.people() > 0)) {
            return null;
        }
        Map<YearMonth, Long> people = new HashMap<>();
        own.forEach(count -> people.put(count.month(), count.people()));
        Map<YearMonth, OwnForecast.Month> ahead = new HashMap<>();
        if (forecast != null) {
            forecast.months().forEach(month -> ahead.put(month.month(), month));
        }
        List<String> names = new ArrayList<>();
        List<@Nullable Double> paid = new ArrayList<>();
        List<@Nullable Double> likely = new ArrayList<>();
        List<@Nullable Double> low = new ArrayList<>();
        List<@Nullable Double> high = new ArrayList<>();
        YearMonth now = YearMonth.from(asOf);
        for (int offset = -MONTHS_SHOWN; offset <= MONTHS_SHOWN; offset++) {
            YearMonth month = now.plusMonths(offset);
            names.add(words.show().month(month));
            paid.add((double) people.getOrDefault(month, 0L));
            OwnForecast.Month each = ahead.get(month);
            likely.add(each == null ? null : decimal(each.likely()));
            low.add(each == null ? null : decimal(each.low()));
            high.add(each == null ? null : decimal(each.high()));
        }
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(words.say("own.label"), paid));
        if (likely.stream().anyMatch(each -> each != null)) {
            series.add(new Chart.Series(words.say("forecast.likely"), likely));
            series.add(new Chart.Series(words.say("forecast.low"), low));
            series.add(new Chart.Series(words.say("forecast.high"), high));
        }
        return new Chart(
                "bulan-kami",
                words.say("months.title"),
                Chart.Kind.BAR,
                words.say("people"),
                names,
                series,
                null,
                forecast == null || series.size() == 1
                        ? words.say("own.source")
                        : words.say("forecast.source", words.show().count(forecast.observations())),
                null);
    }

    private static @Nullable Double decimal(@Nullable Long people) {
        return people == null ? null : people.doubleValue();
    }

    private static @Nullable Double number(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.doubleValue();
    }
}
