package id.payung.server.coverage.web;

import id.payung.server.access.Open;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.OpenData;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.OpenPivots;
import id.payung.server.coverage.pivot.Pivot;
import id.payung.server.coverage.pivot.PivotQuestion;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pivot for everybody: few things to choose, small groups hidden.
@Controller
@RequestMapping("/open/coverage/pivot")
class OpenPivotPages {

    private static final String PATH = "/open/coverage/pivot";

    private final OpenPivots pivots;
    private final OpenData data;
    private final PivotGrids grids;
    private final PivotWords words;
    private final PivotForm form;
    private final Coverage coverage;
    private final Boards boards;
    private final MessageSource messages;
    private final String home;

    OpenPivotPages(
            OpenPivots pivots,
            OpenData data,
            PivotGrids grids,
            PivotWords words,
            PivotForm form,
            Coverage coverage,
            Boards boards,
            MessageSource messages,
            @Value("${payung.open.region:ID}") String home) {
        this.pivots = pivots;
        this.data = data;
        this.grids = grids;
        this.words = words;
        this.form = form;
        this.coverage = coverage;
        this.boards = boards;
        this.messages = messages;
        this.home = home;
    }

    @GetMapping
    @Open
    String pivot(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "row") String sort,
            Model model,
            Locale locale) {
        Pivot pivot = pivots.answer(read(query));
        PivotQuestion question = pivot.question();
        Words say = new Words(messages, locale);
        String place = boards.name(question.regionCode());
        String title = say.say(
                "pivot.heading",
                words.measure(question, say),
                String.join(
                        " × ",
                        question.arranged().stream()
                                .map(each -> words.of(each, say))
                                .toList()),
                place);
        PivotPages.common(model, pivot, PATH, sort, grids, words, say);
        model.addAttribute("heading", title);
        model.addAttribute("chart", grids.chart(pivot, sort, title, say));
        model.addAttribute("place", place);
        model.addAttribute("open", true);
        model.addAttribute("fewest", data.fewest());
        model.addAttribute(
                "boardHref", new BoardAddress(Segment.ALL, null, BoardAddress.OPEN).of(question.regionCode()));
        model.addAttribute(
                "places",
                form.places(question.regionCode(), "").stream()
                        .filter(option -> option.value().length() <= Dimension.REGENCY.codeLength())
                        .toList());
        model.addAttribute("rowOptions", form.dimensions(OpenPivots.ROWS, say));
        model.addAttribute("columnOptions", form.dimensions(OpenPivots.COLUMNS, say));
        model.addAttribute("measures", List.of());
        model.addAttribute("filterChoices", List.of());
        model.addAttribute("views", List.of());
        return "coverage/pivot";
    }

    @GetMapping(params = "format")
    @Open
    ResponseEntity<byte[]> file(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "row") String sort,
            @RequestParam String format,
            Locale locale) {
        Pivot pivot = pivots.answer(read(query));
        List<Pivot.Line> lines = PivotGrids.sorted(pivot, sort);
        lines.add(pivot.totals());
        return grids.file(pivot, new Words(messages, locale)).answer(format, lines);
    }

    private PivotQuestion read(MultiValueMap<String, String> query) {
        String region = query.getFirst("region");
        String place = region == null || region.isBlank() ? home : region;
        Dimension usual = place.equals("ID") ? Dimension.PROVINCE : Dimension.REGENCY;
        return placed(PivotAddress.read(query, usual, YearMonth.from(coverage.today())), home);
    }

    /// The same question about a place when none was named.
    static PivotQuestion placed(PivotQuestion question, String home) {
        return question.regionCode().isEmpty() ? question.in(home) : question;
    }
}
