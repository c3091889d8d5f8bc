package id.payung.server.coverage.web;

import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.OpenPivots;
import id.payung.server.coverage.pivot.Pivot;
import id.payung.server.coverage.pivot.PivotQuestion;
import id.payung.server.coverage.pivot.Pivots;
import id.payung.server.coverage.pivot.SavedView;
import id.payung.server.coverage.pivot.SavedViews;
import id.payung.server.web.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Pivots and kept questions, for other programs.
@RestController
@RequestMapping("/api/v1/coverage")
class PivotApi {

    private final Pivots pivots;
    private final OpenPivots open;
    private final SavedViews saved;
    private final PivotWords words;
    private final Coverage coverage;
    private final MessageSource messages;

    PivotApi(
            Pivots pivots,
            OpenPivots open,
            SavedViews saved,
            PivotWords words,
            Coverage coverage,
            MessageSource messages) {
        this.pivots = pivots;
        this.open = open;
        this.saved = saved;
        this.words = words;
        this.coverage = coverage;
        this.messages = messages;
    }

    record ValueView(String value, String words) {}

    /// @param cells one per column; null where a small group is hidden
    record LineView(
            List<ValueView> key,
            List<@Nullable Long> cells,
            @Nullable Long total) {}

    /// @param region the one that the numbers are about
    /// @param narrowed whether a larger one was asked for
    /// @param reading `SUMS`, `ROWS` or `LEDGER`
    record PivotView(
            String region,
            boolean narrowed,
            YearMonth from,
            YearMonth until,
            @Nullable LocalDate knownOn,
            String measure,
            String unit,
            String reading,
            List<String> rows,
            @Nullable String column,
            List<ValueView> columns,
            List<LineView> lines,
            LineView totals,
            String question) {}

    record ViewView(long id, String name, String question, Instant savedAt) {}

    record ViewsView(List<ViewView> views) {}

    record ViewRequest(@Nullable String name, @Nullable String question) {}

    /// Our own count by `rows` (one or two), `columns` (none or one), narrowed by `filter` (`SEX:F`), for the months
    /// `from` to `until`; `knownOn` leaves out what became known after a day.
    ///
    /// Dimensions: `PROVINCE`, `REGENCY`, `DISTRICT`, `VILLAGE`, `MONTH`, `SEGMENT`, `OCCUPATION_GROUP`,
    /// `OCCUPATION`, `DECILE`, `PAYER`, `PROGRAMME`, `SEX`, `AGE`; measures: `PEOPLE`, `CONTRIBUTIONS`, `ENDING`.
    /// Of a region above the reader's territory she gets her own part.
    @GetMapping("/pivot")
    @Requires(Permission.COVERAGE_READ)
    PivotView pivot(@RequestParam MultiValueMap<String, String> query, Locale locale) {
        String region = query.getFirst("region");
        Dimension usual = PivotPages.usual(coverage, pivots.own(region == null ? "" : region));
        return view(pivots.answer(PivotAddress.read(query, usual, month())), new Words(messages, locale));
    }

    /// The same for everybody: places down to the regency by one trait, in one month, small groups hidden.
    @GetMapping("/open-pivot")
    @Open
    PivotView openPivot(@RequestParam MultiValueMap<String, String> query, Locale locale) {
        PivotQuestion question = PivotAddress.read(query, Dimension.PROVINCE, month());
        return view(open.answer(OpenPivotPages.placed(question, "ID")), new Words(messages, locale));
    }

    /// The reader's own kept questions.
    @GetMapping("/views")
    @Requires(Permission.COVERAGE_READ)
    ViewsView views() {
        return new ViewsView(saved.all().stream().map(PivotApi::view).toList());
    }

    /// Keeps a question, as it stands in an address behind the question mark; one of the same name is replaced.
    @PostMapping("/views")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.COVERAGE_READ)
    ViewView save(@RequestBody ViewRequest request) {
        String name = Input.text("name", request.name());
        String asked = Input.given("question", request.question());
        PivotQuestion question = PivotAddress.read(asked, PivotPages.usual(coverage, pivots.own("")), month());
        return view(saved.save(name, PivotAddress.query(question)));
    }

    @DeleteMapping("/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.COVERAGE_READ)
    void remove(@PathVariable long id) {
        saved.remove(id);
    }

    private static ViewView view(SavedView view) {
        return new ViewView(view.id(), view.name(), view.question(), view.savedAt());
    }

    private PivotView view(Pivot pivot, Words say) {
        PivotQuestion question = pivot.question();
        Dimension column = question.column();
        return new PivotView(
                question.regionCode(),
                pivot.narrowed(),
                question.from(),
                question.until(),
                question.knownOn(),
                question.measure().name(),
                words.unit(question, say),
                pivot.reading().name(),
                question.rows().stream().map(Dimension::name).toList(),
                column == null ? null : column.name(),
                column == null
                        ? List.of()
                        : pivot.columns().stream()
                                .map(value -> new ValueView(value, words.value(column, value, say)))
                                .toList(),
                pivot.lines().stream().map(line -> line(question, line, say)).toList(),
                line(question, pivot.totals(), say),
                PivotAddress.query(question));
    }

    private LineView line(PivotQuestion question, Pivot.Line line, Words say) {
        List<ValueView> key = new ArrayList<>();
        for (int at = 0; at < line.key().size(); at++) {
            String value = line.key().get(at);
            key.add(new ValueView(value, words.value(question.rows().get(at), value, say)));
        }
        return new LineView(key, line.cells(), line.total());
    }

    private YearMonth month() {
        return YearMonth.from(coverage.today());
    }
}
