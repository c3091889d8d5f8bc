package id.payung.rules.benefit;

import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Entry;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;

/// The pension age, which rises by a year every three years (PP 45/2015). Counted on the birthday.
public final class PensionAge {

    private final Parameter<Integer> age;

    PensionAge(Parameters law) {
        age = law.number("jp/pension_age");
    }

    /// Under the law as shipped.
    public static PensionAge current() {
        return new PensionAge(Parameters.current());
    }

    /// The pension age in force on a day.
    Dated<Integer> at(LocalDate day) {
        return age.at(day);
    }

    /// First day on which a person born on `birth` has reached the pension age then in force.
    public LocalDate reachedOn(LocalDate birth) {
        for (Entry<Integer> entry : age.history()) {
            if (entry instanceof Dated<Integer> step) {
                LocalDate birthday = birth.plusYears(step.value());
                LocalDate reached = birthday.isBefore(step.from()) ? step.from() : birthday;
                Dated<Integer> then = age.at(reached);
                if (!reached.isBefore(birth.plusYears(then.value()))
                        && then.from().equals(step.from())) {
                    return reached;
                }
            }
        }
        throw new IllegalStateException("the pension age has no end of its rise");
    }
}
