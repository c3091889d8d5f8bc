package id.payung.server.membership;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Scheme;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads members for lists and pages.
@Component
@Transactional(readOnly = true)
class MemberBook {

    private static final String MEMBERS = """
            select * from (
                select member.person_id as id, member.member_number, person.name, person.name_key, person.birth_date,
                    person.sex, person.village_code, months.state, months.covered_until, months.funder
                from membership.member join person.person on person.id = member.person_id
                cross join lateral (
                    select case
                            when bool_or(lot.state = 'ACTIVE' and cover.months @> cast(:today as date)) then 'ACTIVE'
                            when bool_or(lot.state = 'ACTIVE' and lower(cover.months) > :today) then 'COMING'
                            when bool_or(lot.state = 'RESERVED') then 'WAITING'
                            else 'ENDED' end as state,
                        max(upper(cover.months)) filter (where lot.state = 'ACTIVE') - 1 as covered_until,
                        (array_agg(lot.funder order by upper(cover.months) desc))[1] as funder
                    from (select member.person_id as id
                          union all
                          select merged_id from person.merge
                          where kept_id = member.person_id and undone_at is null) record
                        join membership.cover on cover.person_id = record.id
                        join membership.lot on lot.id = cover.lot_id) months
                where true /*narrow*/) members
            where true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    MemberBook(JdbcClient jdbc, Clock clock, @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /// Today in the region's zone.
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    public Slice<MemberRow> search(MemberSearch search, MemberSearch.Sort sort) {
        var keyset = Keyset.of(sort, search.page());
        Map<String, Object> parameters = new HashMap<>(keyset.parameters());
        parameters.put("today", today());
        var rows = jdbc.sql(narrowed(search, parameters)
                        + stateIs(search, parameters)
                        + keyset.condition()
                        + keyset.order())
                .params(parameters)
                .query(MemberRow.class)
                .list();
        return keyset.slice(
                rows,
                row -> new Keyset.Key(
                        switch (sort) {
                            case NAME -> row.nameKey();
                            case VILLAGE -> row.villageCode();
                            case UNTIL -> String.valueOf(orLongAgo(row.coveredUntil()));
                        },
                        row.id()));
    }

    public Optional<MemberRow> find(long person) {
        return jdbc.sql(MEMBERS.replace("/*narrow*/", "and member.person_id = :person"))
                .param("today", today())
                .param("person", person)
                .query(MemberRow.class)
                .optional();
    }

    public List<CoverLine> cover(long person) {
        return jdbc.sql("""
                        select cover.scheme, lower(cover.months) as first, upper(cover.months) as until, lot.funder,
                            lot.id as lot, lot.source, lot.paid_on, lot.proof
                        from membership.cover join membership.lot on lot.id = cover.lot_id
                        where cover.person_id in (
                            select person_id from person.together(array[:person]::bigint[]))
                        order by cover.months, cover.scheme
                        """).param("person", person).query(MemberBook::line).list();
    }

    private static String narrowed(MemberSearch search, Map<String, Object> parameters) {
        String narrow = "";
        if (search.within() != null) {
            narrow += " and person.village_code >= :within and person.village_code < :within || '~'";
            parameters.put("within", search.within());
        }
        if (search.byNumber()) {
            narrow += " and member.member_number like :number || '%'";
            parameters.put("number", search.text());
        } else if (!search.text().isBlank()) {
            narrow += " and person.name_key like '%' || :name || '%'";
            parameters.put("name", search.nameKey());
        }
        return MEMBERS.replace("/*narrow*/", narrow);
    }

    private static String stateIs(MemberSearch search, Map<String, Object> parameters) {
        if (search.state() == null) {
            return "";
        }
        parameters.put("state", search.state().name());
        return " and state = :state";
    }

    private static LocalDate orLongAgo(@Nullable LocalDate day) {
        return day == null ? LocalDate.of(1900, 1, 1) : day;
    }

    private static CoverLine line(ResultSet row, int number) throws SQLException {
        return new CoverLine(
                Scheme.valueOf(row.getString("scheme")),
                new MonthRange(month(row, "first"), month(row, "until")),
                row.getString("funder"),
                row.getLong("lot"),
                row.getString("source"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("proof"));
    }

    private static ContributionMonth month(ResultSet row, String column) throws SQLException {
        return new ContributionMonth(YearMonth.from(row.getObject(column, LocalDate.class)));
    }
}
