package id.payung.server.enrolment;

import id.payung.rules.Scheme;
import id.payung.server.enrolment.Ranking.Criterion;
import id.payung.server.enrolment.WaitingList.Appeal;
import id.payung.server.enrolment.WaitingList.Place;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People who wait are rows of checked lists that lack nothing but a place; ranks are counted when they are asked for.
@Component
class JdbcWaiting {

    /// Faults that keep a row from waiting: everything that somebody must look at, but for the quota.
    private static final String[] BLOCKING = Arrays.stream(Fault.values())
            .filter(fault -> fault.weight().rank() <= Weight.REVIEW.rank())
            .filter(fault -> fault != Fault.OVER_QUOTA && fault != Fault.OVER_VILLAGE_QUOTA)
            .map(Fault::name)
            .toArray(String[]::new);

    private static final String WAITING = """
            with standing as (
                select r.list_id, r.row_number, r.name, r.name_key, r.birth_date, r.sex, r.village_code,
                    r.occupation_code, r.nik_key, l.handed_in_at, l.handed_in_by_name,
                    taken.places / greatest(quota.places, 1)::float as share
                from enrolment.list_row r join enrolment.list l on l.id = r.list_id
                    left join enrolment.places_taken(:programme, 0) taken on taken.village_code = r.village_code
                    left join unnest(:villages::text[], :quotas::int[]) as quota (village_code, places)
                        on quota.village_code = r.village_code
                where r.programme_id = :programme and r.verdict = 'REVIEW' and r.fault_codes @> '{F11}'
                  and r.nik_key is not null and r.village_code is not null and r.months is not null
                  and l.state in ('CHECKED', 'SUBMITTED', 'APPROVED')
                  and not exists (select from jsonb_array_elements(r.faults) as each
                                  where each ->> 'f' = any (:blocking))
                  and not exists (select from enrolment.left_waiting gone
                                  where gone.list_id = r.list_id and gone.row_number = r.row_number)
            ), first_entries as (
                select distinct on (nik_key) * from standing order by nik_key, handed_in_at, list_id, row_number
            ), ranked as (
                select *, row_number() over (order by %s, handed_in_at, list_id, row_number) as rank
                from first_entries
            )
            """;

    private static final String COVERED = """
            , known as (
                select m.nik_key, m.person_id, m.died_on
                from person.match((select array_agg(nik_key) from ranked)) m
            ), covered as (
                select distinct known.nik_key
                from known join membership.cover_of((select array_agg(person_id) from known),
                        daterange(:from, :until), :schemes::text[]) cover on cover.person_id = known.person_id
                union select nik_key from known where died_on is not null
            )
            , shown as (
            select rank as id, ranked.*, covered.nik_key is not null as covered_already,
                (select count(*) from enrolment.appeal where appeal.list_id = ranked.list_id
                     and appeal.row_number = ranked.row_number and answer is null) as appeals
            from ranked left join covered using (nik_key))
            """;

    private final JdbcClient jdbc;
    private final Programmes programmes;

