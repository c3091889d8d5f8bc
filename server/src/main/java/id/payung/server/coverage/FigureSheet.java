package id.payung.server.coverage;

import id.payung.server.coverage.SheetTable.Line;
import id.payung.server.problem.Problem;
import id.payung.server.region.RegionMatch;
import id.payung.server.region.Regions;
import id.payung.server.screen.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reads a table of figures cell by cell. Each row becomes a figure or has faults; a cell has one fault at most.
final class FigureSheet {

    /// A row that can be understood.
    record Entry(int row, NewFigure figure) {}

    private final Regions regions;
    private final LocalDate today;
    private final Map<FigureColumn, Integer> columns = new EnumMap<>(FigureColumn.class);
    private final List<Entry> entries = new ArrayList<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<Integer, List<FigureColumn>> bad = new HashMap<>();

    private FigureSheet(Regions regions, LocalDate today) {
        this.regions = regions;
        this.today = today;
    }

    static FigureSheet read(List<Line> lines, Regions regions, LocalDate today) {
        var sheet = new FigureSheet(regions, today);
        sheet.head(lines.getFirst());
        if (sheet.faults.isEmpty()) {
            lines.stream().skip(1).forEach(sheet::row);
        }
        return sheet;
    }

    List<Entry> entries() {
        return entries;
    }

    /// In the order of rows, then columns.
    List<CellFault> faults() {
        return faults.stream()
                .sorted(java.util.Comparator.comparingInt(CellFault::row)
                        .thenComparing(fault -> columns.getOrDefault(fault.column(), 0)))
                .toList();
    }

    /// Adds a fault unless that cell has one.
    void fault(int row, FigureColumn column, String code, Object... arguments) {
        List<FigureColumn> known = bad.computeIfAbsent(row, none -> new ArrayList<>());
        if (!known.contains(column)) {
            known.add(column);
            faults.add(new CellFault(row, letter(column), column, code, List.of(arguments)));
        }
    }

    private void head(Line head) {
        if (Arrays.stream(FigureColumn.values())
                .noneMatch(column -> head.cells().stream().anyMatch(column::isNamed))) {
            throw new Problem(Problem.Kind.REFUSED, "coverage.file-columns");
        }
        for (FigureColumn column : FigureColumn.values()) {
            for (int index = 0; index < head.cells().size(); index++) {
                if (column.isNamed(head.cell(index))) {
                    columns.putIfAbsent(column, index);
                }
            }
            if (column.required() && !columns.containsKey(column)) {
                fault(head.number(), column, "column-missing", column.title());
            }
        }
    }

    private void row(Line line) {
        int before = faults.size();
        String region = region(line);
        Segment segment = word(line, FigureColumn.SEGMENT, Segment.class, Segment.ALL, SEGMENT_WORDS);
        FigureScheme scheme =
                word(line, FigureColumn.SCHEME, FigureScheme.class, FigureScheme.ALL, Map.of("SEMUA", "ALL"));
        LocalDate asOf = date(line, FigureColumn.AS_OF);
        LocalDate published = date(line, FigureColumn.PUBLISHED);
        Long members = count(line, FigureColumn.MEMBERS);
        Long potential = count(line, FigureColumn.POTENTIAL);
        BigDecimal percent = percent(line);
        String source = cell(line, FigureColumn.SOURCE);
        if (source.isBlank()) {
            fault(line.number(), FigureColumn.SOURCE, "source-missing");
        }
        if (asOf == null && cell(line, FigureColumn.AS_OF).isBlank()) {
            fault(line.number(), FigureColumn.AS_OF, "date-missing");
        }
        if (faults.size() > before || region == null || asOf == null) {
            return;
        }
        NewFigure figure = new NewFigure(
                region,
                segment,
                scheme,
                asOf,
                members,
                potential,
                percent,
                source,
                published,
                cell(line, FigureColumn.NOTE),
                null);
        try {
            FigureCheck.check(figure, today);
            entries.add(new Entry(line.number(), figure));
        } catch (Problem problem) {
            fault(
                    line.number(),
                    cellOf(problem.code()),
                    problem.code(),
                    problem.arguments().toArray());
        }
    }

