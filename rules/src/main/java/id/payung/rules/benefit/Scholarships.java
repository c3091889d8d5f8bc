package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scholarship of a member's children (Permenaker 5/2021 Pasal 102–109): the remaining years of each level,
/// two children at most, below 23, unmarried and not working; asked for every year.
final class Scholarships {

    private final Parameter<Table> levels;
    private final Parameter<Rupiah> once;
    private final Parameter<Integer> mostChildren;
    private final Parameter<Integer> ageLimit;
    private final Parameter<Integer> backYears;
    private final Parameter<Integer> workMonths;
    private final Parameter<Integer> schoolYearStart;
    private final Parameter<Integer> preschoolAge;

    Scholarships(Parameters law) {
        levels = law.table("scholarship/levels");
        once = law.rupiah("scholarship/once");
        mostChildren = law.number("scholarship/children");
        ageLimit = law.number("scholarship/age_limit");
        backYears = law.number("scholarship/back_years");
        workMonths = law.number("scholarship/work_months");
        schoolYearStart = law.number("scholarship/school_year_start");
        preschoolAge = law.number("scholarship/preschool_age");
    }

    /// Adds the plan of all children; the right to it has been established.
    void assess(Assessment assessment) {
        List<Child> children = assessment.facts.children();
        @Nullable Dated<Table> table = assessment.find(levels);
        if (children.isEmpty()) {
            return;
        }
        if (table == null) {
            Dated<Rupiah> amount = assessment.at(once);
            assessment.pay(
                    Component.Code.SCHOLARSHIP_ONCE,
                    amount.value(),
                    amount.value().toString(),
                    amount.sources());
            return;
        }
        assessment.trace.reading(assessment.policies.of(Policy.SCHOOL_YEARS));
        List<Scholarship.Year> years = new ArrayList<>();
        int most = assessment.at(mostChildren).value();
        int granted = 0;
        for (int i = 0; i < children.size(); i++) {
            if (mayHaveOne(assessment, children.get(i))) {
                if (granted++ < most) {
                    years.addAll(yearsOf(assessment, children.get(i), i + 1, table.value()));
                } else {
                    assessment.trace.reading(Choice.FIRST_TWO_LISTED);
                    assessment.say(ReasonCode.SCHOLARSHIP_TWO_CHILDREN);
                }
            }
        }
        if (granted > 1) {
            assessment.trace.reading(Choice.TWO_SEPARATE_LIMITS);
        }
        Rupiah ceiling = sum(years);
        Rupiah payable = sum(years.stream()
                .filter(y -> y.status() == Scholarship.Status.OPEN)
                .toList());
        assessment.ask(
                "SCHOLARSHIP",
                new Text("Berapa beasiswa seluruhnya?", "How much is the scholarship in all?"),
                () -> years.size() + " tahun ajaran / school years = " + ceiling + "; " + payable,
                table.sources());
        if (!years.isEmpty()) {
            assessment.grant(new Scholarship(ceiling, payable, years, table.sources()));
        }
    }

    private boolean mayHaveOne(Assessment assessment, Child child) {
        if (!assessment
                .facts
                .date()
                .isBefore(child.birthDate().plusYears(assessment.at(ageLimit).value()))) {
            assessment.say(ReasonCode.CHILD_TOO_OLD);
            return false;
        }
        boolean working = works(assessment, child);
        boolean excluded = child.married() && working;
        if (child.married() != working) {
            excluded = assessment.policies.take(Choice.CONDITIONS_TOGETHER, assessment.trace);
        }
        if (excluded) {
            assessment.say(ReasonCode.CHILD_MARRIED_OR_WORKING);
        }
        return !excluded;
    }

    /// Since 24 February 2025 a studying child may be self-employed, an apprentice, or work up to six months for a
    /// wage.
    private boolean works(Assessment assessment, Child child) {
        if (child.work() == Child.Work.NONE) {
            return false;
        }
        @Nullable Dated<Integer> allowed = assessment.find(workMonths);
        return allowed == null || (child.work() == Child.Work.WAGE && child.workMonths() > allowed.value());
    }

    private List<Scholarship.Year> yearsOf(Assessment assessment, Child child, int number, Table table) {
        Dated<Integer> start = schoolYearStart.at(assessment.facts.date());
        assessment.trace.cite(start);
        int startMonth = start.value();
        int schoolYear = schoolYearOf(assessment.facts.date(), startMonth);
        Child.@Nullable Level present = child.level();
        if (present == null) {
            assessment.trace.reading(Choice.FROM_KINDERGARTEN_AT_FOUR);
            Dated<Integer> entryAge = preschoolAge.at(assessment.facts.date());
            assessment.trace.cite(entryAge);
            LocalDate oldEnough = child.birthDate().plusYears(entryAge.value());
            schoolYear =
                    Math.max(schoolYear, schoolYearOf(oldEnough.plusYears(1).minusDays(1), startMonth));
        }
        List<Scholarship.Year> years = new ArrayList<>();
        for (Child.Level level : Child.Level.values()) {
            if (present == null || level.compareTo(present) >= 0) {
                Table.Row row = table.row("level", level.name()).orElseThrow();
                int first = level == present ? child.yearInLevel() : 1;
                for (int year = first; year <= row.number("years"); year++) {
                    Scholarship.Status status = status(assessment, child, LocalDate.of(schoolYear, startMonth, 1));
                    years.add(new Scholarship.Year(number, schoolYear++, level, year, row.rupiah("amount"), status));
                }
            }
        }
        return years;
    }

    private Scholarship.Status status(Assessment assessment, Child child, LocalDate start) {
        LocalDate birthday = child.birthDate().plusYears(assessment.at(ageLimit).value());
        LocalDate end = start.plusYears(1).minusDays(1);
        if (!end.isBefore(birthday)) {
            boolean byStart = assessment.policies.take(Choice.UNDER_23_AT_START, assessment.trace);
            LocalDate measured = byStart ? later(start, assessment.facts.date()) : end;
            if (!measured.isBefore(birthday)) {
                return Scholarship.Status.TOO_OLD;
            }
        }
        return isLapsed(assessment, start) ? Scholarship.Status.LAPSED : Scholarship.Status.OPEN;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// At most three school years before the application (from 24 February 2025).
    private boolean isLapsed(Assessment assessment, LocalDate start) {
        @Nullable LocalDate claimedOn = assessment.facts.claimedOn();
        if (claimedOn == null) {
            return false;
        }
        @Nullable Dated<Integer> back = assessment.find(backYears, claimedOn);
        return back != null
                && start.getYear() < schoolYearOf(claimedOn, start.getMonthValue()) - back.value()
                && assessment.policies.take(Choice.BACK_LIMIT_ALWAYS, assessment.trace);
    }

    static int schoolYearOf(LocalDate day, int startMonth) {
        return day.getMonthValue() >= startMonth ? day.getYear() : day.getYear() - 1;
    }

    private static Rupiah sum(List<Scholarship.Year> years) {
        return years.stream().map(Scholarship.Year::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
