package id.payung.server.enrolment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By what the people who wait for a place in a programme are ranked.
///
/// @param criteria the first decides; the next where it leaves two people equal. The order of handing in is always last
/// @param occupations codes for [Criterion#OCCUPATION], the first before the second; others come after
/// @param source decree or meeting that set them
/// @param setBy null while nobody set them and the order of handing in holds
public record Ranking(
        List<Criterion> criteria,
        List<String> occupations,
        String source,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    /// What people can be ranked by. Each can be checked by anybody who has the list.
    public enum Criterion {
        /// Villages in which fewer people have a place come first, counted against their quota where they have one.
        VILLAGE_SHARE("coalesce(share, 0)"),
        /// Named occupations come first.
        OCCUPATION("coalesce(array_position(:occupations::text[], occupation_code), 1000)"),
        /// Older people come first.
        OLDEST_FIRST("coalesce(birth_date, 'infinity')"),
        WOMEN_FIRST("(sex is distinct from 'F')::int"),
        /// Whose list came earlier.
        HANDED_IN("handed_in_at");

        private final String expression;

        Criterion(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }

    static final Ranking USUAL = new Ranking(List.of(Criterion.HANDED_IN), List.of(), "", null, null);
}
