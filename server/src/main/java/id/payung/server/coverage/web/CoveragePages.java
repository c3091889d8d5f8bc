package id.payung.server.coverage.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.OwnLot;
import id.payung.server.coverage.Provenance;
import id.payung.server.coverage.Segment;
import id.payung.server.screen.Option;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The board: one large figure and its path to the target, then its parts, down to the village; and what stands behind
/// each figure.
@Controller
@RequestMapping("/coverage")
class CoveragePages {

    private final Coverage coverage;
    private final Boards boards;
    private final Actors actors;
    private final MessageSource messages;

    CoveragePages(Coverage coverage, Boards boards, Actors actors, MessageSource messages) {
        this.coverage = coverage;
        this.boards = boards;
        this.actors = actors;
        this.messages = messages;
    }

    /// The board of a place; of the reader's own territory when none is named.
    @GetMapping
    @Requires(Permission.COVERAGE_READ)
    String board(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model,
            Locale locale) {
        CoverageQuestion question = question(region, segment, asOf);
        Words words = new Words(messages, locale);
        BoardAddress address = new BoardAddress(segment, asOf);
        model.addAttribute("board", boards.board(coverage, question, address, words));
        model.addAttribute("question", question);
        model.addAttribute("address", address);
        model.addAttribute("segments", segments(words));
        model.addAttribute("bands", BandKey.of(words));
        model.addAttribute("open", false);
        model.addAttribute("maySeeOwn", actors.current().covers(region(question)));
        model.addAttribute("mayTarget", TargetPages.mayRecord(actors.current(), region(question)));
        model.addAttribute("mayOutline", maySupply(actors.current(), region(question)));
        model.addAttribute("mayRecord", actors.current().may(Permission.COVERAGE_MANAGE));
        return "coverage/board";
    }

    /// The table of parts as a file.
    @GetMapping(params = "format")
    @Requires(Permission.COVERAGE_READ)
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam String format,
            Locale locale) {
        Words words = new Words(messages, locale);
        CoverageQuestion question = question(region, segment, asOf);
        return BoardRow.file(question, words)
                .answer(
                        format,
                        coverage.below(question).stream()
                                .map(answer -> BoardRow.of(
                                        answer, boards.name(answer.question().regionCode())))
                                .toList());
    }

    /// The map as a picture that stands alone.
    @GetMapping(value = "/map.svg", produces = "image/svg+xml")
    @Requires(Permission.COVERAGE_READ)
    ResponseEntity<byte[]> map(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        return MapPicture.answer(boards, coverage, question(region, segment, asOf), new Words(messages, locale));
    }

    /// Where a reported figure comes from.
    @GetMapping("/figures/{id}")
    @Requires(Permission.COVERAGE_READ)
    String figure(@PathVariable String id, Model model, Locale locale) {
        Provenance provenance = coverage.provenance(id);
        Words words = new Words(messages, locale);
        model.addAttribute("provenance", provenance);
        model.addAttribute("open", false);
        model.addAttribute("place", boards.name(provenance.figure().regionCode()));
        model.addAttribute("words", words);
        model.addAttribute(
                "boardHref",
                new BoardAddress(
                                provenance.figure().segment(),
                                provenance.figure().asOf())
                        .of(provenance.figure().regionCode()));
        return "coverage/figure";
    }

    /// Which lots stand behind our own count.
    @GetMapping("/own")
    @Requires(Permission.COVERAGE_READ)
    String own(
            @RequestParam String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model) {
        CoverageQuestion question = question(region, segment, asOf);
        List<OwnLot> lots = coverage.lotsBehind(question);
        model.addAttribute("lots", lots);
        model.addAttribute("people", lots.stream().mapToLong(OwnLot::people).sum());
        model.addAttribute("place", boards.name(region));
        model.addAttribute("month", YearMonth.from(question.asOf()));
        model.addAttribute("boardHref", new BoardAddress(segment, asOf).of(region));
        return "coverage/own";
    }

    private CoverageQuestion question(@Nullable String region, Segment segment, @Nullable LocalDate asOf) {
        LocalDate today = coverage.today();
        return new CoverageQuestion(
                region == null || region.isBlank() ? ownTerritory() : region,
                segment,
                asOf == null ? today : asOf,
                today);
    }

    private static boolean maySupply(Actor actor, String region) {
        return actor.covers(region)
                && (actor.may(Permission.COVERAGE_MANAGE) || actor.may(Permission.PROGRAMME_MANAGE));
    }

    private static String region(CoverageQuestion question) {
        return question.regionCode().equals(CoverageQuestion.COUNTRY) ? "" : question.regionCode();
    }

    private String ownTerritory() {
        Actor actor = actors.current();
        return actor.territory().isEmpty() ? CoverageQuestion.COUNTRY : actor.territory();
    }

    static List<Option> segments(Words words) {
        return Arrays.stream(Segment.values())
                .map(segment -> new Option(segment.name(), words.say("segment." + segment.name())))
                .toList();
    }
}
