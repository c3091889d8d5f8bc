package id.payung.server.coverage.pivot;

import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.Trait;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Region;
import id.payung.server.region.Regions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers for everybody: places down to the regency by one trait, in one month, without groups so small that somebody
/// could be recognised. The database hides the small groups itself; here the ones beside them are hidden too.
@Component
public class OpenPivots {

    /// What the rows may be for everybody.
    public static final Set<Dimension> ROWS =
            Collections.unmodifiableSet(EnumSet.of(Dimension.PROVINCE, Dimension.REGENCY));

    /// What the columns may be for everybody.
    public static final Set<Dimension> COLUMNS = Collections.unmodifiableSet(
            EnumSet.of(Dimension.SEX, Dimension.AGE, Dimension.DECILE, Dimension.PAYER, Dimension.OCCUPATION));

    private static final String COUNTRY_AREA = "0";

    private final JdbcPivot jdbc;
    private final Regions regions;

    OpenPivots(JdbcPivot jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    /// @throws Problem `coverage.pivot-open` (400) for what only those who are signed in may ask
    @Transactional(readOnly = true)
    public Pivot answer(PivotQuestion question) {
        Dimension row = question.rows().getFirst();
        Dimension column = question.column();
        boolean allowed = question.rows().size() == 1
                && ROWS.contains(row)
                && (column == null || COLUMNS.contains(column))
                && question.filters().isEmpty()
                && question.knownOn() == null
                && question.measure() == Measure.PEOPLE
                && question.from().equals(question.until())
                && JdbcPivot.within(question.regionCode()).length() <= row.codeLength();
        if (!allowed) {
            throw new Problem(Kind.INVALID, "coverage.pivot-open");
        }
        Set<String> areas = areas(question.regionCode(), row);
        String whole = question.regionCode().equals(CoverageQuestion.COUNTRY) ? COUNTRY_AREA : question.regionCode();
        Set<String> all = new TreeSet<>(areas);
        all.add(whole);
        Map<String, @Nullable Long> heads = jdbc.openHeads(all, question.from());
        Trait trait = column == null ? null : column.base();
        Map<String, Map<String, @Nullable Long>> parts = new LinkedHashMap<>();
        if (trait != null) {
            all.forEach(area -> parts.put(area, jdbc.openParts(area, trait, question.from())));
        }
        return arranged(question, areas, whole, heads, parts);
    }

    private static Pivot arranged(
            PivotQuestion question,
            Set<String> areas,
            String whole,
            Map<String, @Nullable Long> heads,
            Map<String, Map<String, @Nullable Long>> parts) {
        Dimension column = question.column();
        Set<String> values = column == null ? Set.of() : new TreeSet<>(PivotTable.order(column));
        parts.values().forEach(each -> values.addAll(each.keySet()));
        List<String> shown = areas.stream()
                .filter(area -> heads.get(area) == null || !Long.valueOf(0).equals(heads.get(area)))
                .toList();
        List<List<@Nullable Long>> table = new ArrayList<>();
        for (String area : shown) {
            table.add(line(values, parts.getOrDefault(area, Map.of()), heads.get(area)));
        }
        table.add(line(values, parts.getOrDefault(whole, Map.of()), heads.get(whole)));
        SmallCells.protect(table);
        List<Pivot.Line> lines = new ArrayList<>();
        for (int at = 0; at < shown.size(); at++) {
            lines.add(line(List.of(shown.get(at)), table.get(at)));
        }
        return new Pivot(
                question,
                false,
                Pivot.Reading.SUMS,
                List.copyOf(values),
                List.copyOf(lines),
                line(List.of(), table.getLast()));
    }

    private static List<@Nullable Long> line(
            Set<String> values, Map<String, @Nullable Long> parts, @Nullable Long total) {
        List<@Nullable Long> line = new ArrayList<>();
        for (String value : values) {
            line.add(parts.containsKey(value) ? parts.get(value) : Long.valueOf(0));
        }
        line.add(total);
        return line;
    }

    private static Pivot.Line line(List<String> key, List<@Nullable Long> cells) {
        return new Pivot.Line(key, cells.subList(0, cells.size() - 1), cells.getLast());
    }

    private Set<String> areas(String region, Dimension row) {
        Set<String> areas = new TreeSet<>();
        if (region.length() == row.codeLength() && !region.equals(CoverageQuestion.COUNTRY)) {
            areas.add(region);
        } else {
            below(region.equals(CoverageQuestion.COUNTRY) ? "" : region, row.codeLength(), areas);
        }
        return areas;
    }

    private void below(String code, int length, Set<String> found) {
        for (Region child : regions.children(code)) {
            if (child.code().length() == length) {
                found.add(child.code());
            } else if (child.code().length() < length) {
                below(child.code(), length, found);
            }
        }
    }
}
