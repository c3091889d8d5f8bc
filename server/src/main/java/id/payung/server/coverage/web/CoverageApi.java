package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.CoverageTrend;
import id.payung.server.coverage.NewFigure;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.web.CoverageViews.AnswerView;
import id.payung.server.coverage.web.CoverageViews.FigureView;
import id.payung.server.coverage.web.CoverageViews.OwnView;
import id.payung.server.coverage.web.CoverageViews.TargetView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Coverage of a region on a day, with source and date behind every figure.
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageApi {

    private final Coverage coverage;
    private final CoverageViews views;

    CoverageApi(Coverage coverage, CoverageViews views) {
        this.coverage = coverage;
        this.views = views;
    }

    record BelowView(List<AnswerView> regions) {}

    record TrendView(List<FigureView> reported, List<OwnView> ownLedger, List<TargetView> targets) {}

    record FigureRequest(
            @NotBlank String region,
            @Nullable Segment segment,
            @NotNull LocalDate asOf,
            @Nullable Long members,
            @Nullable Long potential,
            @Nullable BigDecimal percent,
            @NotBlank String source,
            @Nullable LocalDate published,
            @Nullable String note,
            @Nullable String corrects) {}

    /// One place on one day: reported, estimated and own figures apart, and the targets.
    ///
    /// @param region code, or `ID` for the country
    /// @param asOf the day the answer is to be true for; today when left out
    /// @param knownOn only what was known on that day; all we know when left out
    @GetMapping
    @Requires(Permission.COVERAGE_READ)
    AnswerView one(
            @RequestParam String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            Locale locale) {
        return views.view(coverage.answer(question(region, segment, asOf, knownOn)), locale);
    }

    /// The same for each part of the place.
    @GetMapping("/below")
    @Requires(Permission.COVERAGE_READ)
    BelowView below(
            @RequestParam String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            Locale locale) {
        return new BelowView(coverage.below(question(region, segment, asOf, knownOn)).stream()
                .map(answer -> views.view(answer, locale))
                .toList());
    }

    /// Reported figures over the years, the own ledger month by month (with the months already paid ahead), targets.
    @GetMapping("/trend")
    @Requires(Permission.COVERAGE_READ)
    TrendView trend(
            @RequestParam String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn,
            Locale locale) {
        CoverageTrend trend = coverage.trend(question(region, segment, asOf, knownOn));
        return new TrendView(
                trend.reported().stream()
                        .map(figure -> views.view(figure, locale))
                        .toList(),
                trend.own().stream().map(views::view).toList(),
                trend.targets().stream()
                        .map(target -> views.view(target, null, locale))
                        .toList());
    }

    /// Records a figure of the agency, or a correction of one.
    @PostMapping("/figures")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.COVERAGE_MANAGE)
    FigureView record(@Valid @RequestBody FigureRequest request, Locale locale) {
        var figure = new NewFigure(
                request.region(),
                request.segment() == null ? Segment.ALL : request.segment(),
                request.asOf(),
                request.members(),
                request.potential(),
                request.percent(),
                request.source(),
                request.published(),
                request.note() == null ? "" : request.note(),
                request.corrects());
        return views.view(coverage.record(figure), locale);
    }

    private CoverageQuestion question(
            String region, Segment segment, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
        LocalDate today = coverage.today();
        return new CoverageQuestion(region, segment, asOf == null ? today : asOf, knownOn == null ? today : knownOn);
    }
}
