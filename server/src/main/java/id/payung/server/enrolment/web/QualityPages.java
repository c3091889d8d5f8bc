package id.payung.server.enrolment.web;

import static id.payung.server.access.Permission.LIST_READ;

import id.payung.server.access.Requires;
import id.payung.server.enrolment.ListQuality;
import id.payung.server.enrolment.ListQuality.FaultLine;
import id.payung.server.enrolment.ListQuality.Line;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.screen.Chart;
import id.payung.server.web.TableFile;
import id.payung.server.web.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// How good lists are, and letters to those who have not handed in.
@Controller
class QualityPages {

    private final ListQuality quality;
    private final Programmes programmes;
    private final Regions regions;
    private final FaultTexts texts;
    private final Today today;

    QualityPages(ListQuality quality, Programmes programmes, Regions regions, FaultTexts texts, Today today) {
        this.quality = quality;
        this.programmes = programmes;
        this.regions = regions;
        this.texts = texts;
        this.today = today;
    }

    /// The twelve months up to today unless asked otherwise.
    private record Span(LocalDate from, LocalDate until) {}

    private Span span(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate end = until == null ? today.now() : until;
        return new Span(from == null ? end.minusMonths(11).withDayOfMonth(1) : from, end.plusDays(1));
    }

    @Requires(LIST_READ)
    @GetMapping("/lists/quality")
    String quality(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            Model model,
            Locale locale) {
        Span span = span(from, until);
        List<Line> months = quality.byMonth(span.from(), span.until());
        model.addAttribute("from", span.from());
        model.addAttribute("until", span.until().minusDays(1));
        model.addAttribute("senders", quality.bySender(span.from(), span.until()));
        model.addAttribute("faults", quality.byFault(span.from(), span.until()));
        model.addAttribute("words", new FaultWords(texts, locale));
        model.addAttribute("regions", regions);
        model.addAttribute("chart", months.isEmpty() ? null : chart(months, locale));
        return "list/quality";
    }

    /// Names of faults, for use in a template.
    record FaultWords(FaultTexts texts, Locale locale) {

        public String of(FaultLine line) {
            return texts.general(line.fault(), locale);
        }
    }

    private Chart chart(List<Line> months, Locale locale) {
        return new Chart(
                "mutu",
                texts.word("list.quality.chart", locale),
                Chart.Kind.STACKED,
                texts.word("list.quality.rows", locale),
                months.stream().map(Line::key).toList(),
                List.of(
                        series("list.accepted", months, Line::accepted, locale),
                        series("list.review", months, Line::review, locale),
                        series("list.quality.refused", months, Line::refused, locale),
                        series("list.quality.duplicate", months, Line::duplicate, locale)),
                null,
                texts.word("list.quality.source", locale),
                "/lists/quality?format=csv");
    }

    private Chart.Series series(
            String key, List<Line> months, java.util.function.ToLongFunction<Line> value, Locale locale) {
        return new Chart.Series(
                texts.word(key, locale),
                months.stream().map(month -> (double) value.applyAsLong(month)).toList());
    }

    @Requires(LIST_READ)
    @GetMapping(path = "/lists/quality", params = "format")
    ResponseEntity<byte[]> asFile(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam String format,
            Locale locale) {
        Span span = span(from, until);
        return new TableFile<Line>("mutu-daftar")
                .column(texts.word("list.quality.sender", locale), Line::key)
                .column(
                        texts.word("list.place", locale),
                        line -> line.territory() == null ? "" : regions.label(line.territory()))
                .column(texts.word("list.quality.lists", locale), Line::lists)
                .column(texts.word("list.quality.rows", locale), Line::rows)
                .column(texts.word("list.accepted", locale), Line::accepted)
                .column(texts.word("list.review", locale), Line::review)
                .column(texts.word("list.quality.refused", locale), Line::refused)
                .column(texts.word("list.quality.duplicate", locale), Line::duplicate)
                .answer(format, quality.bySender(span.from(), span.until()));
    }

    /// Who has not handed in, with a letter for each to print.
    @Requires(LIST_READ)
    @GetMapping("/programmes/{programme}/late")
    String late(@PathVariable long programme, Model model) {
        var id = new ProgrammeId(programme);
        model.addAttribute(
                "programme",
                programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", programme)));
        model.addAttribute("late", quality.late(id));
        model.addAttribute("regions", regions);
        model.addAttribute("today", today.now());
        return "list/late";
    }

    @Requires(LIST_READ)
    @GetMapping(path = "/programmes/{programme}/late", params = "format")
    ResponseEntity<byte[]> lateAsFile(@PathVariable long programme, @RequestParam String format, Locale locale) {
        return new TableFile<ListQuality.Late>("belum-menyerahkan-" + programme)
                .column(texts.word("list.late.code", locale), ListQuality.Late::villageCode)
                .column(texts.word("list.late.village", locale), each -> regions.label(each.villageCode()))
                .column(texts.word("list.late.places", locale), ListQuality.Late::places)
                .answer(format, quality.late(new ProgrammeId(programme)));
    }
}
