package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Breakdowns;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.Trait;
import id.payung.server.coverage.TraitPart;
import id.payung.server.screen.Chart;
import id.payung.server.screen.Option;
import id.payung.server.web.TableFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Our own count taken apart by one trait of the people.
@Controller
@RequestMapping("/coverage/breakdown")
class BreakdownPages {

    private final Breakdowns breakdowns;
    private final TraitWords traits;
    private final Coverage coverage;
    private final Boards boards;
    private final MessageSource messages;

    BreakdownPages(Breakdowns breakdowns, TraitWords traits, Coverage coverage, Boards boards, MessageSource messages) {
        this.breakdowns = breakdowns;
        this.traits = traits;
        this.coverage = coverage;
        this.boards = boards;
        this.messages = messages;
    }

    /// One part, ready to read.
    record PartLine(String name, long people, String share) {}

    @GetMapping
    @Requires(Permission.COVERAGE_READ)
    String breakdown(
            @RequestParam String region,
            @RequestParam(defaultValue = "OCCUPATION_GROUP") Trait by,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            Model model,
            Locale locale) {
        Words words = new Words(messages, locale);
        CoverageQuestion question = question(region, segment, asOf, knownOn);
        List<PartLine> parts = parts(question, by, words);
        long people = parts.stream().mapToLong(PartLine::people).sum();
        model.addAttribute("question", question);
        model.addAttribute("place", boards.name(region));
        model.addAttribute("month", YearMonth.from(question.asOf()));
        model.addAttribute("by", by);
        model.addAttribute("parts", parts);
        model.addAttribute("people", people);
        model.addAttribute("overlapping", by == Trait.SEGMENT);
        model.addAttribute("chart", parts.isEmpty() ? null : chart(question, by, parts, words));
        model.addAttribute(
                "traits",
                Arrays.stream(Trait.values())
                        .map(trait -> new Option(trait.name(), words.say("trait." + trait.name())))
                        .toList());
        model.addAttribute("segments", CoveragePages.segments(words));
        model.addAttribute("boardHref", new BoardAddress(segment, asOf).of(region));
        return "coverage/breakdown";
    }

    @GetMapping(params = "format")
    @Requires(Permission.COVERAGE_READ)
    ResponseEntity<byte[]> file(
            @RequestParam String region,
            @RequestParam(defaultValue = "OCCUPATION_GROUP") Trait by,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            @RequestParam String format,
            Locale locale) {
        Words words = new Words(messages, locale);
        return new TableFile<PartLine>("cakupan-" + region + "-" + by.name().toLowerCase(Locale.ROOT))
                .column(words.say("trait." + by.name()), PartLine::name)
                .column(words.say("own.people"), PartLine::people)
                .answer(format, parts(question(region, segment, asOf, knownOn), by, words));
    }

    private List<PartLine> parts(CoverageQuestion question, Trait by, Words words) {
        List<TraitPart> parts = breakdowns.of(question, by);
        long all = parts.stream().mapToLong(TraitPart::people).sum();
        List<PartLine> lines = new ArrayList<>();
        for (TraitPart part : parts) {
            lines.add(new PartLine(
                    traits.word(by, part.value(), words),
                    part.people(),
                    words.show().share(part.people(), all)));
        }
        return lines;
    }

    private Chart chart(CoverageQuestion question, Trait by, List<PartLine> parts, Words words) {
        List<@Nullable Double> values = new ArrayList<>();
        parts.forEach(part -> values.add((double) part.people()));
        return new Chart(
                "rincian",
                words.say("breakdown.chart", words.say("trait." + by.name()), boards.name(question.regionCode())),
                by == Trait.AGE ? Chart.Kind.BAR : Chart.Kind.RANKED,
                words.say("people"),
                parts.stream().map(PartLine::name).toList(),
                List.of(new Chart.Series(words.say("own.label"), values)),
                null,
                words.say("own.source") + ", " + words.show().month(YearMonth.from(question.asOf())),
                null);
    }

    private CoverageQuestion question(
            String region, Segment segment, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
        LocalDate today = coverage.today();
        return new CoverageQuestion(region, segment, asOf == null ? today : asOf, knownOn == null ? today : knownOn);
    }
}
