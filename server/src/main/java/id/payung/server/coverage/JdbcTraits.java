package id.payung.server.coverage;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People of our own ledger by their traits.
@Component
class JdbcTraits {

    private static final String ROWS = """
            from coverage.head_change h join coverage.change c on c.id = h.change_id
            """;

    private final JdbcClient jdbc;

    JdbcTraits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From the kept sums, with what is not in them yet: from the regency up, as known today, people of all segments.
    Map<String, Long> kept(String code, Trait trait, YearMonth month) {
        return collect(jdbc.sql("""
                        select value, sum(people) as people from (
                            select value, people from coverage.parts
                            where area_code = :area and dimension = :dimension and month = :month
                            union all
                            select %s, h.people %s %s
                            where not c.folded and 'JKK' = any (c.schemes)
                              and h.first_month <= :month and h.until_month > :month
                              and (:area = '0' or starts_with(h.village_code, :area || '.'))
                        ) each group by value
                        """.formatted(trait.expression(), ROWS, trait.join()))
                .param("area", JdbcHeads.area(code))
                .param("dimension", trait.dimension())
                .param("month", month.atDay(1)));
    }

    /// From the rows: any place, any segment, any day of knowledge.
    Map<String, Long> counted(CoverageQuestion question, Trait trait, YearMonth month) {
        return collect(asked(
                "select %s as value, sum(h.people) as people %s %s where %s group by 1"
                        .formatted(trait.expression(), ROWS, trait.join(), CONDITION),
                question,
                month));
    }

    private static final String CONDITION = """
            h.village_code >= :from and h.village_code < :to
            and h.first_month <= :month and h.until_month > :month
            and c.known_on <= :knownOn and :segment = any (c.segments) and 'JKK' = any (c.schemes)
            """;

    /// People by two traits at once.
    ///
    /// @param row value of the first trait
    /// @param column value of the second
    record Cell(String row, String column, long people) {}

    List<Cell> crossed(CoverageQuestion question, YearMonth month, String rows, String columns, String joins) {
        return asked(
                        "select %s as one, %s as other, sum(h.people) as people %s %s where %s group by 1, 2 having sum(h.people) <> 0"
                                .formatted(rows, columns, ROWS, joins, CONDITION),
                        question,
                        month)
                .query((row, number) -> new Cell(row.getString("one"), row.getString("other"), row.getLong("people")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, CoverageQuestion question, YearMonth month) {
        String within = JdbcHeads.within(question.regionCode());
        return jdbc.sql(sql)
                .param("from", within)
                .param("to", within + "~")
                .param("month", month.atDay(1))
                .param("knownOn", question.knownOn())
                .param("segment", question.segment().name());
    }

    private static Map<String, Long> collect(JdbcClient.StatementSpec statement) {
        Map<String, Long> people = new TreeMap<>();
        statement.query(row -> {
            people.put(row.getString("value"), row.getLong("people"));
        });
        return people;
    }
}
