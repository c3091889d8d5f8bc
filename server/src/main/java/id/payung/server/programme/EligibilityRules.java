package id.payung.server.programme;

import id.payung.rules.parameter.Dated;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Eligibility.Cite;
import id.payung.server.programme.Eligibility.Further;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.region.Occupations;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may be covered: the law's dated limits, narrowed by what a sponsor sets on its own.
@Component
class EligibilityRules {

    /// What the rule that is always on rests on.
    private static final String LEDGER = "Buku bulan Payung: satu orang, satu bulan, satu penanggung";

    private final id.payung.rules.eligibility.Eligibility law = id.payung.rules.eligibility.Eligibility.current();
    private final Occupations occupations;

    EligibilityRules(Occupations occupations) {
        this.occupations = occupations;
    }

    /// @param number of the version
    /// @param firstDay day on which the version begins to hold and by whose law it is made
    /// @param decree source of the limits that the sponsor sets itself
    /// @param before version that held until then; a rule it states with the same value keeps its day and its
    ///     source
    Eligibility on(int number, LocalDate firstDay, Limits limits, String decree, @Nullable Eligibility before) {
        limits.occupations().forEach(this::requireOccupation);
        limits.further().proofFor().forEach(this::requireOccupation);
        Dated<Integer> highest = law.entryAgeLimit(firstDay);
        if (limits.belowAge() != null && limits.belowAge() > highest.value()) {
            throw new Problem(
                    Kind.REFUSED,
                    "programme.age-beyond-law",
                    limits.belowAge(),
                    highest.value(),
                    String.join("; ", highest.sources()));
        }
        Dated<Integer> usual = law.minimumAge(firstDay);
        Integer belowAge = limits.belowAge() == null ? highest.value() : limits.belowAge();
        Integer minimumAge = limits.minimumAge() == null ? usual.value() : limits.minimumAge();
        if (minimumAge < 0 || minimumAge >= belowAge) {
            throw new Problem(Kind.REFUSED, "programme.ages-crossed", minimumAge, belowAge);
        }
        checkFurther(limits.further(), minimumAge);
        Eligibility bare = new Eligibility(
                number,
                firstDay,
                minimumAge,
                belowAge,
                limits.domicileRequired(),
                limits.occupations(),
                limits.further(),
                decree,
                false,
                Map.of(),
                null);
        Map<RowRule, Cite> cites = new EnumMap<>(RowRule.class);
        for (StatedRule rule : bare.rules()) {
            Cite fresh = switch (rule.rule()) {
                case MINIMUM_AGE -> limits.minimumAge() == null ? lawful(firstDay, usual) : own(rule);
                case BELOW_AGE -> limits.belowAge() == null ? lawful(firstDay, highest) : own(rule);
                case NO_OFFICE -> withLaw(rule, law.barredOffices(firstDay));
                case NO_WAGE_EARNER -> withLaw(rule, law.barredSegments(firstDay));
                case ONE_SPONSOR -> new Cite(firstDay, LEDGER, false);
                default -> own(rule);
            };
            cites.put(rule.rule(), kept(rule, fresh, limits, before));
        }
        return new Eligibility(
                number,
                firstDay,
                minimumAge,
                belowAge,
                limits.domicileRequired(),
                limits.occupations(),
                limits.further(),
                sources(decree, cites),
                cites.values().stream().anyMatch(Cite::needsConfirmation),
                cites,
                null);
    }

    private static void checkFurther(Further further, int minimumAge) {
        Integer atEnd = further.belowAgeAtEnd();
        if (atEnd != null && (atEnd <= minimumAge || atEnd > 150)) {
            throw new Problem(Kind.REFUSED, "programme.ages-crossed", minimumAge, atEnd);
        }
        Integer decile = further.highestDecile();
        if (decile != null && (decile < 1 || decile > 10)) {
            throw new Problem(Kind.REFUSED, "programme.decile", decile);
        }
    }

    private static Cite own(StatedRule rule) {
        return new Cite(rule.since(), rule.source(), false);
    }

    private static Cite lawful(LocalDate firstDay, Dated<Integer> value) {
        return new Cite(firstDay, String.join("; ", value.sources()), !value.decides());
    }

    /// The decree that switches a rule on, and the law that says whom it is about.
    private static Cite withLaw(StatedRule rule, Dated<Set<String>> whom) {
        return new Cite(rule.since(), rule.source() + "; " + String.join("; ", whom.sources()), false);
    }

    /// A rule that does not change keeps what it rests on, unless it goes over from the law to a decree or back.
    private static Cite kept(StatedRule rule, Cite fresh, Limits limits, @Nullable Eligibility before) {
        StatedRule held = before == null ? null : before.rule(rule.rule()).orElse(null);
        if (before == null || held == null || !held.value().equals(rule.value())) {
            return fresh;
        }
        boolean lawful = (rule.rule() == RowRule.MINIMUM_AGE && limits.minimumAge() == null)
                || (rule.rule() == RowRule.BELOW_AGE && limits.belowAge() == null);
        boolean confirms = held.needsConfirmation() && !fresh.needsConfirmation();
        if (confirms || (lawful && !held.source().equals(fresh.source()))) {
            return fresh;
        }
        return new Cite(held.since(), held.source(), held.needsConfirmation());
    }

    private static String sources(String decree, Map<RowRule, Cite> cites) {
        Set<String> sources = new LinkedHashSet<>();
        sources.add(decree);
        cites.entrySet().stream()
                .filter(each -> each.getKey() == RowRule.MINIMUM_AGE || each.getKey() == RowRule.BELOW_AGE)
                .map(each -> each.getValue().source())
                .forEach(sources::add);
        return String.join("; ", sources);
    }

    private void requireOccupation(String code) {
        if (occupations.find(code).isEmpty()) {
            throw new Problem(Kind.REFUSED, "programme.occupation-unknown", code);
        }
    }
}
