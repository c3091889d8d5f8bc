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
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to coverage: what share of those who work is covered, somewhere, on some day.
///
/// Three kinds of figures are kept apart and never added up: what others reported, what we estimate, and what our own
/// ledger counts.
@Component
public class Coverage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int MONTHS_BACK = 36;
    private static final int MONTHS_AHEAD = 12;

    private final JdbcFigures figures;
    private final JdbcHeads heads;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Coverage(JdbcFigures figures, JdbcHeads heads, Regions regions, Actors actors, Audit audit, Clock clock) {
        this.figures = figures;
        this.heads = heads;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Today in the region's zone.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /// Everything known about one place.
    ///
    /// @throws Problem `region.unknown` (404)
    @Transactional(readOnly = true)
    public CoverageAnswer answer(CoverageQuestion question) {
        String code = question.regionCode();
        Map<String, OwnCount> own = isCountry(code)
                ? Map.of(
                        code,
                        sum(heads.byPart("", 2, month(question), question.knownOn(), isToday(question)), question))
                : heads.byPart(code, regionLength(code), month(question), question.knownOn(), isToday(question));
        return answers(List.of(code), question, own).getFirst();
    }

    /// Everything known about each part of a place, in the order of the codes; below the country the provinces.
    ///
    /// @throws Problem `region.unknown` (404)
    @Transactional(readOnly = true)
    public List<CoverageAnswer> below(CoverageQuestion question) {
        String within = isCountry(question.regionCode()) ? "" : question.regionCode();
        regionLength(question.regionCode());
        List<String> codes = regions.children(within).stream().map(Region::code).toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        var own =
                heads.byPart(within, codes.getFirst().length(), month(question), question.knownOn(), isToday(question));
        return answers(codes, question, own);
    }

    /// How a place came to where it is.
    ///
    /// @throws Problem `region.unknown` (404)
    @Transactional(readOnly = true)
    public CoverageTrend trend(CoverageQuestion question) {
        String code = question.regionCode();
        regionLength(code);
        YearMonth month = month(question);
        List<OwnCount> own = maySeeOwn(code)
                ? heads.byMonth(
                        isCountry(code) ? "" : code,
                        month.minusMonths(MONTHS_BACK),
                        month.plusMonths(MONTHS_AHEAD),
                        question.knownOn(),
                        isToday(question))
                : List.of();
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
        String code = question.regionCode();
        regionLength(code);
        if (!maySeeOwn(code)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "coverage.own-outside-territory", code);
        }
        return heads.lots(isCountry(code) ? "" : code, month(question), question.knownOn());
    }

    /// Records a figure that the agency reports.
    ///
    /// @throws Problem `region.unknown` (404), `coverage.outside-territory` (403); a contradictory figure (422)
    @Transactional
    public ReportedFigure record(NewFigure figure) {
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
                figure.note());
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
        var reported = figures.latest(codes, question, Kind.REPORTED);
        var estimates = figures.latest(codes, question, Kind.ESTIMATE);
        var targets = figures.targets(codes, question);
        List<CoverageAnswer> answers = new ArrayList<>();
        for (String code : codes) {
            ReportedFigure figure = reported.get(code);
            boolean complete = figure != null && figure.potential() != null;
            OwnCount counted = own.getOrDefault(code, JdbcHeads.count(month(question), Map.of()));
            answers.add(new CoverageAnswer(
                    question.in(code),
                    figure,
                    complete ? null : estimates.get(code),
                    maySeeOwn(code) ? counted : null,
                    relevant(targets.getOrDefault(code, List.of()), question.asOf())));
        }
        return answers;
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

    private OwnCount sum(Map<String, OwnCount> parts, CoverageQuestion question) {
        Map<String, Long> schemes = new TreeMap<>();
        parts.values()
                .forEach(part -> part.byScheme().forEach((scheme, people) -> schemes.merge(scheme, people, Long::sum)));
        return JdbcHeads.count(month(question), schemes);
    }

    /// Counts of our own ledger are shown inside the reader's territory only; a part of a sum would be a wrong sum.
    private boolean maySeeOwn(String regionCode) {
        Actor actor = Objects.requireNonNull(actors.current());
        return isCountry(regionCode) ? actor.territory().isEmpty() : actor.covers(regionCode);
    }

    private int regionLength(String code) {
        return isCountry(code) ? 0 : regions.require(code).code().length();
    }

    private boolean isToday(CoverageQuestion question) {
        return !question.knownOn().isBefore(today());
    }

    private static YearMonth month(CoverageQuestion question) {
        return YearMonth.from(question.asOf());
    }

    private static boolean isCountry(String code) {
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
