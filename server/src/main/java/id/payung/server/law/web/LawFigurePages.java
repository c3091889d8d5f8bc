package id.payung.server.law.web;

import id.payung.rules.Rate;
import id.payung.rules.Scheme;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Entry;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Table;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.law.Decisions;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.screen.Chart;
import id.payung.server.web.TableFile;
import id.payung.server.web.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One figure of the law with its whole history.
@Controller
@RequestMapping("/law/figures/{*id}")
class LawFigurePages {

    private final Laws laws;
    private final Decisions decisions;
    private final Subjects subjects;
    private final Actors actors;
    private final Today today;
    private final MessageSource messages;

    LawFigurePages(
            Laws laws, Decisions decisions, Subjects subjects, Actors actors, Today today, MessageSource messages) {
        this.laws = laws;
        this.decisions = decisions;
        this.subjects = subjects;
        this.actors = actors;
        this.today = today;
        this.messages = messages;
    }

    /// One line of the history.
    ///
    /// @param rows of a table; empty for a single value or an end
    public record Version(
            LocalDate from,
            String value,
            @Nullable LocalDate promulgated,
            String sources,
            FigureRow.@Nullable Sureness sureness,
            @Nullable String signedOff,
            boolean inForce,
            boolean recalled,
            List<String> columns,
            List<TableRow> rows) {

        /// Whether some of its rows differ from the version before.
        public boolean fresh() {
            return rows.stream().anyMatch(row -> row.fresh() || row.gone());
        }
    }

    /// A row of a table.
    ///
    /// @param fresh whether the version before had no such row
    /// @param gone whether only the version before had it
    public record TableRow(List<String> cells, boolean fresh, boolean gone) {}

    @GetMapping
    @Open
    String figure(@PathVariable String id, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        LawInForce law = laws.inForce();
        Parameter<?> figure = require(id, law);
        FigureRows rows = new FigureRows(law, words, subjects, today.now());
        List<Version> versions = versions(figure, rows, words);
        model.addAttribute("figure", rows.row(figure, today.now(), null));
        model.addAttribute("unit", words.say("unit-word." + figure.description().unit()));
        model.addAttribute("versions", versions.reversed());
        model.addAttribute(
                "recalled",
                versions.reversed().stream().filter(Version::recalled).toList());
        model.addAttribute("chart", chart(figure, words));
        model.addAttribute(
                "programmes",
                subjects.schemes(figure.id()).stream().map(Scheme::name).collect(Collectors.joining(", ")));
        model.addAttribute("decisions", DecisionView.of(decisions.on(figure.id()), words, actors));
        model.addAttribute("mayDecide", mayDecide());
        return "law/figure";
    }

    @GetMapping(params = "format")
    @Open
    ResponseEntity<byte[]> history(@PathVariable String id, @RequestParam String format, Locale locale) {
        Words words = new Words(messages, locale);
        LawInForce law = laws.inForce();
        Parameter<?> figure = require(id, law);
        return new TableFile<Version>("aturan-" + figure.id().replace('/', '-'))
                .column(words.say("column.from"), Version::from)
                .column(words.say("column.value"), Version::value)
                .column(words.say("column.promulgated"), Version::promulgated)
                .column(words.say("column.source"), Version::sources)
                .column(
                        words.say("column.confidence"),
                        version -> version.sureness() == null
                                ? null
                                : version.sureness().word())
                .answer(format, versions(figure, new FigureRows(law, words, subjects, today.now()), words));
    }

    private boolean mayDecide() {
        @Nullable Actor actor = actors.currentOrNull();
        return actor != null && actor.may(Permission.LAW_DECIDE);
    }

