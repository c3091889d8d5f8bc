package id.payung.server.law.web;

import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Confidence;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Ended;
import id.payung.rules.parameter.Entry;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Table;
import id.payung.server.access.Open;
import id.payung.server.law.Laws;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The law as open data: figures on a day, and how unclear law is read.
@RestController
@RequestMapping("/api/v1/law")
class LawApi {

    private final Laws laws;
    private final Subjects subjects;
    private final Today today;
    private final MessageSource messages;

    LawApi(Laws laws, Subjects subjects, Today today, MessageSource messages) {
        this.laws = laws;
        this.subjects = subjects;
        this.today = today;
        this.messages = messages;
    }

    /// A policy with the reading that holds on the day.
    record PolicyBody(String policy, String question, List<String> readings, String byDefault, String inForce) {}

    /// The same list as on the screen, with the same filters.
    @GetMapping("/figures")
    @Open
    List<FigureRow> figures(@ModelAttribute LawQuery query, Locale locale) {
        return new FigureRows(laws.inForce(), new Words(messages, locale), subjects, today.now()).rows(query);
    }

    /// One entry of the history of a figure.
    ///
    /// @param value in words; null where the rule ended
    /// @param number for programs, a rate as a fraction; null for text, tables and an end
    /// @param rows of a table, each cell as text; empty otherwise
    /// @param signedOff by which document a recalled value was confirmed
    record EntryBody(
            LocalDate from,
            @Nullable String value,
            @Nullable BigDecimal number,
            List<Map<String, String>> rows,
            @Nullable LocalDate promulgated,
            List<String> sources,
            @Nullable Confidence confidence,
            @Nullable String signedOff) {

        static EntryBody of(Entry<?> entry, String unit, Words words) {
            return switch (entry) {
                case Ended<?> end ->
                    new EntryBody(end.from(), null, null, List.of(), end.promulgated(), end.sources(), null, null);
                case Dated<?> value ->
                    new EntryBody(
                            value.from(),
                            words.value(value.value(), unit),
                            FigureRows.number(value.value()),
                            value.value() instanceof Table table ? rows(table) : List.of(),
                            value.promulgated(),
                            value.sources(),
                            value.confidence(),
                            value.signedOff());
            };
        }

        private static List<Map<String, String>> rows(Table table) {
            return table.rows().stream()
                    .map(row -> {
                        Map<String, String> cells = new LinkedHashMap<>();
                        table.columns()
                                .forEach(column -> cells.put(
                                        column, String.valueOf(row.cells().get(column))));
                        return cells;
                    })
                    .toList();
        }
    }

    /// A figure with its whole history, the oldest entry first.
    record FigureBody(
            String id,
            String label,
            String unit,
            LocalDate verifiedOn,
            @Nullable String notes,
            List<EntryBody> history) {}

    /// @throws Problem `law.figure-unknown` (404)
    @GetMapping("/figures/{*id}")
    @Open
    FigureBody figure(@PathVariable String id, Locale locale) {
        Words words = new Words(messages, locale);
        Parameter<?> figure = laws.inForce()
                .figures()
                .find(id.substring(1))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "law.figure-unknown", id.substring(1)));
        String unit = figure.description().unit();
        return new FigureBody(
                figure.id(),
                words.pick(figure.description().label()),
                unit,
                figure.description().verifiedOn(),
                figure.description().notes(),
                figure.history().stream()
                        .map(entry -> EntryBody.of(entry, unit, words))
                        .toList());
    }

    @GetMapping("/policies")
    @Open
    List<PolicyBody> policies(@RequestParam(required = false) @Nullable LocalDate on, Locale locale) {
        Words words = new Words(messages, locale);
        Policies readings = laws.inForce().readings(on == null ? today.now() : on);
        return Arrays.stream(Policy.values())
                .map(policy -> new PolicyBody(
                        policy.name(),
                        words.pick(policy.question()),
                        policy.choices().stream().map(Choice::name).toList(),
                        policy.byDefault().name(),
                        readings.of(policy).name()))
                .toList();
    }
}
