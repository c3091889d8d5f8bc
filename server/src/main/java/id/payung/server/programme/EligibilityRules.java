package id.payung.server.programme;

import id.payung.rules.parameter.Dated;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.region.Occupations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may be covered: the law's dated limits, narrowed by what a sponsor sets on its own.
@Component
class EligibilityRules {

    private final id.payung.rules.eligibility.Eligibility law = id.payung.rules.eligibility.Eligibility.current();
    private final Occupations occupations;

    EligibilityRules(Occupations occupations) {
        this.occupations = occupations;
    }

    /// @param firstDay day on which the version begins to hold and by whose law it is made
    /// @param decree source of the limits that the sponsor sets itself
    Eligibility on(LocalDate firstDay, Limits limits, String decree) {
        limits.occupations().forEach(this::requireOccupation);
        Dated<Integer> highest = law.entryAgeLimit(firstDay);
        if (limits.belowAge() != null && limits.belowAge() > highest.value()) {
            throw new Problem(
                    Kind.REFUSED,
                    "programme.age-beyond-law",
                    limits.belowAge(),
                    highest.value(),
                    String.join("; ", highest.sources()));
        }
        List<String> sources = new ArrayList<>();
        Integer belowAge = chosen(limits.belowAge(), highest, sources);
        Dated<Integer> usual = law.minimumAge(firstDay);
        Integer minimumAge = chosen(limits.minimumAge(), usual, sources);
        if (minimumAge < 0 || minimumAge >= belowAge) {
            throw new Problem(Kind.REFUSED, "programme.ages-crossed", minimumAge, belowAge);
        }
        boolean unconfirmed =
                (limits.belowAge() == null && !highest.decides()) || (limits.minimumAge() == null && !usual.decides());
        if (sources.size() < 2 || !limits.occupations().isEmpty()) {
            sources.addFirst(decree);
        }
        return new Eligibility(
                firstDay,
                minimumAge,
                belowAge,
                limits.domicileRequired(),
                limits.occupations(),
                String.join("; ", sources),
                unconfirmed);
    }

    private static Integer chosen(@Nullable Integer own, Dated<Integer> lawful, List<String> sources) {
        if (own != null) {
            return own;
        }
        sources.add(String.join("; ", lawful.sources()));
        return lawful.value();
    }

    private void requireOccupation(String code) {
        if (occupations.find(code).isEmpty()) {
            throw new Problem(Kind.REFUSED, "programme.occupation-unknown", code);
        }
    }
}
