package id.payung.server.enrolment.check;

import id.payung.rules.MonthRange;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.RowRule;
import id.payung.server.programme.StatedRule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A programme's rules on rows, ready to be asked of many: one version and the months it is about. Never
/// changes, so any number of threads may ask it.
///
/// @param eligibility the version that decides
/// @param firstDay first covered day
/// @param lastDay last covered day
/// @param cardRegion first digits of identity numbers that were given out in the sponsor's territory; empty for
///     any
/// @param barred groups of [JobWords] that hold an office; empty when the programme does not mind
/// @param stated the rules that are on, for what a "no" cites
public record RowRules(
        Eligibility eligibility,
        LocalDate firstDay,
        LocalDate lastDay,
        String cardRegion,
        Set<String> barred,
        Map<RowRule, StatedRule> stated) {

    private static final int REGENCY_DIGITS = 4;

    /// @param territory of the sponsor; empty when nobody said
    public static RowRules of(Eligibility version, MonthRange months, String territory) {
        Map<RowRule, StatedRule> stated = new EnumMap<>(RowRule.class);
        version.rules().forEach(rule -> stated.put(rule.rule(), rule));
        LocalDate firstDay = months.from().firstDay();
        return new RowRules(
                version,
                firstDay,
                months.until().firstDay().minusDays(1),
                regencyDigits(territory),
                version.further().noOffice()
                        ? id.payung.rules.eligibility.Eligibility.current()
                                .barredOffices(firstDay)
                                .value()
                        : Set.of(),
                stated);
    }

    /// The same, where people are covered from a day within the first month on.
    public RowRules from(LocalDate day) {
        return new RowRules(eligibility, day, lastDay, cardRegion, barred, stated);
    }

    /// The same for another sponsor's territory.
    public RowRules within(String territory) {
        return new RowRules(eligibility, firstDay, lastDay, regencyDigits(territory), barred, stated);
    }

    private static String regencyDigits(String territory) {
        String digits = territory.replace(".", "");
        return digits.length() > REGENCY_DIGITS ? digits.substring(0, REGENCY_DIGITS) : digits;
    }

    public boolean on(RowRule rule) {
        return stated.containsKey(rule);
    }

    /// The rule that a fault rests on; null when it rests on none, or on one that is off.
    public @Nullable StatedRule behind(Fault fault) {
        RowRule rule = fault.rule();
        return rule == null ? null : stated.get(rule);
    }
}
