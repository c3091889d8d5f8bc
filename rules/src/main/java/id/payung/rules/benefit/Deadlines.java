package id.payung.rules.benefit;

import id.payung.rules.Text;
import id.payung.rules.WorkingCalendar;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Terms of reporting and paying a claim (Permenaker 5/2021, Permenaker 4/2022).
public final class Deadlines {

    /// What a term is counted in. Hours and days elapse; working days need a calendar.
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS
    }

    /// A term.
    ///
    /// @param code   stable id, such as `JKM_PAYMENT`
    /// @param length how many of `unit`
    /// @param source the article
    public record Term(String code, int length, Unit unit, Text label, String source) {

        /// Last moment of the term that starts at `start`; a term of days ends with its last day.
        public LocalDateTime endsAt(LocalDateTime start, WorkingCalendar calendar) {
            LocalDate day = start.toLocalDate();
            return switch (unit) {
                case HOURS -> start.plusHours(length);
                case DAYS -> endOf(day.plusDays(length));
                case WORKING_DAYS -> endOf(calendar.plusWorkingDays(day, length));
            };
        }

        private static LocalDateTime endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay().minusSeconds(1);
        }
    }

    private final Parameter<List<Term>> terms;

    private Deadlines(Parameters law) {
        terms = law.table("claims/deadlines").map(Deadlines::terms);
    }

    /// Under the law as shipped.
    public static Deadlines current() {
        return new Deadlines(Parameters.current());
    }

    private static List<Term> terms(Table table) {
        return table.rows().stream()
                .map(row -> new Term(
                        row.text("code"),
                        row.number("term"),
                        Unit.valueOf(row.text("unit")),
                        new Text(row.text("label_id"), row.text("label_en")),
                        row.text("source")))
                .toList();
    }

    /// All terms in force on a day, with the article of the regulation they stand in.
    public Dated<List<Term>> on(LocalDate day) {
        return terms.at(day);
    }

    /// One term in force on a day.
    ///
    /// @throws IllegalArgumentException when there is none of this code then
    public Term of(String code, LocalDate day) {
        return terms.at(day).value().stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no term '" + code + "' on " + day));
    }
}
