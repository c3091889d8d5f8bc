package id.payung.server.enrolment;

import id.payung.server.membership.LotId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What an approval moves, each step one statement over the whole list.
@Component
class JdbcAnnexes {

    private final JdbcClient jdbc;

    JdbcAnnexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Hash of the accepted rows: who, born when, where, which months.
    String contentHash(ListId list) {
        return jdbc.sql("""
                        select encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', row_number, nik_key, name,
                                   birth_date, sex, village_code, address, occupation_code, months, person_id), E'\\n'
                               order by row_number), ''), 'UTF8')), 'hex')
                        from enrolment.list_row where list_id = :list and verdict = 'ACCEPTED'
                        """).param("list", list.value()).query(String.class).single();
    }

    /// Accepted people per range of months.
    record MonthCount(LocalDate first, LocalDate until, int people) {}

    List<MonthCount> months(ListId list) {
        return jdbc.sql("""
                        select lower(months) as first, upper(months) as until, count(*) as people
                        from enrolment.list_row where list_id = :list and verdict = 'ACCEPTED'
                        group by months order by months
                        """).param("list", list.value()).query(MonthCount.class).list();
    }

    /// Places that other submitted or approved lists take up.
    long placesTaken(WorkerList list) {
        return jdbc.sql("select coalesce(sum(places), 0)::bigint from enrolment.places_taken(:programme, :list)")
                .param("programme", list.programme().value())
                .param("list", list.id().value())
                .query(Long.class)
                .single();
    }

    /// Approvals of one programme wait for each other.
    void oneAtATime(long programme) {
        jdbc.sql("select pg_advisory_xact_lock(7298431, :programme::int)")
                .param("programme", programme)
                .query(row -> {});
    }

    void fillPeople(ListId list) {
        jdbc.sql("""
                        insert into person_batch (row_number, nik_key, nik_sealed, name, name_key, birth_date, sex,
                            village_code, occupation_code, welfare_decile, mother_name, address, phone, match_keys,
                            person_id)
                        select row_number, nik_key, nik_sealed, name, name_key, birth_date, sex, village_code,
                            occupation_code, welfare_decile, mother_name, address, phone, match_keys, person_id
                        from enrolment.list_row where list_id = :list and verdict = 'ACCEPTED'
                        """).param("list", list.value()).update();
    }

    void keepPersonNumbers(ListId list) {
        jdbc.sql("""
                        update enrolment.list_row r set person_id = b.person_id
                        from person_batch b where r.list_id = :list and r.row_number = b.row_number
                        """).param("list", list.value()).update();
    }

    /// An accepted row whose person was covered for some of its months since the list was checked.
    ///
    /// @param funders who covers her
    /// @param until last month of theirs, such as `2024-12`
    /// @param rest first month that nobody covers; empty when there is none
    /// @param earlierRow row of the same list that has her months; null when another list has them
    record Overtaken(
            int row,
            @Nullable String funders,
            String until,
            String rest,
            @Nullable Integer earlierRow) {}

    /// Accepted rows of the people just registered for which another list or an earlier row was faster.
    List<Overtaken> overtaken(ListId list, LocalDate from, LocalDate until, String[] schemes) {
        return jdbc.sql("""
                        with standing as (
                            select r.row_number, b.person_id, r.months
                            from enrolment.list_row r join person_batch b using (row_number)
                            where r.list_id = :list and r.verdict = 'ACCEPTED'
                        ), covered as (
                            select person_id, range_agg(months) as months, string_agg(distinct funder, ', ') as funders
                            from membership.cover_of((select array_agg(person_id) from standing),
                                daterange(:from, :until), :schemes::text[])
                            group by person_id
                        ), twice as (
                            select s.row_number, min(earlier.row_number) as earlier_row
                            from (select person_id from standing group by person_id having count(*) > 1) several
                                join standing s using (person_id)
                                join standing earlier using (person_id)
                            where earlier.row_number < s.row_number and earlier.months && s.months
                            group by s.row_number
                        )
                        select s.row_number as row, c.funders,
                            coalesce(to_char(upper(range_merge(c.months)) - 1, 'YYYY-MM'), '') as until,
                            coalesce(to_char(lower((select rest from unnest(datemultirange(s.months) - c.months) rest
                                order by rest desc limit 1)), 'YYYY-MM'), '') as rest,
                            case when c.person_id is null then twice.earlier_row end as "earlierRow"
                        from standing s left join covered c on c.person_id = s.person_id and c.months && s.months
                            left join twice on twice.row_number = s.row_number
                        where c.person_id is not null or twice.row_number is not null
                        order by s.row_number
                        """)
                .param("list", list.value())
                .param("from", from)
                .param("until", until)
                .param("schemes", schemes)
                .query(Overtaken.class)
                .list();
    }

    void markFallenOut(ListId list, List<Integer> rows) {
        jdbc.sql("update enrolment.list_row set fell_out = true where list_id = :list and row_number = any (:rows)")
                .param("list", list.value())
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    /// Rows that fell out when the list was approved.
    List<Integer> fallenOut(ListId list) {
        return jdbc.sql("""
                        select row_number from enrolment.list_row where list_id = :list and fell_out order by row_number
                        """).param("list", list.value()).query(Integer.class).list();
    }

    void fillCover(ListId list) {
        jdbc.sql("""
                        insert into cover_batch (row_number, person_id, village_code, months)
                        select row_number, person_id, village_code, months
                        from enrolment.list_row where list_id = :list and verdict = 'ACCEPTED'
                        """).param("list", list.value()).update();
    }

    void freeze(WorkerList list, String hash, LotId lot, long people, long personMonths, Instant now) {
        jdbc.sql("""
                        insert into enrolment.annex (list_id, territory_code, content_hash, people, person_months,
                            frozen_at, lot_id)
                        values (:list, :territory, :hash, :people, :months, :now, :lot)
                        """)
                .param("list", list.id().value())
                .param("territory", list.territory())
                .param("hash", hash)
                .param("people", people)
                .param("months", personMonths)
                .param("now", JdbcLists.at(now))
                .param("lot", lot.value())
                .update();
        jdbc.sql("""
                        insert into enrolment.annex_line (list_id, line_number, territory_code, row_number, person_id,
                            name, birth_date, sex, village_code, address, occupation_code, months)
                        select list_id, row_number() over (order by village_code, name_key, row_number),
                            territory_code, row_number, person_id, name, birth_date, sex, village_code, address,
                            occupation_code, months
                        from enrolment.list_row where list_id = :list and verdict = 'ACCEPTED'
                        """).param("list", list.id().value()).update();
    }

    Optional<Signing.Annex> find(ListId list) {
        return jdbc.sql("""
                        select content_hash, people, person_months, frozen_at::timestamptz as frozen_at, lot_id
                        from enrolment.annex where list_id = :list
                        """)
                .param("list", list.value())
                .query((row, number) -> new Signing.Annex(
                        row.getString("content_hash"),
                        row.getInt("people"),
                        row.getLong("person_months"),
                        row.getTimestamp("frozen_at").toInstant(),
                        row.getLong("lot_id"),
                        fallenOut(list)))
                .optional();
    }
}