    private static FigureColumn cellOf(String code) {
        return switch (code) {
            case "coverage.future" -> FigureColumn.AS_OF;
            case "coverage.percent-range", "coverage.percent-disagrees" -> FigureColumn.PERCENT;
            case "coverage.incomplete" -> FigureColumn.POTENTIAL;
            default -> FigureColumn.MEMBERS;
        };
    }

    private @Nullable String region(Line line) {
        String text = cell(line, FigureColumn.REGION);
        if (text.equalsIgnoreCase("ID") || text.equalsIgnoreCase("Indonesia")) {
            return CoverageQuestion.COUNTRY;
        }
        if (text.isBlank()) {
            fault(line.number(), FigureColumn.REGION, "region-missing");
            return null;
        }
        if (text.matches("[0-9.]+")) {
            // a spreadsheet program turns 15.70 into the number 15.7
            String code = text.matches("\\d\\d\\.\\d") ? text + "0" : text;
            if (regions.find(code).isPresent()) {
                return code;
            }
            fault(line.number(), FigureColumn.REGION, "region-unknown", text);
            return null;
        }
        return named(line, text);
    }

    private @Nullable String named(Line line, String text) {
        List<String> found = new ArrayList<>();
        for (var province : regions.children("")) {
            if (regions.displayName(province.code()).equalsIgnoreCase(text)
                    || province.name().equalsIgnoreCase(text)) {
                return province.code();
            }
            if (regions.lookUp(province.code(), text) instanceof RegionMatch.Exact match) {
                found.add(match.region().code());
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        fault(line.number(), FigureColumn.REGION, found.isEmpty() ? "region-unknown" : "region-several", text);
        return null;
    }

    private <E extends Enum<E>> E word(
            Line line, FigureColumn column, Class<E> type, E otherwise, Map<String, String> words) {
        String text = cell(line, column).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        if (text.isEmpty()) {
            return otherwise;
        }
        String name = words.getOrDefault(text, text);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    fault(line.number(), column, "word-unknown", cell(line, column));
                    return otherwise;
                });
    }

    private @Nullable LocalDate date(Line line, FigureColumn column) {
        String text = cell(line, column);
        if (text.isBlank()) {
            return null;
        }
        LocalDate date = Typed.date(text, today).orElse(null);
        if (date == null) {
            fault(line.number(), column, "date-unread", text);
        }
        return date;
    }

    private @Nullable Long count(Line line, FigureColumn column) {
        String text = cell(line, column);
        if (text.isBlank()) {
            return null;
        }
        OptionalLong number = Typed.money(text);
        if (number.isEmpty()) {
            fault(line.number(), column, "count-unread", text);
            return null;
        }
        return number.getAsLong();
    }

    private @Nullable BigDecimal percent(Line line) {
        String text = cell(line, FigureColumn.PERCENT);
        String bare = text.replace("%", "").strip().replace(',', '.');
        if (bare.isEmpty()) {
            return null;
        }
        if (!bare.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            fault(line.number(), FigureColumn.PERCENT, "percent-unread", text);
            return null;
        }
        return new BigDecimal(bare).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private String cell(Line line, FigureColumn column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    private String letter(FigureColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : String.valueOf((char) ('A' + Math.min(index, 25)));
    }

    private static final Map<String, String> SEGMENT_WORDS = Map.of(
            "SEMUA", "ALL",
            "SEMUAPEKERJA", "ALL",
            "PENERIMAUPAH", "PU",
            "BUKANPENERIMAUPAH", "BPU",
            "JASAKONSTRUKSI", "CONSTRUCTION",
            "KONSTRUKSI", "CONSTRUCTION",
            "PEKERJAMIGRAN", "MIGRANT",
            "MIGRAN", "MIGRANT",
            "PMI", "MIGRANT",
            "RENTAN", "VULNERABLE");
}
