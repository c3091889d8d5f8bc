package id.payung.server.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way to a target: where a straight line would have led by now, and what is required from here on.
///
/// @param from figure at which the line begins: the latest one from before the target was set, else the first one known
/// @param latest the latest figure
/// @param expected percentage of the line on the day of the latest figure
/// @param ahead points by which the latest figure lies above the line; negative below
/// @param months whole months from that of the latest figure to that of the due day; 0 when it is past
/// @param pointsPerMonth required in each of them; zero when reached, null when no month is left
/// @param headsPerMonth the same in people, rounded up; null when it cannot be said
public record TargetPath(
        Target target,
        ReportedFigure from,
        ReportedFigure latest,
        BigDecimal expected,
        BigDecimal ahead,
        int months,
        @Nullable BigDecimal pointsPerMonth,
        @Nullable Long headsPerMonth) {

    /// @param percent of the straight line at the end of the month
    public record Point(YearMonth month, BigDecimal percent) {}

    /// The way from what was reported to a target that is set as a percentage; empty without such a target or figure.
    ///
    /// @param history reported figures, oldest first
    public static Optional<TargetPath> of(Target target, List<ReportedFigure> history) {
        List<ReportedFigure> known = history.stream()
                .filter(figure -> figure.percent() != null)
                .filter(figure -> figure.asOf().isBefore(target.due()))
                .toList();
        if (target.percent() == null || known.isEmpty()) {
            return Optional.empty();
        }
        ReportedFigure latest = known.getLast();
        ReportedFigure from = known.stream()
                .filter(figure -> !figure.asOf().isAfter(target.knownOn()))
                .reduce((earlier, later) -> later)
                .orElse(known.getFirst());
        BigDecimal expected = onLine(from, target, latest.asOf());
        int months = (int) ChronoUnit.MONTHS.between(YearMonth.from(latest.asOf()), YearMonth.from(target.due()));
        Target.Gap gap = target.gapFrom(latest);
        return Optional.of(new TargetPath(
                target,
                from,
                latest,
                expected,
                percentOf(latest).subtract(expected),
                months,
                months == 0 || gap.points() == null
                        ? null
                        : gap.points().divide(BigDecimal.valueOf(months), 2, RoundingMode.UP),
                months == 0 || gap.heads() == null ? null : Math.ceilDiv(gap.heads(), months)));
    }

    /// The straight line month by month, from its beginning to the due day.
    public List<Point> line() {
        List<Point> points = new ArrayList<>();
        YearMonth last = YearMonth.from(target.due());
        for (YearMonth month = YearMonth.from(from.asOf()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate end = month.equals(last) ? target.due() : month.atEndOfMonth();
            points.add(new Point(month, onLine(from, target, end)));
        }
        return points;
    }

    private static BigDecimal onLine(ReportedFigure from, Target target, LocalDate day) {
        long whole = ChronoUnit.DAYS.between(from.asOf(), target.due());
        long part = Math.max(0, ChronoUnit.DAYS.between(from.asOf(), day));
        BigDecimal goal = target.percent() == null ? BigDecimal.ZERO : target.percent();
        BigDecimal begin = percentOf(from);
        return begin.add(goal.subtract(begin)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal percentOf(ReportedFigure figure) {
        BigDecimal percent = figure.percent();
        return percent == null ? BigDecimal.ZERO : percent;
    }
}
