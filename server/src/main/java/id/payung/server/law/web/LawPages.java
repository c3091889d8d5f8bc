package id.payung.server.law.web;

import id.payung.rules.Scheme;
import id.payung.rules.parameter.Confidence;
import id.payung.server.access.Open;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.screen.Chart;
import id.payung.server.screen.Option;
import id.payung.server.screen.TableView;
import id.payung.server.web.TableFile;
import id.payung.server.web.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The law on a day: every figure by subject with article and confidence, what changed against another day. Public.
@Controller
@RequestMapping("/law")
class LawPages {

    private final Laws laws;
    private final Subjects subjects;
    private final Today today;
    private final MessageSource messages;

    LawPages(Laws laws, Subjects subjects, Today today, MessageSource messages) {
        this.laws = laws;
        this.subjects = subjects;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping
    @Open
    String law(@ModelAttribute LawQuery query, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        LawInForce law = laws.inForce();
        LocalDate day = query.day(today.now());
        @Nullable LocalDate other = query.other(today.now());
        List<FigureRow> rows = new FigureRows(law, words, subjects, today.now()).rows(query);
        List<LocalDate> days = FigureRows.changeDays(law);
        model.addAttribute("query", query);
        model.addAttribute("day", day);
        model.addAttribute("other", other);
        model.addAttribute("unread", query.hasUnreadDay(today.now()));
        model.addAttribute("days", days);
        model.addAttribute("position", position(days, day));
        model.addAttribute("sections", sections(rows, query, words));
        model.addAttribute(
                "changedCount", rows.stream().filter(FigureRow::changed).count());
        model.addAttribute("programmes", options("scheme", Scheme.values(), words));
        model.addAttribute("confidences", options("confidence", Confidence.values(), words));
        model.addAttribute("chart", chart(law, days, words));
        model.addAttribute("view", view(query, rows.size(), words));
        return "law/figures";
    }

    /// What is seen as a file.
    @GetMapping(params = "format")
    @Open
    ResponseEntity<byte[]> file(@ModelAttribute LawQuery query, @RequestParam String format, Locale locale) {
        Words words = new Words(messages, locale);
        var file = new TableFile<FigureRow>("aturan-" + query.day(today.now()))
                .column(words.say("column.subject"), FigureRow::subjectWord)
                .column(words.say("column.figure"), FigureRow::label)
                .column("id", FigureRow::id)
                .column(words.say("column.value"), FigureRow::value)
                .column(words.say("column.number"), FigureRow::number)
                .column(words.say("column.unit"), FigureRow::unit);
        if (query.other(today.now()) != null) {
            file.column(words.say("column.other"), FigureRow::other)
                    .column(words.say("column.changed"), row -> words.say(row.changed() ? "answer.YES" : "answer.NO"));
        }
        return file.column(words.say("column.from"), FigureRow::from)
                .column(words.say("column.until"), FigureRow::until)
                .column(words.say("column.promulgated"), FigureRow::promulgated)
                .column(words.say("column.source"), FigureRow::sources)
                .column(words.say("column.confidence"), LawPages::sureness)
                .column(words.say("column.verified"), FigureRow::verifiedOn)
                .column(words.say("column.notes"), FigureRow::notes)
                .answer(format, new FigureRows(laws.inForce(), words, subjects, today.now()).rows(query));
    }

    private static @Nullable String sureness(FigureRow row) {
        FigureRow.@Nullable Sureness sureness = row.sureness();
        return sureness == null ? null : sureness.word();
    }

    /// The last change day that is not after the day.
    private static int position(List<LocalDate> days, LocalDate day) {
        int position = 0;
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).isAfter(day)) {
                position = i;
            }
        }
        return position;
    }

    private static Map<String, List<FigureRow>> sections(List<FigureRow> rows, LawQuery query, Words words) {
        if (query.isSorted() && !rows.isEmpty()) {
            return Map.of(words.say("all-subjects"), rows);
        }
        return rows.stream()
                .collect(Collectors.groupingBy(FigureRow::subjectWord, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Option> options(String kind, Enum<?>[] constants, Words words) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), words.say(kind, constant)))
                .toList();
    }

    private static TableView view(LawQuery query, int shown, Words words) {
        List<TableView.Chip> chips = new ArrayList<>();
        @Nullable Scheme programme = query.programme();
        if (programme != null) {
            chips.add(new TableView.Chip("programme", words.say("scheme", programme)));
        }
        @Nullable Confidence confidence = query.confidence();
        if (confidence != null) {
            chips.add(new TableView.Chip("confidence", words.say("confidence", confidence)));
        }
        if (query.subject() != null && !query.subject().isBlank()) {
            chips.add(new TableView.Chip("subject", words.sayOr(query.subject(), "subject." + query.subject())));
        }
        if (query.onlyChanged()) {
            chips.add(new TableView.Chip("changed", words.say("only-changed")));
        }
        if (query.with() != null && !query.with().isBlank()) {
            chips.add(new TableView.Chip("with", words.say("compared-with", query.with())));
        }
        return new TableView(Addresses.LAW, query.parameters(), chips, shown, (long) shown, null, null);
    }

    private static Chart chart(LawInForce law, List<LocalDate> days, Words words) {
        List<@Nullable Double> counts = new ArrayList<>();
        for (LocalDate day : days) {
            long changed = law.figures().all().stream()
                    .flatMap(figure -> figure.history().stream())
                    .filter(entry -> entry.from().equals(day))
                    .count();
            counts.add((double) changed);
        }
        return new Chart(
                "perubahan",
                words.say("changes.title"),
                Chart.Kind.BAR,
                words.say("changes.unit"),
                days.stream().map(words.show()::date).toList(),
                List.of(new Chart.Series(words.say("changes.series"), counts)),
                null,
                words.say("changes.source"),
                null);
    }
}
