package id.payung.server.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who may be covered, from a day on: one version of a programme's rules on rows.
///
/// A list is judged by the version that holds on the day it is handed in, or on the first covered day where
/// that is later.
///
/// @param number counted from 1 in the order in which the versions were recorded
/// @param validFrom first day on which this version holds
/// @param minimumAge completed years on the first covered day; null when the programme sets none
/// @param belowAge must not have reached this age on that day
/// @param domicileRequired must live in the sponsor's territory
/// @param occupations codes that are served; empty means all
/// @param further rules that a sponsor switches on
/// @param source article or decree this rests on
/// @param needsConfirmation a default that an expert has not signed off yet
/// @param cites since when each rule holds and what it rests on; a rule that is not named rests on `source`
/// @param recorded who wrote it; null for a version that is only being thought about
public record Eligibility(
        int number,
        LocalDate validFrom,
        @Nullable Integer minimumAge,
        @Nullable Integer belowAge,
        boolean domicileRequired,
        Set<String> occupations,
        Further further,
        String source,
        boolean needsConfirmation,
        Map<RowRule, Cite> cites,
        @Nullable Recorded recorded) {

    /// Rules that the law does not ask for and a sponsor may.
    ///
    /// @param belowAgeAtEnd must not have reached this age on the last covered day; null for no such rule
    /// @param highestDecile highest decile of welfare that is served, 1 to 10; null for no such rule
    /// @param proofFor codes of occupations whose work must be proven
    public record Further(
            @Nullable Integer belowAgeAtEnd,
            boolean cardRegion,
            @Nullable Integer highestDecile,
            boolean onePerFamily,
            boolean noOffice,
            boolean noWageEarner,
            boolean consent,
            Set<String> proofFor) {

        public static final Further NONE = new Further(null, false, null, false, false, false, false, Set.of());
    }

    /// Where a rule comes from.
    ///
    /// @param since first day on which it holds with its value
    public record Cite(LocalDate since, String source, boolean needsConfirmation) {}

    /// Who wrote a version.
    ///
    /// @param by null for versions from before names were kept
    /// @param approvedBy the second person; null where one was enough
    public record Recorded(
            @Nullable String by, Instant at, @Nullable String approvedBy) {}

    /// The rules that are on, in their order.
    public List<StatedRule> rules() {
        return Arrays.stream(RowRule.values())
                .flatMap(rule -> rule(rule).stream())
                .toList();
    }

    /// A rule, if it is on.
    public Optional<StatedRule> rule(RowRule rule) {
        String value = value(rule);
        if (value == null) {
            return Optional.empty();
        }
        Cite cite = cites.getOrDefault(rule, new Cite(validFrom, source, needsConfirmation));
        return Optional.of(new StatedRule(rule, value, cite.since(), cite.source(), cite.needsConfirmation(), number));
    }

    /// Whether another version begins on the same day, asks the same and rests on the same.
    boolean saysTheSameAs(Eligibility other) {
        return validFrom.equals(other.validFrom())
                && source.equals(other.source())
                && rules().stream()
                        .map(StatedRule::withoutVersion)
                        .toList()
                        .equals(other.rules().stream()
                                .map(StatedRule::withoutVersion)
                                .toList());
    }

    /// What the rule asks for; null when it is off.
    @Nullable
    String value(RowRule rule) {
        return switch (rule) {
            case MINIMUM_AGE -> text(minimumAge);
            case BELOW_AGE -> text(belowAge);
            case BELOW_AGE_AT_END -> text(further.belowAgeAtEnd());
            case DOMICILE -> on(domicileRequired);
            case CARD_REGION -> on(further.cardRegion());
            case OCCUPATIONS -> codes(occupations);
            case HIGHEST_DECILE -> text(further.highestDecile());
            case ONE_PER_FAMILY -> on(further.onePerFamily());
            case NO_OFFICE -> on(further.noOffice());
            case NO_WAGE_EARNER -> on(further.noWageEarner());
            case CONSENT -> on(further.consent());
            case PROOF -> codes(further.proofFor());
            case ONE_SPONSOR -> "";
        };
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String on(boolean on) {
        return on ? "" : null;
    }

    private static @Nullable String codes(Set<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", new TreeSet<>(codes));
    }
}
