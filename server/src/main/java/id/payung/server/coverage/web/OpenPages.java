package id.payung.server.coverage.web;

import id.payung.server.access.Open;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.OpenCoverage;
import id.payung.server.coverage.OpenData;
import id.payung.server.coverage.Provenance;
import id.payung.server.coverage.Segment;
import id.payung.server.web.TableFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The board for everybody: reported figures, and our own count without small groups.
@Controller
@RequestMapping("/open/coverage")
class OpenPages {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final OpenCoverage open;
    private final OpenData data;
    private final Coverage coverage;
    private final Boards boards;
    private final MessageSource messages;
    private final String home;

    OpenPages(
            OpenCoverage open,
            OpenData data,
            Coverage coverage,
            Boards boards,
            MessageSource messages,
            @Value("${payung.open.region:ID}") String home) {
        this.open = open;
        this.data = data;
        this.coverage = coverage;
        this.boards = boards;
        this.messages = messages;
        this.home = home;
    }

    @GetMapping
    @Open
    String board(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model,
            Locale locale) {
        CoverageQuestion question = question(region, segment, asOf);
        Words words = new Words(messages, locale);
        BoardAddress address = new BoardAddress(segment, asOf, BoardAddress.OPEN);
        model.addAttribute("board", boards.board(open, question, address, words));
        model.addAttribute("question", question);
        model.addAttribute("address", address);
        model.addAttribute("segments", CoveragePages.segments(words));
        model.addAttribute("bands", BandKey.of(words));
        model.addAttribute("open", true);
        model.addAttribute("fewest", data.fewest());
        model.addAttribute("mayOutline", false);
        model.addAttribute("mayRecord", false);
        model.addAttribute("mayTarget", false);
        model.addAttribute("maySeeOwn", false);
        return "coverage/board";
    }

    /// The table of parts as a file.
    @GetMapping(params = "format")
    @Open
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam String format,
            Locale locale) {
        CoverageQuestion question = question(region, segment, asOf);
        TableFile<BoardRow> table = BoardRow.file(question, new Words(messages, locale));
        List<BoardRow> rows = open.below(question).stream()
                .map(answer -> BoardRow.of(answer, boards.name(answer.question().regionCode())))
                .toList();
        return table.answer(format, rows);
    }

    /// Where a reported figure comes from.
    @GetMapping("/figures/{id}")
    @Open
    String figure(@PathVariable String id, Model model, Locale locale) {
        Provenance provenance = open.provenance(id);
        var figure = provenance.figure();
        model.addAttribute("provenance", provenance);
        model.addAttribute("open", true);
        model.addAttribute("place", boards.name(figure.regionCode()));
        model.addAttribute("words", new Words(messages, locale));
        model.addAttribute(
                "boardHref",
                new BoardAddress(figure.segment(), figure.asOf(), BoardAddress.OPEN).of(figure.regionCode()));
        return "coverage/figure";
    }

    /// The way of the reported coverage to its target as a picture, to be put into other pages.
    @GetMapping(value = "/chart.svg", produces = "image/svg+xml")
    @Open
    ResponseEntity<byte[]> chart(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        CoverageQuestion question = question(region, segment, asOf);
        String svg = TrendPicture.draw(
                boards.name(question.regionCode()),
                open.answer(question),
                open.trend(question),
                new Words(messages, locale));
        byte[] content = svg.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(OpenDataPages.tag(content))
                .body(content);
    }

    /// The map as a picture that stands alone.
    @GetMapping(value = "/map.svg", produces = "image/svg+xml")
    @Open
    ResponseEntity<byte[]> map(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        return MapPicture.answer(boards, open, question(region, segment, asOf), new Words(messages, locale));
    }

    private CoverageQuestion question(@Nullable String region, Segment segment, @Nullable LocalDate asOf) {
        LocalDate today = coverage.today();
        return new CoverageQuestion(
                region == null || region.isBlank() ? home : region, segment, asOf == null ? today : asOf, today);
    }
}
