package id.payung.server.enrolment.check;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// The age a programme asks for, in completed years.
///
/// @param firstDay first covered day
/// @param lastDay last covered day
/// @param minimum youngest age on the first day; null when there is none
/// @param below must not have reached this age on the first day; null when there is no limit
/// @param belowAtEnd must not have reached this age on the last day; null when there is no limit
record AgeRule(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Integer minimum,
        @Nullable Integer below,
        @Nullable Integer belowAtEnd) {

    static AgeRule of(RowRules rules) {
        var version = rules.eligibility();
        return new AgeRule(
                rules.firstDay(),
                rules.lastDay(),
                version.minimumAge(),
                version.belowAge(),
                version.further().belowAgeAtEnd());
    }

    void check(LocalDate birthDate, Findings findings, id.payung.server.enrolment.sheet.@Nullable Column column) {
        int age = Period.between(birthDate, firstDay).getYears();
        if (minimum != null && age < minimum) {
            findings.add(Fault.TOO_YOUNG, column, Integer.toString(age), minimum.toString());
        }
        if (below != null && age >= below) {
            findings.add(Fault.TOO_OLD, column, Integer.toString(age), below.toString());
        } else if (belowAtEnd != null) {
            int atEnd = Period.between(birthDate, lastDay).getYears();
            if (atEnd >= belowAtEnd) {
                findings.add(Fault.TOO_OLD_AT_END, column, Integer.toString(atEnd), belowAtEnd.toString());
            }
        }
    }
}
