package id.payung.server.coverage;

import java.util.Set;

/// What the people of our own ledger can be told apart by.
public enum Trait {
    /// Wage or no wage; sponsored people count as vulnerable too, so these parts overlap.
    SEGMENT("segment.segment", Trait.SEGMENTS),
    /// Occupation by our own code; empty where the list named none that is known.
    OCCUPATION("h.occupation", ""),
    /// Occupations of a kind.
    OCCUPATION_GROUP("h.occupation", ""),
    /// The surroundings somebody works in, as the agency speaks of them: village, market, transport …
    ECOSYSTEM("h.occupation", ""),
    /// Whose money pays.
    PAYER("c.payer", ""),
    /// The programme that pays.
    PROGRAMME("c.programme_id::text", ""),
    SEX("h.sex", ""),
    /// Age on the first day of the month, in bands; the value is the age at which the band begins, -1 for unknown.
    AGE("h.age_from::text", "");

    private static final String SEGMENTS =
            "cross join lateral (select each as segment from unnest(c.segments) each where each <> 'ALL') segment";

    private final String expression;
    private final String join;

    Trait(String expression, String join) {
        this.expression = expression;
        this.join = join;
    }

    /// The dimension that is kept in the database; some traits are read from another one.
    String dimension() {
        return this == OCCUPATION_GROUP || this == ECOSYSTEM ? OCCUPATION.name() : name();
    }

    /// The value of this trait for an occupation: itself, its group or its ecosystem; empty where it belongs to none.
    public String ofOccupation(String code) {
        return OccupationGroups.value(this, code);
    }

    /// The occupations that share a group or an ecosystem; for the empty value those that belong to any.
    public Set<String> occupations(String value) {
        return OccupationGroups.codes(this, value);
    }

    /// The groups, or the ecosystems, that are known.
    public Set<String> groups() {
        return OccupationGroups.groups(this);
    }

    String expression() {
        return expression;
    }

    String join() {
        return join;
    }
}
