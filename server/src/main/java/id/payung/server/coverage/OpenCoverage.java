package id.payung.server.coverage;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What everybody may know: figures that others reported, and our own count from the regency up without groups so small
/// that somebody could be recognised.
@Component
public class OpenCoverage implements CoverageSource {

    private static final int MONTHS_BACK = 12;
    private static final int MONTHS_AHEAD = 12;

    private final Coverage coverage;
    private final JdbcOpenCounts counts;
    private final RememberedAnswers remembered;

    OpenCoverage(Coverage coverage, JdbcOpenCounts counts, RememberedAnswers remembered) {
        this.coverage = coverage;
        this.counts = counts;
        this.remembered = remembered;
    }

    @Override
    public CoverageAnswer answer(CoverageQuestion question) {
        coverage.regionLength(question.regionCode());
        return remembered.of(
                new OpenAnswer(question),
                () -> answers(List.of(question.regionCode()), question).getFirst());
    }

    private record OpenAnswer(CoverageQuestion of) {}

    @Override
    public List<CoverageAnswer> below(CoverageQuestion question) {
        coverage.regionLength(question.regionCode());
        return remembered.of(
                new OpenBelow(question), () -> answers(coverage.codesBelow(question.regionCode()), question));
    }

    private record OpenBelow(CoverageQuestion of) {}

    @Override
    public CoverageTrend trend(CoverageQuestion question) {
        coverage.regionLength(question.regionCode());
        return remembered.of(new OpenTrend(question), () -> workOutTrend(question));
    }

    private record OpenTrend(CoverageQuestion of) {}

    private CoverageTrend workOutTrend(CoverageQuestion question) {
        YearMonth month = Coverage.month(question);
        return coverage.trend(
                question,
                counts
                        .heads(
                                List.of(question.regionCode()),
                                month.minusMonths(MONTHS_BACK),
                                month.plusMonths(MONTHS_AHEAD))
                        .stream()
                        .flatMap(count -> count.own().stream())
                        .toList());
    }

    @Override
    public Map<String, ReportedFigure> figuresBefore(CoverageQuestion question) {
        return coverage.figuresBefore(question);
    }

    /// Where a reported figure comes from.
    ///
    /// @throws id.payung.server.problem.Problem `coverage.figure-unknown` (404)
    @Transactional(readOnly = true)
    public Provenance provenance(String figureId) {
        return coverage.provenance(figureId);
    }

    private List<CoverageAnswer> answers(List<String> codes, CoverageQuestion question) {
        YearMonth month = Coverage.month(question);
        Map<String, OwnCount> own =
                question.segment() == Segment.ALL ? SmallGroups.byPlace(counts.heads(codes, month, month)) : Map.of();
        return coverage.answers(codes, question, own::get);
    }
}