    JdbcWaiting(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    private enum ByRank implements Keyset.Order {
        RANK;

        @Override
        public Keyset.Column column() {
            return new Keyset.Column("rank", Keyset.Type.BIGINT);
        }
    }

    Slice<Waiting> search(Programme programme, Ranking ranking, WaitingList.Search wanted) {
        Keyset keyset = Keyset.of(ByRank.RANK, wanted.page());
        Map<String, Object> parameters = parameters(programme, ranking);
        parameters.putAll(keyset.parameters());
        StringBuilder conditions = new StringBuilder();
        if (wanted.text() != null && !wanted.text().isBlank()) {
            conditions.append(" and lower(name) like :text");
            parameters.put("text", "%" + wanted.text().strip().toLowerCase(Locale.ROOT) + "%");
        }
        if (wanted.village() != null && !wanted.village().isBlank()) {
            conditions.append(" and starts_with(village_code, :village)");
            parameters.put("village", wanted.village());
        }
        List<Waiting> found = jdbc.sql(with(ranking) + COVERED + "select * from shown where true" + conditions
                        + keyset.condition() + keyset.order())
                .params(parameters)
                .query(JdbcWaiting::waiting)
                .list();
        return keyset.slice(found, each -> new Keyset.Key(Long.toString(each.rank()), each.rank()));
    }

    List<Waiting> next(Programme programme, Ranking ranking, int most) {
        return jdbc.sql(with(ranking) + COVERED
                        + "select * from shown where not covered_already order by rank limit :most")
                .params(parameters(programme, ranking))
                .param("most", most)
                .query(JdbcWaiting::waiting)
                .list();
    }

    long count(Programme programme) {
        return jdbc.sql(with(Ranking.USUAL) + "select count(*) from ranked")
                .params(parameters(programme, Ranking.USUAL))
                .query(Long.class)
                .single();
    }

    int leave(Programme programme, List<Place> places, String reason, String note, String by, Instant now) {
        return jdbc.sql(with(Ranking.USUAL) + """
                        insert into enrolment.left_waiting (list_id, row_number, territory_code, reason, note, by_name, at)
                        select list_id, row_number, l.territory_code, :reason, :note, :by, :now
                        from unnest(:lists::bigint[], :rows::int[]) as wanted (list_id, row_number)
                            join standing using (list_id, row_number) join enrolment.list l on l.id = list_id
                        """)
                .params(parameters(programme, Ranking.USUAL))
                .param("lists", places.stream().map(each -> each.list().value()).toArray(Long[]::new))
                .param("rows", places.stream().map(Place::row).toArray(Integer[]::new))
                .param("reason", reason)
                .param("note", note)
                .param("by", by)
                .param("now", JdbcLists.at(now))
                .update();
    }

    Optional<Ranking> ranking(ProgrammeId programme) {
        return jdbc.sql("select * from enrolment.ranking where programme_id = :programme")
                .param("programme", programme.value())
                .query((row, number) -> new Ranking(
                        texts(row, "criteria").stream().map(Criterion::valueOf).toList(),
                        texts(row, "occupations"),
                        row.getString("source"),
                        row.getString("set_by_name"),
                        row.getTimestamp("set_at").toInstant()))
                .optional();
    }

    void setRanking(Programme programme, Ranking ranking) {
        jdbc.sql("""
                        insert into enrolment.ranking (programme_id, territory_code, criteria, occupations, source,
                            set_by_name, set_at)
                        values (:programme, :territory, :criteria, :occupations, :source, :by, :now)
                        on conflict (programme_id) do update set criteria = excluded.criteria,
                            occupations = excluded.occupations, source = excluded.source,
                            set_by_name = excluded.set_by_name, set_at = excluded.set_at
                        """)
                .param("programme", programme.id().value())
                .param("territory", programme.territory())
                .param("criteria", ranking.criteria().stream().map(Enum::name).toArray(String[]::new))
                .param("occupations", ranking.occupations().toArray(String[]::new))
                .param("source", ranking.source())
                .param("by", ranking.setBy())
                .param("now", ranking.setAt() == null ? null : JdbcLists.at(ranking.setAt()))
                .update();
    }

    void noteAppeal(Place place, String territory, String said, String by, Instant now) {
        jdbc.sql("""
                        insert into enrolment.appeal (list_id, row_number, territory_code, said, noted_by_name, noted_at)
                        values (:list, :row, :territory, :said, :by, :now)
                        """)
                .param("list", place.list().value())
                .param("row", place.row())
                .param("territory", territory)
                .param("said", said)
                .param("by", by)
                .param("now", JdbcLists.at(now))
                .update();
    }

    boolean answer(Place place, long appeal, String answer, String by, Instant now) {
        return jdbc.sql("""
                        update enrolment.appeal set answer = :answer, answered_by_name = :by, answered_at = :now
                        where id = :id and list_id = :list and row_number = :row and answer is null
                        """)
                        .param("id", appeal)
                        .param("list", place.list().value())
                        .param("row", place.row())
                        .param("answer", answer)
                        .param("by", by)
                        .param("now", JdbcLists.at(now))
                        .update()
                == 1;
    }

    List<Appeal> appeals(Place place) {
        return jdbc.sql("select * from enrolment.appeal where list_id = :list and row_number = :row order by id")
                .param("list", place.list().value())
                .param("row", place.row())
                .query((row, number) -> new Appeal(
                        row.getLong("id"),
                        row.getString("said"),
                        row.getString("noted_by_name"),
                        row.getTimestamp("noted_at").toInstant(),
                        row.getString("answer"),
                        row.getString("answered_by_name"),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    private static String with(Ranking ranking) {
        return WAITING.formatted(
                ranking.criteria().stream().map(Criterion::expression).collect(Collectors.joining(", ")));
    }

    private Map<String, Object> parameters(Programme programme, Ranking ranking) {
        Map<String, Integer> quotas = programmes.villageQuotas(programme.id());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programme.id().value());
        parameters.put("villages", quotas.keySet().toArray(String[]::new));
        parameters.put("quotas", quotas.values().toArray(Integer[]::new));
        parameters.put("blocking", BLOCKING);
        parameters.put("occupations", ranking.occupations().toArray(String[]::new));
        parameters.put("from", programme.months().from().firstDay());
        parameters.put("until", programme.months().until().firstDay());
        parameters.put(
                "schemes",
                programme.schemes().stream().sorted().map(Scheme::name).toArray(String[]::new));
        return parameters;
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("rank"),
                new ListId(row.getLong("list_id")),
                row.getInt("row_number"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("village_code"),
                row.getString("occupation_code"),
                row.getTimestamp("handed_in_at").toInstant(),
                row.getString("handed_in_by_name"),
                row.getDouble("share"),
                row.getBoolean("covered_already"),
                row.getInt("appeals"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