    private static Parameter<?> require(String path, LawInForce law) {
        String id = path.startsWith("/") ? path.substring(1) : path;
        return law.figures().find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "law.figure-unknown", id));
    }

    private List<Version> versions(Parameter<?> figure, FigureRows rows, Words words) {
        @Nullable Dated<?> now = figure.find(today.now());
        List<Version> versions = new ArrayList<>();
        @Nullable Table before = null;
        for (Entry<?> entry : figure.history()) {
            @Nullable Dated<?> value = entry instanceof Dated<?> dated ? dated : null;
            @Nullable Table table = value != null && value.value() instanceof Table found ? found : null;
            versions.add(new Version(
                    entry.from(),
                    words.value(
                            value == null ? null : value.value(),
                            figure.description().unit()),
                    entry.promulgated(),
                    String.join("; ", entry.sources()),
                    value == null ? null : rows.sureness(value),
                    value == null ? null : value.signedOff(),
                    value != null && value.equals(now),
                    value != null && (value.needsConfirmation() || value.signedOff() != null),
                    table == null
                            ? List.of()
                            : shown(table, words).stream()
                                    .map(column -> words.sayOr(column, "table." + column))
                                    .toList(),
                    table == null ? List.of() : rows(table, before, words)));
            before = table == null ? before : table;
        }
        return versions;
    }

    private static List<TableRow> rows(Table table, @Nullable Table before, Words words) {
        List<TableRow> rows = new ArrayList<>();
        Set<Map<String, Object>> known = cells(before == null ? table : before);
        for (Table.Row row : table.rows()) {
            rows.add(new TableRow(cells(table, row, words), !known.contains(row.cells()), false));
        }
        if (before != null) {
            Set<Map<String, Object>> kept = cells(table);
            before.rows().stream()
                    .filter(row -> !kept.contains(row.cells()))
                    .forEach(row -> rows.add(new TableRow(cells(table, row, words), false, true)));
        }
        return rows;
    }

    private static Set<Map<String, Object>> cells(Table table) {
        return table.rows().stream().map(Table.Row::cells).collect(Collectors.toSet());
    }

    private static List<String> cells(Table table, Table.Row row, Words words) {
        return shown(table, words).stream()
                .map(column -> cell(row.cells().get(column), column, words))
                .toList();
    }

    /// Columns without the words of the other language.
    private static List<String> shown(Table table, Words words) {
        String other = words.english() ? "_id" : "_en";
        return table.columns().stream()
                .filter(column -> !column.endsWith(other))
                .toList();
    }

    private static String cell(@Nullable Object value, String column, Words words) {
        return switch (value) {
            case String name when column.equals("relation") -> words.sayOr(name, "relation." + name);
            case String name when column.equals("level") -> words.sayOr(name, "level." + name);
            case null, default -> words.value(value, "count");
        };
    }

    /// The history as steps on a scale of time; null where there is nothing to draw.
    private @Nullable Chart chart(Parameter<?> figure, Words words) {
        List<String> days = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<@Nullable Double> values = new ArrayList<>();
        for (Entry<?> entry : figure.history()) {
            days.add(entry.from().toString());
            names.add(words.show().date(entry.from()));
            values.add(entry instanceof Dated<?> dated ? number(dated.value()) : null);
        }
        boolean drawable =
                values.stream().filter(value -> value != null).distinct().count() > 1;
        if (!drawable) {
            return null;
        }
        if (LocalDate.parse(days.getLast()).isBefore(today.now())) {
            days.add(today.now().toString());
            names.add(words.show().date(today.now()));
            values.add(values.getLast());
        }
        String unit = figure.description().unit();
        return new Chart(
                "riwayat",
                words.pick(figure.description().label()),
                Chart.Kind.STEP,
                words.say("unit-short." + unit),
                names,
                List.of(new Chart.Series(words.say("column.value"), values)),
                null,
                words.say("changes.source"),
                null,
                days);
    }

    /// A rate is drawn in per cent.
    private static @Nullable Double number(Object value) {
        @Nullable BigDecimal number = FigureRows.number(value);
        return number == null ? null : (value instanceof Rate ? number.movePointRight(2) : number).doubleValue();
    }
}
