package id.payung.server.coverage;

import id.payung.server.law.Laws;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks ahead: the way to the targets, the months to come, the price of a percentage point.
@Component
public class Outlooks {

    private static final int MONTHS_BACK = 36;
    private static final int MONTHS_AHEAD = 12;
    private static final int DISTRICT_LENGTH = 8;

    private final Coverage coverage;
    private final JdbcHeads heads;
    private final Laws laws;
    private final RememberedAnswers remembered;

    Outlooks(Coverage coverage, JdbcHeads heads, Laws laws, RememberedAnswers remembered) {
        this.coverage = coverage;
        this.heads = heads;
        this.laws = laws;
        this.remembered = remembered;
    }

    /// @throws id.payung.server.problem.Problem `region.unknown` (404)
    @Transactional(readOnly = true)
    public Outlook of(CoverageQuestion question) {
        return of(question, coverage.trend(question));
    }

    /// The same for a reader who holds the trend already.
    @Transactional(readOnly = true)
    public Outlook of(CoverageQuestion question, CoverageTrend trend) {
        YearMonth now = YearMonth.from(question.asOf());
        LocalDate due = trend.targets().stream()
                .map(Target::due)
                .filter(day -> !day.isBefore(question.asOf()))
                .min(LocalDate::compareTo)
                .orElse(null);
        List<TargetPath> paths = trend.targets().stream()
                .filter(target -> target.due().equals(due))
                .flatMap(target -> TargetPath.of(target, trend.reported()).stream())
                .toList();
        return new Outlook(paths, forecast(question, now, trend.own()), pointCost(trend, now));
    }

    private @Nullable OwnForecast forecast(CoverageQuestion question, YearMonth now, List<OwnCount> own) {
        if (!coverage.maySeeOwn(question.regionCode())) {
            return null;
        }
        return remembered
                .of(new Forecast(question), () -> Optional.ofNullable(workOut(question, now, own)))
                .orElse(null);
    }

    private record Forecast(CoverageQuestion of) {}

    private @Nullable OwnForecast workOut(CoverageQuestion question, YearMonth now, List<OwnCount> own) {
        var knowledge = question.regionCode().length() > DISTRICT_LENGTH
                ? List.<JdbcHeads.Knowledge>of()
                : heads.knowledge(
                        question.regionCode(),
                        question.segment(),
                        now.minusMonths(MONTHS_BACK),
                        now.plusMonths(MONTHS_AHEAD));
        return OwnForecast.of(
                now,
                own,
                knowledge.stream()
                        .filter(each -> !each.knownOn().isAfter(question.knownOn()))
                        .toList());
    }

    private @Nullable PointCost pointCost(CoverageTrend trend, YearMonth now) {
        return trend.reported().stream()
                .map(ReportedFigure::potential)
                .filter(potential -> potential != null)
                .reduce((earlier, later) -> later)
                .flatMap(potential -> PointCost.of(potential, now.plusMonths(1), laws.inForce()))
                .orElse(null);
    }
}
