package id.payung.server.coverage.pivot;

import id.payung.server.coverage.Trait;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Arranges facts in rows and columns and sums them up.
final class PivotTable {

    /// More columns than this cannot be read, on a screen or on paper.
    static final int MOST_COLUMNS = 60;

    /// More rows than this are a list of places, not an overview.
    static final int MOST_LINES = 20_000;

    private PivotTable() {}

    /// @throws Problem `coverage.pivot-wide`, `coverage.pivot-long` (422)
    static Pivot of(PivotQuestion question, boolean narrowed, Pivot.Reading reading, List<Fact> facts) {
        List<Dimension> arranged = question.arranged();
        Dimension column = question.column();
        int keys = question.rows().size();
        TreeSet<String> columns = column == null ? new TreeSet<>() : new TreeSet<>(order(column));
        Map<List<String>, Map<String, Long>> cells = new TreeMap<>(order(question.rows()));
        for (Fact fact : facts) {
            if (fact.amount() == 0) {
                continue;
            }
            List<String> values = new ArrayList<>();
            for (int at = 0; at < arranged.size(); at++) {
                values.add(arranged.get(at).fold(fact.values().get(at)));
            }
            String across = column == null ? "" : values.get(keys);
            columns.add(across);
            cells.computeIfAbsent(List.copyOf(values.subList(0, keys)), key -> new HashMap<>())
                    .merge(across, fact.amount(), Long::sum);
        }
        if (columns.size() > MOST_COLUMNS) {
            throw new Problem(Kind.REFUSED, "coverage.pivot-wide", columns.size(), MOST_COLUMNS);
        }
        if (cells.size() > MOST_LINES) {
            throw new Problem(Kind.REFUSED, "coverage.pivot-long", cells.size(), MOST_LINES);
        }
        return summed(question, narrowed, reading, List.copyOf(columns), cells);
    }

    private static Pivot summed(
            PivotQuestion question,
            boolean narrowed,
            Pivot.Reading reading,
            List<String> columns,
            Map<List<String>, Map<String, Long>> cells) {
        List<Pivot.Line> lines = new ArrayList<>();
        long[] sums = new long[columns.size()];
        long all = 0;
        for (var entry : cells.entrySet()) {
            List<@Nullable Long> line = new ArrayList<>();
            long total = 0;
            for (int at = 0; at < sums.length; at++) {
                long amount = entry.getValue().getOrDefault(columns.get(at), 0L);
                line.add(amount);
                sums[at] += amount;
                total += amount;
            }
            all += total;
            lines.add(new Pivot.Line(entry.getKey(), question.column() == null ? List.of() : line, total));
        }
        List<@Nullable Long> totals = new ArrayList<>();
        for (long sum : sums) {
            totals.add(sum);
        }
        return new Pivot(
                question,
                narrowed,
                reading,
                question.column() == null ? List.of() : columns,
                List.copyOf(lines),
                new Pivot.Line(List.of(), question.column() == null ? List.of() : totals, all));
    }

    private static Comparator<List<String>> order(List<Dimension> dimensions) {
        Comparator<List<String>> order = Comparator.comparing(List::getFirst, order(dimensions.getFirst()));
        return dimensions.size() == 1 ? order : order.thenComparing(List::getLast, order(dimensions.getLast()));
    }

    /// Traits in their own order; places and months by their codes.
    static Comparator<String> order(Dimension dimension) {
        Trait base = dimension.base();
        return base == null ? Comparator.naturalOrder() : base.order();
    }
}
