package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.coverage.Breakdowns;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.NewTarget;
import id.payung.server.coverage.Outlook;
import id.payung.server.coverage.Outlooks;
import id.payung.server.coverage.OwnForecast;
import id.payung.server.coverage.PointCost;
import id.payung.server.coverage.Segment;
import id.payung.server.coverage.TargetPath;
import id.payung.server.coverage.Targets;
import id.payung.server.coverage.Trait;
import id.payung.server.coverage.TraitPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
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

/// Targets, the way to them, the months to come, and our own count taken apart.
@RestController
@RequestMapping("/api/v1/coverage")
class OutlookApi {

    private final Outlooks outlooks;
    private final Targets targets;
    private final Breakdowns breakdowns;
    private final Coverage coverage;
    private final CoverageViews views;

    OutlookApi(Outlooks outlooks, Targets targets, Breakdowns breakdowns, Coverage coverage, CoverageViews views) {
        this.outlooks = outlooks;
        this.targets = targets;
        this.breakdowns = breakdowns;
        this.coverage = coverage;
        this.views = views;
    }

    record PathView(
            String set,
            LocalDate due,
            BigDecimal expected,
            BigDecimal ahead,
            int months,
            @Nullable BigDecimal pointsPerMonth,
            @Nullable Long headsPerMonth,
            List<TargetPath.Point> line) {}

    /// @param perYear rupiah
    record PointView(long people, YearMonth from, long perYear, boolean unconfirmed) {}

    record OutlookView(
            List<PathView> paths,
            @Nullable OwnForecast forecast,
            @Nullable PointView pointCost) {}

    record PartsView(Trait by, LocalDate month, List<TraitPart> parts) {}

    record TargetRequest(
            @NotBlank String set,
            @NotBlank String region,
            @Nullable Segment segment,
            @NotNull LocalDate due,
            @Nullable BigDecimal percent,
            @Nullable Long heads,
            @Nullable Long denominator,
            @Nullable String denominatorSource,
            @Nullable String decree,
            @NotBlank String source,
            @Nullable LocalDate published,
            @Nullable String note) {}

    /// The way to each target of the next due day, the forecast of our own ledger, the price of a percentage point.
    @GetMapping("/outlook")
    @Requires(Permission.COVERAGE_READ)
    OutlookView outlook(
            @RequestParam String region,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn) {
        Outlook outlook = outlooks.of(question(region, segment, asOf, knownOn));
        PointCost cost = outlook.pointCost();
        return new OutlookView(
                outlook.paths().stream().map(OutlookApi::view).toList(),
                outlook.forecast(),
                cost == null
                        ? null
                        : new PointView(cost.people(), cost.from(), cost.year().amount(), cost.unconfirmed()));
    }

    /// Our own count by one trait of the people.
    @GetMapping("/breakdown")
    @Requires(Permission.COVERAGE_READ)
    PartsView breakdown(
            @RequestParam String region,
            @RequestParam Trait by,
            @RequestParam(defaultValue = "ALL") Segment segment,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable LocalDate knownOn) {
        CoverageQuestion question = question(region, segment, asOf, knownOn);
        return new PartsView(by, question.asOf().withDayOfMonth(1), breakdowns.of(question, by));
    }

    /// Records a target.
    @PostMapping("/targets")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Permission.COVERAGE_MANAGE, Permission.PROGRAMME_MANAGE})
    CoverageViews.TargetView record(@Valid @RequestBody TargetRequest request, Locale locale) {
        return views.view(
                targets.record(new NewTarget(
                        request.set(),
                        request.region(),
                        request.segment() == null ? Segment.ALL : request.segment(),
                        request.due(),
                        request.percent() == null ? null : request.percent().setScale(2, RoundingMode.HALF_UP),
                        request.heads(),
                        request.denominator(),
                        text(request.denominatorSource()),
                        text(request.decree()),
                        request.source(),
                        request.published(),
                        text(request.note()))),
                null,
                locale);
    }

    private static PathView view(TargetPath path) {
        return new PathView(
                path.target().set(),
                path.target().due(),
                path.expected(),
                path.ahead(),
                path.months(),
                path.pointsPerMonth(),
                path.headsPerMonth(),
                path.line());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private CoverageQuestion question(
            String region, Segment segment, @Nullable LocalDate asOf, @Nullable LocalDate knownOn) {
        LocalDate today = coverage.today();
        return new CoverageQuestion(region, segment, asOf == null ? today : asOf, knownOn == null ? today : knownOn);
    }
}
