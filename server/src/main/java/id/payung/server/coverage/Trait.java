package id.payung.server.coverage;

import java.util.Comparator;
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
    /// Decile of welfare from 1, the poorest, to 10; empty where no list stated it.
    DECILE("coalesce(h.decile::text, '')", ""),
    /// Whose money pays.
    PAYER("c.payer", ""),
    /// The programme that pays.
    PROGRAMME("c.programme_id::text", ""),
    SEX("h.sex", ""),
    /// Age on the first day of the month, in bands; the value is the age at which the band begins, -1 for unknown.
    AGE("h.age_from::text", "");

    private static final String AGE_UNKNOWN = "-1";
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

    /// Whether its values lie on a scale, which is read from one end to the other.
    public boolean isScale() {
        return this == AGE || this == DECILE;
    }

    /// The order in which values are read: a scale by its numbers, everything else by its codes, what is unknown last.
    public Comparator<String> order() {
        return isScale()
                ? Comparator.comparingInt(Trait::number)
                : Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());
    }

    private static int number(String value) {
        return value.isEmpty() || value.equals(AGE_UNKNOWN) ? Integer.MAX_VALUE : Integer.parseInt(value);
    }

    String expression() {
        return expression;
    }

    String join() {
        return join;
    }
}
