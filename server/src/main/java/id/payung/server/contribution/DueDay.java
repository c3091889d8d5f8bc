package id.payung.server.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/// By when a bill is to be paid.
///
/// The self-employed pay by a day of the contribution month itself. A bill that is issued after that day of its first
/// month is due on the next such day.
record DueDay(LocalDate day, String source) {

    /// @return empty for months in which no rule is known
    static Optional<DueDay> of(MonthRange months, LocalDate issuedOn) {
        ContributionMonth issued = ContributionMonth.of(issuedOn);
        ContributionMonth month = months.from().isBefore(issued) ? issued : months.from();
        return in(month).flatMap(due -> due.day().isBefore(issuedOn) ? in(month.plus(1)) : Optional.of(due));
    }

    private static Optional<DueDay> in(ContributionMonth month) {
        Dated<Integer> day = Parameters.current().number("bpu/due_day").find(month.lastDay());
        return day == null
                ? Optional.empty()
                : Optional.of(new DueDay(
                        month.month().atDay(Math.min(day.value(), month.month().lengthOfMonth())),
                        String.join("; ", day.sources())));
    }
}
