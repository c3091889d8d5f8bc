package id.payung.server.enrolment.verdict;

import id.payung.server.enrolment.check.WageEarners;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of people whom somebody outside calls wage earners.
final class Wages {

    private final JdbcClient jdbc;
    private final ObjectProvider<WageEarners> sources;

    Wages(JdbcClient jdbc, ObjectProvider<WageEarners> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    void look() {
        long[] people = jdbc.sql("select distinct person_id from known").query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .toArray();
        List<WageEarners.Told> told = people.length == 0
                ? List.of()
                : sources.orderedStream()
                        .flatMap(source -> source.among(people).stream())
                        .toList();
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into found
                        select distinct on (c.row_number) c.row_number, 'WAGE_EARNER_AT_BRANCH',
                               jsonb_build_array(told.reason, told.said_on)
                        from unnest(:people::bigint[], :reasons::text[], :days::text[]) as told (person_id, reason, said_on)
                            join known using (person_id) join checking c using (nik_key)
                        order by c.row_number, told.said_on desc
                        """)
                .param("people", told.stream().map(WageEarners.Told::person).toArray(Long[]::new))
                .param("reasons", told.stream().map(WageEarners.Told::reason).toArray(String[]::new))
                .param("days", days(told.stream()))
                .update();
    }

    private static String[] days(Stream<WageEarners.Told> told) {
        return told.map(each -> each.on().toString()).toArray(String[]::new);
    }
}
