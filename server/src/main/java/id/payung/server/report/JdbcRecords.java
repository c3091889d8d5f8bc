package id.payung.server.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads the records of the other modules for the tables, as known at the moment of the cut-off, within the reader's
/// territory.
@Component
class JdbcRecords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;

    JdbcRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is asked: a place, a month, and until when records count.
    record Scope(String territory, YearMonth month, Instant cutOff) {
        int year() {
            return month.getYear();
        }
    }

    /// `place, segment, now, before, december`: people of our own ledger in the month, the month before and last
    /// December, for the place itself and for each of its parts.
    List<Map<String, Object>> covered(Scope scope, int partLength) {
        return ask("""
                select place, segment,
                    coalesce(sum(people) filter (where first_month <= :month and until_month > :month), 0) as now,
                    coalesce(sum(people) filter (where first_month <= :before and until_month > :before), 0) as before,
                    coalesce(sum(people) filter (where first_month <= :december and until_month > :december), 0) as december
                from coverage.head_change h join coverage.change c on c.id = h.change_id
                    cross join lateral unnest(array[left(h.village_code, %d), :from]) place
                    cross join lateral unnest(c.segments) segment
                where 'JKK' = any (c.schemes) and c.known_at <= :cutOff
                  and h.village_code >= :from and h.village_code < :to
                group by place, segment
                """.formatted(partLength), scope);
    }

    /// `region_code, segment, members, potential, percent, as_of`: the latest figure reported of each place and segment
    /// at the end of the month.
    List<Map<String, Object>> reported(Scope scope) {
        return ask("""
                select distinct on (region_code, segment) region_code, segment, members, potential,
                    coalesce(percent, round(100.0 * members / potential, 2)) as percent, as_of
                from coverage.reported figure
                where kind = 'REPORTED' and scheme = 'ALL' and as_of <= :monthEnd and recorded_at <= :cutOff
                  and (region_code = :from or starts_with(region_code, :from || '.'))
                  and not exists (select from coverage.reported later
                                  where later.corrects = figure.id and later.recorded_at <= :cutOff)
                order by region_code, segment, as_of desc, (members is not null and potential is not null) desc,
                    known_on desc, id
                """, scope);
    }

    /// `region_code, segment, percent, heads, denominator`: the target of each place and segment that is due next.
    List<Map<String, Object>> targets(Scope scope) {
        return ask("""
                select distinct on (region_code, segment) region_code, segment, percent, heads, denominator
                from coverage.target
                where due >= :monthEnd and recorded_at <= :cutOff
                  and (region_code = :from or starts_with(region_code, :from || '.'))
                order by region_code, segment, due, published nulls last, id
                """, scope);
    }

    /// `payer, programme, village, active, paid_ahead, until, handed, decrees` per payer, programme and village with
    /// anybody.
    List<Map<String, Object>> sponsored(Scope scope) {
        return ask("""
                with known as (
                    select h.village_code, c.payer, c.programme_id, c.lot_id, h.first_month, h.until_month, h.people
                    from coverage.head_change h join coverage.change c on c.id = h.change_id
                    where 'JKK' = any (c.schemes) and c.known_at <= :cutOff
                      and h.village_code >= :from and h.village_code < :to
                ), people as (
                    select payer, programme_id, village_code,
                        coalesce(sum(people) filter (where first_month <= :month and until_month > :month), 0) as active,
                        coalesce(sum(people) filter (where first_month <= :month1 and until_month > :month1), 0) as m1,
                        coalesce(sum(people) filter (where first_month <= :month2 and until_month > :month2), 0) as m2,
                        coalesce(sum(people) filter (where first_month <= :month3 and until_month > :month3), 0) as m3,
                        max(until_month) filter (where people > 0) as until
                    from known group by payer, programme_id, village_code
                ), handed as (
                    select l.programme_id, card.village_code, count(*) as handed
                    from card.card join membership.lot l on l.id = card.lot_id
                    where handed_over_on < :cutOffDay and card.months @> :month::date
                    group by 1, 2
                ), signed as (
                    select d.programme_id, string_agg(d.number, '; ' order by d.signed_at, d.id) as decrees
                    from decree.decree d where d.state = 'SIGNED' and d.signed_at <= :cutOff group by 1
                )
                select p.payer, p.programme_id, coalesce(pr.name || ', ' || pr.sponsor, '#' || p.programme_id) as programme,
                    p.village_code, p.active, p.m1, p.m2, p.m3, p.until, coalesce(least(h.handed, p.active), 0) as handed,
                    s.decrees
                from people p
                    left join programme.programme pr on pr.id = p.programme_id
                    left join handed h on h.programme_id = p.programme_id and h.village_code = p.village_code
                    left join signed s on s.programme_id = p.programme_id
                where p.active > 0
                order by p.payer, p.programme_id, p.village_code
                """, scope);
    }

    /// `programme, lists, rows, accepted, review, refused, duplicate, seconds, reasons` per programme: lists
    /// checked in the year, by the verdict the check gave, and what kept rows out (`K03=12;K17=8`).
    List<Map<String, Object>> lists(Scope scope) {
        return ask("""
                select coalesce(max(p.name), '#' || l.programme_id) as programme, count(distinct l.id) as lists,
                    count(r.*) as rows,
                    count(*) filter (where r.first_verdict = 'ACCEPTED') as accepted,
                    count(*) filter (where r.first_verdict = 'REVIEW') as review,
                    count(*) filter (where r.first_verdict = 'REFUSED') as refused,
                    count(*) filter (where r.first_verdict = 'DUPLICATE') as duplicate,
                    round(avg(extract(epoch from l.checked_at - l.handed_in_at)))::bigint as seconds,
                    (select string_agg(code || '=' || found, ';' order by found desc, code)
                     from (select why.code, sum(why.rows) as found
                           from enrolment.reason why join enrolment.list its on its.id = why.list_id
                           where its.programme_id = l.programme_id and why.weight <= 3
                             and its.checked_at >= :january and its.checked_at <= :cutOff and its.state <> 'CANCELLED'
                             and its.territory_code >= :from and its.territory_code < :to
                           group by why.code) each) as reasons
                from enrolment.list l join enrolment.list_row r on r.list_id = l.id
                    left join programme.programme p on p.id = l.programme_id
                where l.checked_at >= :january and l.checked_at <= :cutOff and l.state <> 'CANCELLED'
                  and l.territory_code >= :from and l.territory_code < :to
                group by l.programme_id order by l.programme_id
                """, scope);
    }

    /// Bills from the year's budget lines that were issued by then, with what became of them.
    List<Map<String, Object>> bills(Scope scope) {
        return ask("""
                select b.number, b.programme_name, b.sponsor, line.payer, b.people, b.person_months, b.amount, b.issued_on,
                    b.due_on, case s.kind when 'PAID' then 'PAID' when 'CANCELLED' then 'CANCELLED' else 'OPEN' end as state,
                    s.settled_on, s.proof_number
                from contribution.bill b
                    join funding.line line on line.id = b.funding_line_id
                    left join contribution.settlement s on s.bill_id = b.id and s.settled_at <= :cutOff
                where line.year = :year and b.issued_at <= :cutOff
                  and b.territory_code >= :from and b.territory_code < :to
                order by b.id
                """, scope);
    }

    /// The year's budget lines with what the journal says by then.
    List<Map<String, Object>> budget(Scope scope) {
        return ask("""
                select line.name, line.payer, line.account, line.ceiling,
                    coalesce(sum(debit - credit) filter (where posting.account = 'CONTRIBUTION_EXPENSE'), 0) as committed,
                    coalesce(sum(credit - debit) filter (where posting.account = 'TREASURY_CASH'), 0) as paid
                from funding.line line
                    left join (funding.entry join funding.posting on posting.entry_id = entry.id)
                        on entry.line_id = line.id and entry.booked_at <= :cutOff
                where line.year = :year and line.opened_at <= :cutOff
                  and line.territory_code >= :from and line.territory_code < :to
                group by line.id order by line.id
                """, scope);
    }

    /// People who left a place in the year by signed decree, per reason.
    List<Map<String, Object>> mutations(Scope scope) {
        return ask("""
                select line.reason, count(*) as people, count(line.partner) as replaced,
                    string_agg(distinct d.number, '; ') as decrees
                from decree.line line join decree.decree d on d.id = line.decree_id
                where line.kind = 'OUT' and d.state = 'SIGNED' and d.signed_at >= :january and d.signed_at <= :cutOff
                  and line.village_code >= :from and line.village_code < :to
                group by line.reason order by line.reason
                """, scope);
    }

    /// Programmes whose months end within the 90 days after the month.
    List<Map<String, Object>> ending(Scope scope) {
        return ask("""
                select name, sponsor, legal_basis, until_month from programme.programme
                where until_month > :month1 and until_month <= :month1 + 90 and opened_at <= :cutOff
                  and territory_code >= :from and territory_code < :to
                order by until_month, id
                """, scope);
    }

    /// Decrees signed in the year.
    List<Map<String, Object>> signedDecrees(Scope scope) {
        return ask("""
                select d.id, d.number, d.title, d.decided_on, d.people, d.person_months, d.content_hash,
                    d.signed_by_name, coalesce(p.name || ', ' || p.sponsor, '#' || d.programme_id) as programme
                from decree.decree d left join programme.programme p on p.id = d.programme_id
                where d.state = 'SIGNED' and d.signed_at >= :january and d.signed_at <= :cutOff
                  and d.territory_code >= :from and d.territory_code < :to
                order by d.id
                """, scope);
    }

    /// Proofs of payment of bills from the year's budget lines.
    List<Map<String, Object>> proofs(Scope scope) {
        return ask("""
                select b.number, proof.file_name, proof.content
                from contribution.proof
                    join contribution.settlement s on s.bill_id = proof.bill_id
                    join contribution.bill b on b.id = s.bill_id
                    join funding.line line on line.id = b.funding_line_id
                where line.year = :year and s.settled_at <= :cutOff
                  and b.territory_code >= :from and b.territory_code < :to
                order by b.id
                """, scope);
    }

    /// All figures reported for the place and below, with who says so.
    List<Map<String, Object>> sourced(Scope scope) {
        return ask("""
                select region_code, segment, members, potential,
                    coalesce(percent, round(100.0 * members / potential, 2)) as percent, as_of, source
                from coverage.reported
                where kind = 'REPORTED' and scheme = 'ALL' and as_of <= :monthEnd and recorded_at <= :cutOff
                  and (region_code = :from or starts_with(region_code, :from || '.'))
                order by region_code, segment, as_of, id
                """, scope);
    }

    private List<Map<String, Object>> ask(String sql, Scope scope) {
        StatementSpec statement = jdbc.sql(sql)
                .param("from", scope.territory())
                .param("to", scope.territory() + "~")
                .param("month", scope.month().atDay(1))
                .param("month1", scope.month().plusMonths(1).atDay(1))
                .param("month2", scope.month().plusMonths(2).atDay(1))
                .param("month3", scope.month().plusMonths(3).atDay(1))
                .param("january", scope.month().withMonth(1).atDay(1))
                .param("year", scope.year())
                .param("monthEnd", scope.month().atEndOfMonth())
                .param("before", scope.month().minusMonths(1).atDay(1))
                .param("december", scope.month().withMonth(1).minusMonths(1).atDay(1))
                .param("cutOffDay", scope.cutOff().atZone(ZONE).toLocalDate())
                .param("cutOff", scope.cutOff().atOffset(ZoneOffset.UTC));
        return statement.query().listOfRows();
    }
}
