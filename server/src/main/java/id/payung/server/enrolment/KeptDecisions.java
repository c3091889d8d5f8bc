package id.payung.server.enrolment;

import id.payung.rules.Scheme;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.FallenDecision.Cause;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.matching.Gate;
import id.payung.server.matching.Gate.Attached;
import id.payung.server.programme.Programme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Carries the decisions of people on single rows over a new check of their list.
///
/// A decision holds again when the row has the same cells, would get the same months and has the same things said
/// against it. Otherwise it falls, unless the program now says the same as she did.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptDecisions {

    /// Most rows that a record of what was done names.
    private static final int NAMED_ROWS = 100;

    private static final String[] DECIDING = Fault.names(Fault::decides);
    private static final String[] ALIKE = Fault.names(Fault::isLikeness);
    private static final String[] ALIKE_CODES =
            Arrays.stream(ALIKE).map(name -> Fault.valueOf(name).code()).toArray(String[]::new);

    /// What a row `r` says, whoever decided what about it.
    private static final String CONTENT = """
            encode(sha256(convert_to(jsonb_build_array(r.nik_key, r.name, r.birth_date, r.sex,
                case when r.first_village is null then r.village_code else nullif(r.first_village, '') end,
                r.mother_name, r.occupation_code, r.occupation_text, r.address, r.phone,
                r.family_key, r.welfare_decile)::text, 'UTF8')), 'hex')
            """;
    /// What of the things said against a row `r` decides about it.
    private static final String FAULTS = """
            array(select distinct each ->> 'f' from jsonb_array_elements(r.faults) each
                  where each ->> 'f' = any (:deciding) order by 1)
            """;

    private final JdbcClient jdbc;
    private final JdbcLists lists;
    private final Gate gate;
    private final Audit audit;

    KeptDecisions(JdbcClient jdbc, JdbcLists lists, Gate gate, Audit audit) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.gate = gate;
        this.audit = audit;
    }

    /// Notes the decisions on the rows of a list, which are about to go.
    void note(ListId list) {
        jdbc.sql("""
                        insert into enrolment.decision_before (list_id, row_number, territory_code, content, faults,
                            likeness, read_months, verdict, first_verdict, village_code, person_id, months,
                            decided_by_name, decided_at, decision_reason)
                        select r.list_id, r.row_number, r.territory_code, %s, %s,
                            (select coalesce(jsonb_agg(each), '[]') from jsonb_array_elements(r.faults) each
                             where each ->> 'f' = any (:alike)),
                            coalesce(r.first_months, r.months), r.verdict, r.first_verdict,
                            case when r.first_village is not null then r.village_code end, r.person_id, r.months,
                            r.decided_by_name, r.decided_at, r.decision_reason
                        from enrolment.list_row r where r.list_id = :list and r.decided_at is not null
                        on conflict (list_id, row_number) do nothing
                        """.formatted(CONTENT, FAULTS))
                .param("list", list.value())
                .param("deciding", DECIDING)
                .param("alike", ALIKE)
                .update();
    }

    /// Nothing is kept of a list that is taken back.
    void forget(ListId list) {
        jdbc.sql("delete from enrolment.decision_before where list_id = :list")
                .param("list", list.value())
                .update();
    }

    /// Puts the decisions that still hold on the rows of a list that was just checked.
    void apply(WorkerList list, Programme programme) {
        if (jdbc.sql("select not exists (select from enrolment.decision_before where list_id = :list)")
                .param("list", list.id().value())
                .query(Boolean.class)
                .single()) {
            return;
        }
        compare(list.id(), programme);
        int kept = putBack(list.id());
        tellPairs(list.id());
        lists.recount(list.id());
        List<Integer> fallen =
                fallen(list.id()).stream().map(FallenDecision::row).toList();
        jdbc.sql("drop table decision_now").update();
        audit.record(new Act(
                "list.decisions-kept",
                "list",
                list.id().toString(),
                list.territory(),
                Map.of(
                        "kept",
                        kept,
                        "fallen",
                        fallen.size(),
                        "rows",
                        fallen.stream().limit(NAMED_ROWS).toList())));
    }

    /// Sets each decision beside the row as it is now, and says why it falls where it does. Whom a row resembles is
    /// told apart by the pairs that wait; those that were found different do not come again.
    private void compare(ListId list, Programme programme) {
        Map<Integer, Set<Long>> waiting = gate.waiting(list.value());
        jdbc.sql("""
                        create temporary table decision_now on commit drop as
                        with waiting as (
                            select row_number, person_id
                            from unnest(:rows::int[], :people::bigint[]) as each (row_number, person_id)
                        ), covered as (
                            select person_id, range_agg(months) as months
                            from membership.cover_of(
                                (select array_agg(person_id) from enrolment.decision_before
                                 where list_id = :list and person_id is not null),
                                daterange(:from, :until), :schemes::text[])
                            group by person_id
                        )
                        select b.row_number, r.verdict as verdict_now, r.village_code as village_now,
                            case when r.row_number is null then 'ROW_GONE'
                                 when %s <> b.content then 'ROW_CHANGED'
                                 when not %s <@ b.faults
                                   or not array(select unnest(b.faults) except select unnest(:alike::text[])) <@ %s
                                   or r.months is distinct from b.read_months
                                   then 'REASONS_CHANGED'
                                 when b.person_id is not null and (
                                     not exists (select from waiting w
                                                 where w.row_number = b.row_number and w.person_id = b.person_id)
                                     or b.months is distinct from coalesce((
                                         select rest from unnest(datemultirange(r.months)
                                             - coalesce(covered.months, '{}'::datemultirange)) rest
                                         order by rest desc limit 1), 'empty'::daterange))
                                   then 'REASONS_CHANGED'
                                 when b.person_id is null and b.verdict = 'ACCEPTED'
                                   and exists (select from waiting w where w.row_number = b.row_number)
                                   then 'REASONS_CHANGED'
                            end as fell
                        from enrolment.decision_before b
                            left join enrolment.list_row r on r.list_id = b.list_id and r.row_number = b.row_number
                            left join covered on covered.person_id = b.person_id
                        where b.list_id = :list
                        """.formatted(CONTENT, FAULTS, FAULTS))
                .param("list", list.value())
                .param("deciding", DECIDING)
                .param("alike", ALIKE)
                .param("from", programme.months().from().firstDay())
                .param("until", programme.months().until().firstDay())
                .param("schemes", programme.schemes().stream().map(Scheme::name).toArray(String[]::new))
                .param(
                        "rows",
                        waiting.entrySet().stream()
                                .flatMap(each -> each.getValue().stream().map(person -> each.getKey()))
                                .toArray(Integer[]::new))
                .param("people", waiting.values().stream().flatMap(Set::stream).toArray(Long[]::new))
                .update();
    }

    private int putBack(ListId list) {
        return jdbc.sql("""
                        update enrolment.list_row r set verdict = b.verdict, first_verdict = b.first_verdict,
                            first_village = case when b.village_code is not null then coalesce(r.village_code, '') end,
                            village_code = coalesce(b.village_code, r.village_code), person_id = b.person_id,
                            first_months = case when b.person_id is not null then r.months end,
                            months = case when b.person_id is not null then b.months else r.months end,
                            faults = case when r.fault_codes && :codes::text[] then r.faults else r.faults || b.likeness end,
                            fault_codes = case when b.likeness = '[]' or r.fault_codes && :codes::text[] then r.fault_codes
                                else r.fault_codes || array(
                                    select distinct code from unnest(:alike::text[], :alikeCodes::text[])
                                        as known (fault, code)
                                    join jsonb_array_elements(b.likeness) each on each ->> 'f' = fault) end,
                            decided_by_name = b.decided_by_name, decided_at = b.decided_at,
                            decision_reason = b.decision_reason
                        from enrolment.decision_before b join decision_now n using (row_number)
                        where b.list_id = :list and n.fell is null
                          and r.list_id = b.list_id and r.row_number = b.row_number
                        """)
                .param("list", list.value())
                .param("codes", ALIKE_CODES)
                .param("alike", ALIKE)
                .param("alikeCodes", ALIKE_CODES)
                .update();
    }

    private void tellPairs(ListId list) {
        gate.decideAgain(
                list.value(),
                jdbc.sql("""
                                select b.row_number, b.person_id, b.decided_by_name, b.decided_at, b.decision_reason
                                from enrolment.decision_before b join decision_now n using (row_number)
                                where b.list_id = :list and n.fell is null and b.person_id is not null
                                """)
                        .param("list", list.value())
                        .query((row, number) -> new Attached(
                                row.getInt("row_number"),
                                row.getLong("person_id"),
                                row.getString("decided_by_name"),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("decision_reason")))
                        .list(),
                jdbc.sql("""
                                select b.row_number from enrolment.decision_before b join decision_now n using (row_number)
                                where b.list_id = :list and n.fell is null and b.verdict = 'REFUSED'
                                """).param("list", list.value()).query(Integer.class).list());
        jdbc.sql("""
                        delete from enrolment.decision_before b using decision_now n
                        where b.list_id = :list and n.row_number = b.row_number and (n.fell is null
                            or n.verdict_now = b.verdict
                               and (b.village_code is null or b.village_code is not distinct from n.village_now))
                        """).param("list", list.value()).update();
        jdbc.sql("""
                        update enrolment.decision_before b set fell = n.fell from decision_now n
                        where b.list_id = :list and n.row_number = b.row_number
                        """).param("list", list.value()).update();
    }

    /// Decisions that fell and were not made again, in the order of the rows.
    List<FallenDecision> fallen(ListId list) {
        return jdbc.sql("""
                        select * from enrolment.decision_before where list_id = :list and fell is not null
                        order by row_number
                        """)
                .param("list", list.value())
                .query((row, number) -> decision(row))
                .list();
    }

    private static FallenDecision decision(ResultSet row) throws SQLException {
        return new FallenDecision(
                row.getInt("row_number"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("decided_by_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decision_reason"),
                Cause.valueOf(row.getString("fell")));
    }
}
