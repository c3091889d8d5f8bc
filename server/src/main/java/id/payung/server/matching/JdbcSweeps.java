package id.payung.server.matching;

import id.payung.linkage.clean.NameNormaliser;
import id.payung.server.matching.Sweeps.Cluster;
import id.payung.server.matching.Sweeps.Sweep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sweeps in the database.
@Component
class JdbcSweeps {

    private final JdbcClient jdbc;

    JdbcSweeps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String territory, String by, Instant now) {
        return jdbc.sql("""
                        insert into matching.sweep (territory_code, started_by_name, started_at)
                        values (:territory, :by, :now) returning id
                        """)
                .param("territory", territory)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Sweep> find(long id) {
        return jdbc.sql("select * from matching.sweep where id = :id")
                .param("id", id)
                .query(JdbcSweeps::sweep)
                .optional();
    }

    Optional<Sweep> running(String territory) {
        return jdbc.sql("""
                        select * from matching.sweep where territory_code = :territory and ended_at is null
                        order by id desc limit 1
                        """)
                .param("territory", territory)
                .query(JdbcSweeps::sweep)
                .optional();
    }

    List<Sweep> latest() {
        return jdbc.sql("select * from matching.sweep order by id desc limit 20")
                .query(JdbcSweeps::sweep)
                .list();
    }

    void end(long id, long people, int pairs, int clusters, long paidTwice, Instant now) {
        jdbc.sql("""
                        update matching.sweep set people = :people, pairs = :pairs, clusters = :clusters,
                            paid_twice = :paidTwice, ended_at = :now
                        where id = :id
                        """)
                .param("people", people)
                .param("pairs", pairs)
                .param("clusters", clusters)
                .param("paidTwice", paidTwice)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// What is shown of somebody who was found.
    record Face(UUID nikKey, String name, String nameKey, String village) {}

    Map<Long, Face> faces(long[] people) {
        Map<Long, Face> faces = new HashMap<>();
        jdbc.sql("select id, nik_key, name, name_key, village_code from person.person where id = any (:people)")
                .param("people", people)
                .query((ResultSet row) -> {
                    faces.put(
                            row.getLong("id"),
                            new Face(
                                    row.getObject("nik_key", UUID.class),
                                    row.getString("name"),
                                    row.getString("name_key"),
                                    row.getString("village_code")));
                });
        return faces;
    }

    List<Cluster> clusters(String text, int most) {
        return jdbc.sql("""
                        select cluster_id as id, min(name) as name, min(village_code) as village,
                            (select count(distinct person) from matching.pair p
                                cross join lateral (values (p.left_person), (p.right_person)) as member (person)
                             where p.cluster_id = pair.cluster_id and p.list_id is null and p.state <> 'GONE') as people,
                            count(*) as pairs, count(*) filter (where state in ('OPEN', 'ASKED', 'PROPOSED')) as waiting,
                            max(bits)::float8 as bits, sum(paid_twice)::bigint as paid_twice,
                            (array_agg(id order by state <> 'OPEN', bits desc))[1] as first_pair
                        from matching.pair
                        where list_id is null and state <> 'GONE'
                            and (:text = '' or name_key like '%' || :name || '%')
                        group by cluster_id
                        order by sum(paid_twice) desc, max(bits) desc, cluster_id
                        limit :most
                        """)
                .param("text", text)
                .param("name", NameNormaliser.indonesian().normalise(text, null).folded())
                .param("most", most)
                .query(Cluster.class)
                .list();
    }

    private static Sweep sweep(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Sweep(
                row.getLong("id"),
                row.getString("territory_code"),
                row.getString("started_by_name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("people"),
                row.getInt("pairs"),
                row.getInt("clusters"),
                row.getLong("paid_twice"));
    }
}
