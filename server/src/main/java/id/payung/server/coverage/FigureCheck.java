package id.payung.server.coverage;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Refuses figures that contradict themselves, as they have stood in print: members and the uncovered swapped, a
/// percentage of other numbers, more members than workers.
final class FigureCheck {

    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private FigureCheck() {}

    /// @throws Problem `coverage.source-missing`, `coverage.future`, `coverage.incomplete`, `coverage.members-exceed`,
    ///     `coverage.members-swapped`, `coverage.percent-disagrees` (422)
    static void check(NewFigure figure, LocalDate today) {
        if (figure.source().isBlank()) {
            throw refused("coverage.source-missing");
        }
        if (figure.asOf().isAfter(today)) {
            throw refused("coverage.future", figure.asOf());
        }
        Long members = figure.members();
        Long potential = figure.potential();
        BigDecimal percent = figure.percent();
        if (percent == null && (members == null || potential == null)) {
            throw refused("coverage.incomplete");
        }
        if (members != null && members < 0 || potential != null && potential <= 0) {
            throw refused("coverage.negative");
        }
        if (percent != null && (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw refused("coverage.percent-range", percent);
        }
        if (members == null || potential == null) {
            return;
        }
        if (members > potential) {
            throw refused("coverage.members-exceed", members, potential);
        }
        if (percent != null) {
            checkQuotient(members, potential, percent);
        }
    }

    /// A correction answers the same question as the figure it corrects.
    ///
    /// @throws Problem `coverage.corrects-another` (422)
    static void sameQuestion(NewFigure figure, ReportedFigure wrong) {
        if (figure.segment() != wrong.segment()
                || figure.scheme() != wrong.scheme()
                || !figure.asOf().equals(wrong.asOf())) {
            throw refused("coverage.corrects-another", wrong.asOf());
        }
    }

    private static void checkQuotient(long members, long potential, BigDecimal percent) {
        BigDecimal quotient = ReportedFigure.percentOf(members, potential);
        if (near(quotient, percent)) {
            return;
        }
        BigDecimal other = ReportedFigure.percentOf(potential - members, potential);
        if (near(other, percent)) {
            throw refused("coverage.members-swapped", members, potential, percent, potential - members);
        }
        throw refused("coverage.percent-disagrees", members, potential, quotient, percent);
    }

    private static boolean near(BigDecimal left, BigDecimal right) {
        return left.subtract(right).abs().compareTo(ROUNDING) <= 0;
    }

    private static Problem refused(String code, Object... arguments) {
        return new Problem(Kind.REFUSED, code, arguments);
    }
}
