package id.payung.server.enrolment.check;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// The age a programme asks for, in completed years on the first covered day.
///
/// @param firstDay first covered day
/// @param minimum youngest age; null when there is none
/// @param below must not have reached this age; null when there is no limit
public record AgeRule(
        LocalDate firstDay,
        @Nullable Integer minimum,
        @Nullable Integer below) {

    void check(LocalDate birthDate, Findings findings, id.payung.server.enrolment.sheet.@Nullable Column column) {
        int age = Period.between(birthDate, firstDay).getYears();
        if (minimum != null && age < minimum) {
            findings.add(Fault.TOO_YOUNG, column, Integer.toString(age), minimum.toString());
        }
        if (below != null && age >= below) {
            findings.add(Fault.TOO_OLD, column, Integer.toString(age), below.toString());
        }
    }
}
