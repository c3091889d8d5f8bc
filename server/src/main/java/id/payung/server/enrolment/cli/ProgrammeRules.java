package id.payung.server.enrolment.cli;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.parameter.Dated;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Eligibility.Cite;
import id.payung.server.programme.Eligibility.Further;
import id.payung.server.programme.RowRule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a programme asks of a list.
///
/// @param territory code of the region that is covered; null when nobody said
/// @param rows what it asks of each row
/// @param quota places in total; null for no limit
/// @param villages places per village code
record ProgrammeRules(
        @Nullable String territory, RowRules rows, @Nullable Integer quota, Map<String, Integer> villages) {

    Set<String> occupations() {
        return rows.eligibility().occupations();
    }

    /// The law alone, for somebody who is registered on that day.
    static ProgrammeRules ofLaw(@Nullable String territory, LocalDate day) {
        MonthRange months = new MonthRange(
                ContributionMonth.of(day), ContributionMonth.of(day).plus(1));
        return new ProgrammeRules(
                territory, rows(lawful(day), months, territory).from(day), null, Map.of());
    }

    /// The version that the law alone makes on a day.
    static Eligibility lawful(LocalDate day) {
        var law = id.payung.rules.eligibility.Eligibility.current();
        Dated<Integer> youngest = law.minimumAge(day);
        Dated<Integer> below = law.entryAgeLimit(day);
        Map<RowRule, Cite> cites = new EnumMap<>(RowRule.class);
        cites.put(RowRule.MINIMUM_AGE, cite(youngest, day));
        cites.put(RowRule.BELOW_AGE, cite(below, day));
        return new Eligibility(
                0,
                day,
                youngest.value(),
                below.value(),
                true,
                Set.of(),
                Further.NONE,
                "",
                !youngest.decides() || !below.decides(),
                cites,
                null);
    }

    private static Cite cite(Dated<Integer> value, LocalDate day) {
        return new Cite(day, String.join("; ", value.sources()), !value.decides());
    }

    static RowRules rows(Eligibility version, MonthRange months, @Nullable String territory) {
        return RowRules.of(version, months, territory == null ? "" : territory);
    }

    /// The same for another territory.
    ///
    /// @param other null for the one it has
    ProgrammeRules withTerritory(@Nullable String other) {
        return other == null ? this : new ProgrammeRules(other, rows.within(other), quota, villages);
    }
}
