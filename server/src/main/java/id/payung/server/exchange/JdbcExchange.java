package id.payung.server.exchange;

import id.payung.server.enrolment.check.WageEarners;
import id.payung.server.exchange.AnswerFile.Line;
import id.payung.server.exchange.Exchange.Read;
import id.payung.server.exchange.Exchange.Rejected;
import id.payung.server.exchange.Exchange.Stray;
import id.payung.server.person.People;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Both sides of the exchange in the database.
@Component
class JdbcExchange {

    private static final String LOTS = """
            select lot.id as lot, lot.programme_id, lot.funder, lot.territory_code, lot.paid_on,
                (select count(distinct person_id) from membership.cover where lot_id = lot.id) as people,
                counts.sent, counts.active, counts.rejected, counts.last_answer,
                (select count(*) from exchange.stray where stray.lot_id = lot.id and explanation is null) as strays
            from membership.lot cross join lateral (
                select count(*) as sent,
                    count(*) filter (where newest.outcome = 'ACTIVE') as active,
                    count(*) filter (where newest.outcome = 'REJECTED') as rejected,
                    max(newest.read_at) as last_answer
                from exchange.sent
                    join membership.cover held on held.lot_id = sent.lot_id and held.person_id = sent.person_id
                        and held.scheme = lot.schemes[1]
                    left join lateral (
                        select outcome, read_at from exchange.answer a
                        where a.lot_id = sent.lot_id and a.person_id = sent.person_id
                        order by a.id desc limit 1) newest on true
                where sent.lot_id = lot.id) counts
            where lot.state <> 'RELEASED'
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcExchange(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<LotTotals> lots() {
        return jdbc.sql(LOTS + " order by sent = people and active + rejected = sent, lot.id desc")
                .query(JdbcExchange::totals)
                .list();
    }

    Optional<LotTotals> lot(long lot) {
        return jdbc.sql(LOTS + " and lot.id = :lot")
                .param("lot", lot)
                .query(JdbcExchange::totals)
                .optional();
    }

    private static LotTotals totals(ResultSet row, int number) throws SQLException {
        Timestamp last = row.getTimestamp("last_answer");
        return new LotTotals(
                row.getLong("lot"),
                row.getLong("programme_id"),
                row.getString("funder"),
                row.getString("territory_code"),
                row.getLong("people"),
                row.getLong("sent"),
                row.getLong("active"),
                row.getLong("rejected"),
                row.getLong("strays"),
                row.getObject("paid_on", LocalDate.class),
                last == null ? null : last.toInstant());
    }

    List<Rejected> rejected(long lot) {
        return jdbc.sql("""
                        select a.person_id as person, m.member_number, p.name, p.village_code, coalesce(a.reason, '') as reason
                        from (select distinct on (person_id) * from exchange.answer where lot_id = :lot
                              order by person_id, id desc) a
                            join membership.member m on m.person_id = a.person_id
                            join person.person p on p.id = a.person_id
                        where a.outcome = 'REJECTED'
                          and exists (select from membership.cover c where c.lot_id = :lot and c.person_id = a.person_id)
                        order by p.village_code, p.name, p.id
                        """).param("lot", lot).query(Rejected.class).list();
    }

    /// The newest refusal of each of these people, unless the branch took her after it.
    List<WageEarners.Told> refusals(Long[] people) {
        return jdbc.sql("""
                        select person_id, reason, (read_at at time zone 'Asia/Jakarta')::date as read_on
                        from (select distinct on (person_id) * from exchange.answer
                              where person_id = any (:people) order by person_id, id desc) newest
                        where outcome = 'REJECTED' and reason is not null
                        """)
                .param("people", people)
                .query((row, number) -> new WageEarners.Told(
                        row.getLong("person_id"), row.getString("reason"), row.getObject("read_on", LocalDate.class)))
                .list();
    }

    List<Stray> strays(long lot) {
        return jdbc.sql("""
                        select id, why, shown, file_name, file_row, explained_by_name as explained_by, explanation
                        from exchange.stray where lot_id = :lot order by explanation is not null, id
                        """).param("lot", lot).query(Stray.class).list();
    }

    List<Layout> layouts() {
        return jdbc.sql("select id, name, sheet, columns, source, needs_confirmation from exchange.layout order by id")
                .query(Layout.class)
                .list();
    }

    long keep(Layout layout, String by, Instant now) {
        String statement = layout.id() == 0 ? """
                insert into exchange.layout (name, sheet, columns, source, needs_confirmation, changed_by_name, changed_at)
                values (:name, :sheet, :columns, :source, false, :by, :now) returning id
                """ : """
                update exchange.layout set name = :name, sheet = :sheet, columns = :columns, source = :source,
                    needs_confirmation = false, changed_by_name = :by, changed_at = :now
                where id = :id returning id
                """;
        try {
            var call = jdbc.sql(statement)
                    .param("name", layout.name())
                    .param("sheet", layout.sheet())
                    .param("columns", layout.columns())
                    .param("source", layout.source())
                    .param("by", by)
                    .param("now", now.atOffset(ZoneOffset.UTC));
            if (layout.id() != 0) {
                call = call.param("id", layout.id());
            }
            return call.query(Long.class)
                    .optional()
                    .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "layout.unknown", layout.id()));
        } catch (DuplicateKeyException taken) {
            throw new Problem(Kind.CONFLICT, "layout.name-taken", layout.name());
        }
    }

    /// What goes into a file about a person.
    ///
    /// @param income declared monthly income in rupiah
    record Outgoing(
            byte[] nikSealed,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String motherName,
            @Nullable String phone,
            @Nullable String address,
            String villageCode,
            @Nullable String occupationCode,
            long income,
            List<String> schemes,
            LocalDate firstMonth,
            int months,
            String memberNumber) {}

    List<Outgoing> people(long lot) {
        return jdbc.sql("""
                        select p.*, m.member_number, lot.schemes, coalesce(programme.income_base, 0) as income,
                            lower(held.months) as first_month, membership.month_count(held.months) as month_count
                        from (select person_id, range_merge(range_agg(months)) as months from membership.cover
                              where lot_id = :lot group by person_id) held
                            join person.person p on p.id = held.person_id
                            join membership.member m on m.person_id = held.person_id
                            join membership.lot on lot.id = :lot
                            left join programme.programme on programme.id = lot.programme_id
                        order by p.village_code, p.name_key, p.id
                        """)
                .param("lot", lot)
                .query((row, number) -> new Outgoing(
                        row.getBytes("nik_sealed"),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("sex"),
                        row.getString("mother_name"),
                        row.getString("phone"),
                        row.getString("address"),
                        row.getString("village_code"),
                        row.getString("occupation_code"),
                        row.getLong("income"),
                        List.of((String[]) row.getArray("schemes").getArray()),
                        row.getObject("first_month", LocalDate.class),
                        row.getInt("month_count"),
                        row.getString("member_number")))
                .list();
    }

    int noteSent(long lot, Instant now) {
        return jdbc.sql("""
                        insert into exchange.sent (lot_id, person_id, village_code, first_sent_at)
                        select distinct on (person_id) :lot, person_id, village_code, :now
                        from membership.cover where lot_id = :lot
                        on conflict do nothing
                        """)
                .param("lot", lot)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Matches the lines of an answer with those who were sent, in one go.
    Read take(LotTotals lot, List<Line> lines, String fileName, String by, Instant now) {
        jdbc.sql("""
                        create temporary table answered on commit drop as
                        select line.*, known.person_id, sent.village_code,
                            row_number() over (partition by line.nik_key order by line.file_row) as occurrence
                        from unnest(:rows::int[], :keys::uuid[], :actives::boolean[], :readables::boolean[],
                                :numbers::text[], :reasons::text[], :showns::text[])
                                as line (file_row, nik_key, active, readable, agency_number, reason, shown)
                            left join person.match((select array_agg(distinct each) from unnest(:keys::uuid[]) each))
                                known on known.nik_key = line.nik_key
                            left join exchange.sent on sent.lot_id = :lot and sent.person_id = known.person_id
                        """)
                .param("rows", lines.stream().map(Line::row).toArray(Integer[]::new))
                .param("keys", lines.stream().map(this::key).toArray(UUID[]::new))
                .param("actives", lines.stream().map(Line::active).toArray(Boolean[]::new))
                .param("readables", lines.stream().map(Line::readable).toArray(Boolean[]::new))
                .param("numbers", lines.stream().map(Line::number).toArray(String[]::new))
                .param("reasons", lines.stream().map(Line::reason).toArray(String[]::new))
                .param("showns", lines.stream().map(Line::shown).toArray(String[]::new))
                .param("lot", lot.lot())
                .update();
        int answers = jdbc.sql("""
                        insert into exchange.answer (lot_id, person_id, village_code, outcome, agency_number, reason,
                            file_name, file_row, read_by_name, read_at)
                        select :lot, person_id, village_code, case when active then 'ACTIVE' else 'REJECTED' end,
                            nullif(agency_number, ''), nullif(reason, ''), :file, file_row, :by, :now
                        from answered where readable and village_code is not null and occurrence = 1
                        """)
                .param("lot", lot.lot())
                .param("file", fileName)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        int strays = jdbc.sql("""
                        insert into exchange.stray (lot_id, territory_code, why, shown, file_name, file_row, read_at)
                        select :lot, :territory, case when not readable then 'UNREADABLE'
                                when village_code is null then 'UNKNOWN' else 'TWICE' end, shown, :file, file_row, :now
                        from answered where not readable or village_code is null or occurrence > 1
                        """)
                .param("lot", lot.lot())
                .param("territory", lot.territory())
                .param("file", fileName)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        int active = jdbc.sql("""
                        select count(*) from answered
                        where active and readable and village_code is not null and occurrence = 1
                        """).query(Integer.class).single();
        return new Read(lines.size(), active, answers - active, strays);
    }

    private @Nullable UUID key(Line line) {
        return line.nik().isEmpty() ? null : vault.lookUpKey(People.NIK, line.nik());
    }

    boolean explain(long lot, long stray, String explanation, String by) {
        return jdbc.sql("""
                        update exchange.stray set explanation = :explanation, explained_by_name = :by
                        where lot_id = :lot and id = :id and explanation is null
                        """)
                        .param("explanation", explanation)
                        .param("by", by)
                        .param("lot", lot)
                        .param("id", stray)
                        .update()
                == 1;
    }
}
