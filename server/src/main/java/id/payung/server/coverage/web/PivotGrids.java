package id.payung.server.coverage.web;

import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.Pivot;
import id.payung.server.coverage.pivot.PivotQuestion;
import id.payung.server.screen.Chart;
import id.payung.server.web.TableFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Turns an answer into what is drawn: table, chart, file.
@Component
class PivotGrids {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_BARS = 25;
    private static final int MOST_SERIES = 8;
    private static final String COLUMN = "column:";

    private final PivotWords pivots;
    private final Actors actors;

    PivotGrids(PivotWords pivots, Actors actors) {
        this.pivots = pivots;
        this.actors = actors;
    }

    /// The lines in the wanted order: `row`, `total` or `column:<value>`, with a minus before it for the largest first.
    static List<Pivot.Line> sorted(Pivot pivot, String sort) {
        boolean descending = sort.startsWith("-");
        String by = descending ? sort.substring(1) : sort;
        List<Pivot.Line> lines = new ArrayList<>(pivot.lines());
        if (by.equals("total")) {
            lines.sort(Comparator.comparing(line -> shown(line.total())));
        } else if (by.startsWith(COLUMN)) {
            int at = pivot.columns().indexOf(by.substring(COLUMN.length()));
            if (at >= 0) {
                lines.sort(Comparator.comparing(line -> shown(line.cells().get(at))));
            }
        }
        if (descending) {
            Collections.reverse(lines);
        }
        return lines;
    }

    private static long shown(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    PivotGrid grid(Pivot pivot, String sort, Words words) {
        PivotQuestion question = pivot.question();
        Dimension column = question.column();
        List<Pivot.Line> sorted = sorted(pivot, sort);
        List<PivotGrid.Line> lines = sorted.stream()
                .limit(MOST_SHOWN)
                .map(line -> new PivotGrid.Line(
                        labels(question, line, words),
                        cells(pivot, line, words),
                        cell(pivot, line, null, line.total(), words)))
                .toList();
        return new PivotGrid(
                question.rows().stream().map(row -> pivots.of(row, words)).toList(),
                column == null
                        ? List.of()
                        : pivot.columns().stream()
                                .map(value -> new PivotGrid.Head(COLUMN + value, pivots.value(column, value, words)))
                                .toList(),
                lines,
                cells(pivot, pivot.totals(), words),
                cell(pivot, pivot.totals(), null, pivot.totals().total(), words),
                sorted.size() - lines.size());
    }

    private List<String> labels(PivotQuestion question, Pivot.Line line, Words words) {
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < line.key().size(); at++) {
            labels.add(pivots.value(question.rows().get(at), line.key().get(at), words));
        }
        return labels;
    }

    private List<PivotGrid.Cell> cells(Pivot pivot, Pivot.Line line, Words words) {
        List<PivotGrid.Cell> cells = new ArrayList<>();
        for (int at = 0; at < line.cells().size(); at++) {
            cells.add(cell(pivot, line, pivot.columns().get(at), line.cells().get(at), words));
        }
        return cells;
    }

    private PivotGrid.Cell cell(
            Pivot pivot, Pivot.Line line, @Nullable String across, @Nullable Long number, Words words) {
        boolean nobodyToName = number == null || number == 0 || pivot.question().knownOn() != null;
        return new PivotGrid.Cell(
                pivots.number(pivot.question().measure(), number, words),
                nobodyToName ? null : people(pivot.question(), line.key(), across));
    }

    private @Nullable String people(PivotQuestion question, List<String> key, @Nullable String across) {
        var actor = actors.currentOrNull();
        if (actor == null || !actor.may(Permission.PERSON_READ)) {
            return null;
        }
        PivotQuestion behind = behind(question, key, across);
        return behind == null ? null : address("/coverage/pivot/people", PivotAddress.parameters(behind));
    }

