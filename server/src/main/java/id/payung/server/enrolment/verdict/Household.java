package id.payung.server.enrolment.verdict;

import id.payung.server.enrolment.verdict.Verdicts.Case;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One person per family card: an accepted one of an earlier list has the place, otherwise the first row that can
/// stand. `check.Households` asks the same within one list in memory.
final class Household {

    private static final String STANDING = """
            with family as (
                select row_number, family_key from checking c
                where family_key is not null and worst > 2 and not exists (
                    select from found join fault_kind using (fault)
                    where found.row_number = c.row_number and rank <= 2)
            )
            """;

    private final JdbcClient jdbc;

    Household(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void look(Case that) {
        jdbc.sql(STANDING + """
                        insert into found
                        select family.row_number, 'FAMILY_BEFORE',
                               jsonb_build_array(before.list_id::text, before.row_number::text)
                        from enrolment.family_before(:programme, :list,
                                 (select array_agg(distinct family_key) from family)) before
                            join family using (family_key)
                        """)
                .param("programme", that.programme())
                .param("list", that.list())
                .update();
        jdbc.sql(STANDING + """
                        , ranked as (
                            select row_number,
                                   first_value(row_number) over (partition by family_key order by row_number) as first_row
                            from family
                        )
                        insert into found
                        select row_number, 'FAMILY_TWICE', jsonb_build_array(first_row::text)
                        from ranked where row_number <> first_row
                        """).update();
    }
}
