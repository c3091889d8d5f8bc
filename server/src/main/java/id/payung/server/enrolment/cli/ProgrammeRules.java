package id.payung.server.enrolment.cli;

import id.payung.rules.eligibility.Eligibility;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a programme asks of a list.
///
/// @param territory code of the region that is covered; null when nobody said
/// @param firstDay first covered day; ages count on it
/// @param minimumAge completed years; null for none
/// @param belowAge must not have reached this age; null for none
/// @param occupations codes that are served; empty means all
/// @param quota places in total; null for no limit
/// @param villages places per village code
record ProgrammeRules(
        @Nullable String territory,
        LocalDate firstDay,
        @Nullable Integer minimumAge,
        @Nullable Integer belowAge,
        Set<String> occupations,
        @Nullable Integer quota,
        Map<String, Integer> villages) {

    /// The law alone, for somebody who is registered on that day.
    static ProgrammeRules ofLaw(@Nullable String territory, LocalDate day) {
        Eligibility law = Eligibility.current();
        return new ProgrammeRules(
                territory,
                day,
                law.minimumAge(day).value(),
                law.entryAgeLimit(day).value(),
                Set.of(),
                null,
                Map.of());
    }

    ProgrammeRules withTerritory(@Nullable String other) {
        return other == null
                ? this
                : new ProgrammeRules(other, firstDay, minimumAge, belowAge, occupations, quota, villages);
    }
}
