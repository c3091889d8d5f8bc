package id.payung.server.matching;

import id.payung.linkage.clean.NameNormaliser;
import id.payung.server.matching.Pair.State;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Pairs in the database.
@Component
class JdbcPairs {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcPairs(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A pair before it has a number.
    record Fresh(
            String territory,
            @Nullable Long list,
            @Nullable Integer row,
            @Nullable Long sweep,
            @Nullable Long cluster,
            @Nullable Long leftPerson,
            long rightPerson,
            UUID leftKey,
            UUID rightKey,
            boolean elsewhere,
            String name,
            String nameKey,
            @Nullable String village,
            double bits,
            Waterfall why,
            int monthsTwice,
            long paidTwice) {}

    /// Writes pairs in one statement; one that waits already keeps its number and gets the new score and cluster.
    int insert(List<Fresh> pairs) {
        if (pairs.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        insert into matching.pair (territory_code, list_id, row_number, sweep_id, cluster_id, left_person,
                            right_person, left_key, right_key, elsewhere, name, name_key, village_code, bits, waterfall,
                            months_twice, paid_twice)
                        select * from jsonb_to_recordset(:pairs::jsonb) as fresh (territory text, list bigint, row int,
                            sweep bigint, cluster bigint, "leftPerson" bigint, "rightPerson" bigint, "leftKey" uuid,
                            "rightKey" uuid, elsewhere boolean, name text, "nameKey" text, village text, bits real,
                            why jsonb, "monthsTwice" int, "paidTwice" bigint)
                        on conflict do nothing
                        """).param("pairs", json.writeValueAsString(pairs)).update();
    }

    /// Those of these pairs of keys that somebody found to be two people, in either order.
    Set<Map.Entry<UUID, UUID>> foundDifferent(List<UUID> left, List<UUID> right) {
        Set<Map.Entry<UUID, UUID>> found = new HashSet<>();
        jdbc.sql("""
                        select asked.a, asked.b from unnest(:left::uuid[], :right::uuid[]) as asked (a, b)
                        where exists (select from matching.pair where state = 'DIFFERENT'
                                and left_key = asked.a and right_key = asked.b)
                           or exists (select from matching.pair where state = 'DIFFERENT'
                                and left_key = asked.b and right_key = asked.a)
                        """)
                .param("left", left.toArray(UUID[]::new))
                .param("right", right.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.add(Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                });
        return found;
    }

    Slice<Pair> search(PairSearch wanted) {
        Keyset keyset = Keyset.of(wanted.sort(), wanted.page());
        Map<String, Object> parameters = new HashMap<>(keyset.parameters());
        String conditions = conditions(wanted, parameters);
        List<Pair> rows = jdbc.sql("select * from matching.pair where state <> 'GONE'" + conditions + keyset.condition()
                        + keyset.order())
                .params(parameters)
                .query(this::pair)
                .list();
        return keyset.slice(rows, pair -> new Keyset.Key(wanted.sort().valueOf(pair), pair.id()));
    }

    private static String conditions(PairSearch wanted, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (wanted.waiting()) {
            conditions.append(" and state in ('OPEN', 'ASKED', 'PROPOSED')");
        } else if (wanted.state() != null) {
            conditions.append(" and state = :state");
            parameters.put("state", wanted.state().name());
        }
        if (!wanted.text().isBlank()) {
            conditions.append(
                    " and (name_key like '%' || :name || '%' or upper(name) like '%' || upper(:text) || '%')");
            parameters.put(
                    "name",
                    NameNormaliser.indonesian().normalise(wanted.text(), null).folded());
            parameters.put("text", wanted.text().strip());
        }
        if (wanted.list() != null) {
            conditions.append(" and list_id = :list");
            parameters.put("list", wanted.list());
        }
        if (wanted.sweep() != null) {
            conditions.append(" and sweep_id = :sweep");
            parameters.put("sweep", wanted.sweep());
        }
        if (wanted.band() != null) {
            conditions.append(" and bits >= :band and bits < :band + 4");
            parameters.put("band", wanted.band());
        }
        return conditions.toString();
    }

    Optional<Pair> find(long id) {
        return jdbc.sql("select * from matching.pair where id = :id")
                .param("id", id)
                .query(this::pair)
                .optional();
    }

    Optional<Pair> lock(long id) {
        return jdbc.sql("select * from matching.pair where id = :id for update")
                .param("id", id)
                .query(this::pair)
                .optional();
    }

    List<Pair> ofRow(long list, int row) {
        return jdbc.sql("""
                        select * from matching.pair where list_id = :list and row_number = :row and state <> 'GONE'
                        order by bits desc, id
                        """)
                .param("list", list)
                .param("row", row)
                .query(this::pair)
                .list();
    }

    /// The pair next in line after this one, by score.
    Optional<Long> nextOpen(long id) {
        return jdbc.sql("""
                        select id from matching.pair where state = 'OPEN' and id <> :id
                        order by abs(bits - (select bits from matching.pair where id = :id)), id limit 1
                        """).param("id", id).query(Long.class).optional();
    }

    int waiting() {
        return jdbc.sql("select count(*) from matching.pair where state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    int proposed() {
        return jdbc.sql("select count(*) from matching.pair where state = 'PROPOSED'")
                .query(Integer.class)
                .single();
    }

    /// Counts per state.
    Map<State, Integer> countByState() {
        Map<State, Integer> counts = new java.util.EnumMap<>(State.class);
        jdbc.sql("select state, count(*) from matching.pair where state <> 'GONE' group by state")
                .query((ResultSet row) -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    void set(
            long id,
            State state,
            @Nullable Long merge,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String why) {
        jdbc.sql("""
                        update matching.pair set state = :state, merge_id = :merge, decided_by_name = :by,
                            decided_at = :at, decision_reason = :why
                        where id = :id
                        """)
                .param("state", state.name())
                .param("merge", merge)
                .param("by", by)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("id", id)
                .update();
    }

    void ask(long id, @Nullable String question, @Nullable String answer, State state) {
        jdbc.sql("""
                        update matching.pair set state = :state, question = coalesce(:question, question),
                            answer = case when cast(:question as text) is null then :answer end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("question", question)
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    /// Other pairs of the row step aside because this one answers the question, or come back when it is taken back.
    void stepAside(Pair pair, boolean aside) {
        jdbc.sql("""
                        update matching.pair set state = case when :aside then 'GONE' else 'OPEN' end,
                            decision_reason = case when :aside then 'pair ' || :id end
                        where list_id = :list and row_number = :row and id <> :id
                          and (:aside and state in ('OPEN', 'ASKED')
                               or not :aside and state = 'GONE' and decision_reason = 'pair ' || :id)
                        """)
                .param("aside", aside)
                .param("id", pair.id())
                .param("list", pair.list())
                .param("row", pair.row())
                .update();
    }

    void note(Pair pair, String decision, String reason, String by, Instant now) {
        jdbc.sql("""
                        insert into matching.decision (pair_id, territory_code, decision, bits, reason, decided_by_name,
                            decided_at)
                        values (:pair, :territory, :decision, :bits, :reason, :by, :now)
                        """)
                .param("pair", pair.id())
                .param("territory", pair.territory())
                .param("decision", decision)
                .param("bits", pair.bits())
                .param("reason", reason)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Noted> history(long pair) {
        return jdbc.sql("""
                        select decision, reason, decided_by_name as by, decided_at as at
                        from matching.decision where pair_id = :pair order by id
                        """).param("pair", pair).query(Noted.class).list();
    }

    /// How many were found the same and different per four bits of score.
    List<Band> bands() {
        return jdbc.sql("""
                        select (floor(bits / 4) * 4)::int as lowest,
                            count(*) filter (where state = 'SAME') as same,
                            count(*) filter (where state = 'DIFFERENT') as different,
                            count(*) filter (where state in ('OPEN', 'ASKED', 'PROPOSED')) as waiting
                        from matching.pair where state <> 'GONE' group by 1 order by 1
                        """).query(Band.class).list();
    }

    private Pair pair(ResultSet row, int number) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Pair(
                row.getLong("id"),
                row.getString("territory_code"),
                row.getObject("list_id", Long.class),
                row.getObject("row_number", Integer.class),
                row.getObject("sweep_id", Long.class),
                row.getObject("left_person", Long.class),
                row.getLong("right_person"),
                row.getObject("left_key", UUID.class),
                row.getObject("right_key", UUID.class),
                row.getBoolean("elsewhere"),
                row.getString("name"),
                row.getString("name_key"),
                row.getString("village_code"),
                row.getDouble("bits"),
                json.readValue(row.getString("waterfall"), Waterfall.class),
                row.getInt("months_twice"),
                row.getLong("paid_twice"),
                State.valueOf(row.getString("state")),
                row.getObject("merge_id", Long.class),
                row.getObject("found_at", OffsetDateTime.class).toLocalDate(),
                row.getString("question"),
                row.getString("answer"),
                row.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reason"));
    }
}