    /// The question whose people stand behind a cell; null for several months at once.
    static @Nullable PivotQuestion behind(PivotQuestion question, List<String> key, @Nullable String across) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.putAll(question.filters());
        String region = question.regionCode();
        YearMonth month = question.from().equals(question.until()) ? question.until() : null;
        List<Dimension> dimensions = question.arranged();
        for (int at = 0; at < dimensions.size(); at++) {
            boolean isRow = at < question.rows().size();
            String value = isRow ? (key.isEmpty() ? null : key.get(at)) : across;
            Dimension dimension = dimensions.get(at);
            if (value == null) {
                continue;
            }
            if (dimension == Dimension.MONTH) {
                month = YearMonth.parse(value);
            } else if (dimension.isPlace()) {
                region = value.length() > region.length() || region.equals("ID") ? value : region;
            } else {
                filters.put(dimension, value);
            }
        }
        return month == null
                ? null
                : new PivotQuestion(region, question.rows(), null, question.measure(), month, month, filters);
    }

    static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    /// The first rows as bars; null with nothing to draw.
    @Nullable
    Chart chart(Pivot pivot, String sort, String title, Words words) {
        PivotQuestion question = pivot.question();
        List<Pivot.Line> lines = sorted(pivot, sort).stream().limit(MOST_BARS).toList();
        if (lines.isEmpty()) {
            return null;
        }
        Dimension column = question.column();
        boolean stacked = pivot.columns().size() <= MOST_SERIES;
        List<Chart.Series> series = new ArrayList<>();
        if (column != null && stacked) {
            for (int at = 0; at < pivot.columns().size(); at++) {
                int column0 = at;
                series.add(series(
                        pivots.value(column, pivot.columns().get(at), words),
                        lines,
                        line -> line.cells().get(column0)));
            }
        } else {
            series.add(series(pivots.measure(question, words), lines, Pivot.Line::total));
        }
        return new Chart(
                "pivot",
                title,
                bars(question.rows().getFirst(), column != null && stacked),
                pivots.unit(question, words),
                lines.stream()
                        .map(line -> String.join(" · ", labels(question, line, words)))
                        .toList(),
                series,
                null,
                words.say("own.source") + ", " + pivots.known(question, words),
                null);
    }

    /// What has an order of its own stands side by side.
    private static Chart.Kind bars(Dimension rows, boolean inParts) {
        if (rows == Dimension.MONTH || rows == Dimension.AGE) {
            return inParts ? Chart.Kind.STACKED : Chart.Kind.BAR;
        }
        return inParts ? Chart.Kind.RANKED_PARTS : Chart.Kind.RANKED;
    }

    private static Chart.Series series(
            String name, List<Pivot.Line> lines, Function<Pivot.Line, @Nullable Long> number) {
        List<@Nullable Double> values = new ArrayList<>();
        lines.forEach(line -> {
            Long value = number.apply(line);
            values.add(value == null ? null : value.doubleValue());
        });
        return new Chart.Series(name, values);
    }

    /// The whole answer as a file, the sums in its last row.
    TableFile<Pivot.Line> file(Pivot pivot, Words words) {
        PivotQuestion question = pivot.question();
        TableFile<Pivot.Line> file = new TableFile<>("pivot-" + question.regionCode() + "-" + question.until()
                + (question.knownOn() == null ? "" : "-diketahui-" + question.knownOn()));
        for (int at = 0; at < question.rows().size(); at++) {
            Dimension row = question.rows().get(at);
            int index = at;
            if (row.isPlace()) {
                file.column(
                        words.say("column.code"),
                        line -> line.key().isEmpty() ? null : line.key().get(index));
            }
            file.column(
                    pivots.of(row, words),
                    line -> line.key().isEmpty()
                            ? (index == 0 ? words.say("pivot.total") : null)
                            : pivots.value(row, line.key().get(index), words));
        }
        Dimension column = question.column();
        for (int at = 0; column != null && at < pivot.columns().size(); at++) {
            int index = at;
            file.column(
                    pivots.value(column, pivot.columns().get(at), words),
                    line -> line.cells().get(index));
        }
        return file.column(
                column == null ? pivots.measure(question, words) : words.say("pivot.total"), Pivot.Line::total);
    }
}
