package id.payung.server.coverage;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.coverage.ReportedFigure.Kind;
import id.payung.server.coverage.ReportedFigure.Precision;
import id.payung.server.problem.Problem;
import id.payung.server.region.Region;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to coverage: what share of those who work is covered, somewhere, on some day.
///
/// Three kinds of figures are kept apart and never added up: what others reported, what we estimate, and what our own
/// ledger counts.
@Component
public class Coverage implements CoverageSource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int MONTHS_BACK = 36;
    private static final int MONTHS_AHEAD = 12;
    private static final int DISTRICT_LENGTH = 8;

    private final JdbcFigures figures;
    private final JdbcHeads heads;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final RememberedAnswers remembered;

    Coverage(
            JdbcFigures figures,
            JdbcHeads heads,
            Regions regions,
            Actors actors,
            Audit audit,
            Clock clock,
            RememberedAnswers remembered) {
        this.figures = figures;
        this.heads = heads;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.remembered = remembered;
    }

    /// Today in the region's zone.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    @Override
    public CoverageAnswer answer(CoverageQuestion question) {
        regionLength(question.regionCode());
        return remembered.of(new Answer(question), () -> workOut(question));
    }

    private record Answer(CoverageQuestion of) {}

    private CoverageAnswer workOut(CoverageQuestion question) {
        String code = question.regionCode();
        Map<String, OwnCount> own = maySeeOwn(code) ? own(List.of(code), code, question) : Map.of();
        return answers(List.of(code), question, own).getFirst();
    }

    @Override
    public List<CoverageAnswer> below(CoverageQuestion question) {
        regionLength(question.regionCode());
        return remembered.of(new Below(question), () -> workOutBelow(question));
    }

    private record Below(CoverageQuestion of) {}

    private List<CoverageAnswer> workOutBelow(CoverageQuestion question) {
        String code = question.regionCode();
        List<String> codes = codesBelow(code);
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, OwnCount> own = own(codes, code, question);
        return answers(codes, question, own);
    }

    @Override
    public Map<String, ReportedFigure> figuresBefore(CoverageQuestion question) {
        regionLength(question.regionCode());
        return remembered.of(
                new Before(question), () -> figures.secondLatest(codesBelow(question.regionCode()), question));
    }

    private record Before(CoverageQuestion of) {}

    List<String> codesBelow(String code) {
        return regions.children(JdbcHeads.within(code)).stream()
                .map(Region::code)
                .toList();
    }

    @Override
    public CoverageTrend trend(CoverageQuestion question) {
        regionLength(question.regionCode());
        return remembered.of(new Trend(question), () -> workOutTrend(question));
    }

    private record Trend(CoverageQuestion of) {}

    private CoverageTrend workOutTrend(CoverageQuestion question) {
        String code = question.regionCode();
        YearMonth month = month(question);
        List<OwnCount> own = maySeeOwn(code)
                ? heads.byMonth(
                        code,
                        question.segment(),
                        month.minusMonths(MONTHS_BACK),
                        month.plusMonths(MONTHS_AHEAD),
                        question.knownOn())
                : List.of();
        return trend(question, own);
    }

    CoverageTrend trend(CoverageQuestion question, List<OwnCount> own) {
        String code = question.regionCode();
        return new CoverageTrend(
                figures.history(question),
                own,
                figures.targets(List.of(code), question).getOrDefault(code, List.of()));
    }

    /// Where a figure comes from and what became of it.
    ///
    /// @throws Problem `coverage.figure-unknown` (404)
    @Transactional(readOnly = true)
    public Provenance provenance(String figureId) {
        ReportedFigure figure = figures.find(figureId)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "coverage.figure-unknown", figureId));
        return new Provenance(
                figure,
                Indicator.of(figure.segment()),
                figures.corrects(figureId).orElse(null),
                figures.correctedBy(figureId).orElse(null),
                Workforce.of(figure.regionCode()).orElse(null));
    }

    /// The lots behind our own count, largest first.
    ///
    /// @throws Problem `region.unknown` (404), `coverage.own-outside-territory` (403)
    @Transactional(readOnly = true)
    public List<OwnLot> lotsBehind(CoverageQuestion question) {
        requireOwn(question.regionCode());
        return heads.lots(question.regionCode(), question.segment(), month(question), question.knownOn());
    }

    /// @throws Problem `region.unknown` (404), `coverage.own-outside-territory` (403)
    void requireOwn(String code) {
        regionLength(code);
        if (!maySeeOwn(code)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "coverage.own-outside-territory", code);
        }
    }

    /// Records a figure that the agency reports.
    ///
    /// @throws Problem `region.unknown` (404), `coverage.outside-territory` (403); a contradictory figure (422)
    @Transactional
    public ReportedFigure record(NewFigure figure) {
        return record(figure, null);
    }

    /// @param origin row of the file that it was read from; null for none
    @Transactional
    ReportedFigure record(NewFigure figure, ReportedFigure.@Nullable Origin origin) {
        Actor actor = actors.current();
        regionLength(figure.regionCode());
        if (!maySeeOwn(figure.regionCode())) {
            throw new Problem(Problem.Kind.FORBIDDEN, "coverage.outside-territory", figure.regionCode());
        }
        FigureCheck.check(figure, today());
        String corrects = figure.corrects();
        if (corrects != null) {
            ReportedFigure wrong = figures.find(corrects)
                    .filter(other -> other.regionCode().equals(figure.regionCode()))
                    .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "coverage.figure-unknown", corrects));
            FigureCheck.sameQuestion(figure, wrong);
        }
        ReportedFigure recorded = new ReportedFigure(
                UUID.randomUUID().toString(),
                figure.regionCode(),
                figure.segment(),
                figure.scheme(),
                Kind.REPORTED,
                figure.asOf(),
                Precision.DAY,
                figure.members(),
                figure.potential(),
                figure.percent(),
                figure.source(),
                figure.published(),
                today(),
                Confidence.STATED,
                figure.note(),
                figure.note(),
                origin);
        figures.add(recorded, corrects, actor.username());
        audit.record(new Act(
                corrects == null ? "coverage.reported" : "coverage.corrected",
                "coverage-figure",
                recorded.id(),
                isCountry(figure.regionCode()) ? "" : figure.regionCode(),
                Map.of("asOf", figure.asOf().toString(), "source", figure.source())));
        return recorded;
    }

    private List<CoverageAnswer> answers(List<String> codes, CoverageQuestion question, Map<String, OwnCount> own) {
        return answers(
                codes,
                question,
                code -> maySeeOwn(code) ? own.getOrDefault(code, JdbcHeads.none(month(question))) : null);
    }

    private enum Places {
        /// Somebody reported a figure of them or set them a target; most districts and villages are not among them.
        WITH_FIGURES
    }

    /// @param own our own count of a place; null where it is not to be seen
    List<CoverageAnswer> answers(
            List<String> codes, CoverageQuestion question, Function<String, @Nullable OwnCount> own) {
        Set<String> places = remembered.of(Places.WITH_FIGURES, figures::places);
        List<String> told = codes.stream().filter(places::contains).toList();
        var latest = figures.latest(told, question);
        var reported = latest.getOrDefault(Kind.REPORTED, Map.of());
        var estimates = latest.getOrDefault(Kind.ESTIMATE, Map.of());
        var targets = figures.targets(told, question);
        List<CoverageAnswer> answers = new ArrayList<>();
        for (String code : codes) {
            ReportedFigure figure = reported.get(code);
            boolean complete = figure != null && figure.potential() != null;
            answers.add(new CoverageAnswer(
                    question.in(code),
                    figure,
                    complete ? null : estimates.get(code),
                    own.apply(code),
                    relevant(targets.getOrDefault(code, List.of()), question.asOf())));
        }
        return List.copyOf(answers);
    }

    private static List<Target> relevant(List<Target> targets, LocalDate asOf) {
        List<Target> ahead =
                targets.stream().filter(target -> !target.due().isBefore(asOf)).toList();
        @Nullable
        Target past = targets.stream()
                .filter(target -> target.due().isBefore(asOf))
                .reduce((earlier, later) -> later)
                .orElse(null);
        List<Target> relevant = new ArrayList<>(ahead);
        if (past != null) {
            relevant.add(past);
        }
        return List.copyOf(relevant);
    }

    /// From the district up the sums are kept; villages are counted.
    private Map<String, OwnCount> own(List<String> codes, String within, CoverageQuestion question) {
        return codes.getFirst().length() <= DISTRICT_LENGTH
                ? heads.ofAreas(codes, question.segment(), month(question), question.knownOn())
                : heads.ofVillages(within, question.segment(), month(question), question.knownOn());
    }

    /// Counts of our own ledger are shown inside the reader's territory only; a part of a sum would be a wrong sum.
    boolean maySeeOwn(String regionCode) {
        Actor actor = actors.currentOrNull();
        return actor != null && (isCountry(regionCode) ? actor.territory().isEmpty() : actor.covers(regionCode));
    }

    int regionLength(String code) {
        return isCountry(code) ? 0 : regions.require(code).code().length();
    }

    boolean isToday(CoverageQuestion question) {
        return !question.knownOn().isBefore(today());
    }

    static YearMonth month(CoverageQuestion question) {
        return YearMonth.from(question.asOf());
    }

    static boolean isCountry(String code) {
        return code.equals(CoverageQuestion.COUNTRY);
    }

    /// The tier directly below a place, for headings; null below a village.
    public @Nullable RegionLevel levelBelow(String regionCode) {
        if (isCountry(regionCode)) {
            return RegionLevel.PROVINCE;
        }
        RegionLevel level = regions.require(regionCode).level();
        return level == RegionLevel.VILLAGE ? null : RegionLevel.values()[level.ordinal() + 1];
    }
}
