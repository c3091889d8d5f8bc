package id.payung.server.enrolment;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.StatedRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// What another register says against rows of a checked list, set by set.
@Component
public class Objections {

    private final JdbcClient jdbc;
    private final JdbcLists lists;
    private final Audit audit;
    private final ObjectMapper json;

    Objections(JdbcClient jdbc, JdbcLists lists, Audit audit, ObjectMapper json) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.audit = audit;
        this.json = json;
    }

    /// One thing against one row.
    ///
    /// @param arguments what fills the sentence of the fault
    public record Objection(int row, Fault fault, List<String> arguments) {}

    /// Adds the objections; a row that has that fault already stays as it is. Accepted rows wait for review, or are
    /// refused where the fault refuses.
    ///
    /// @return how many rows got another verdict
    /// @throws Problem `list.unknown` (404), `list.not-checked` (409) unless the list is checked and open
    @Transactional(propagation = Propagation.MANDATORY)
    public int raise(ListId id, List<Objection> objections) {
        WorkerList list = lists.lock(id).orElseThrow(() -> Lists.unknown(id));
        if (list.state() != ListState.CHECKED) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", id.toString());
        }
        return objections.isEmpty() ? 0 : add(list, objections, fault -> null, false);
    }

    /// Adds what was found against rows when their list is signed, whoever decided about them.
    ///
    /// @param behind the rule that a fault rests on, as the list is judged
    void atApproval(WorkerList list, List<Objection> objections, Function<Fault, @Nullable StatedRule> behind) {
        add(list, objections, behind, true);
    }

    private int add(
            WorkerList list,
            List<Objection> objections,
            Function<Fault, @Nullable StatedRule> behind,
            boolean alsoDecided) {
        jdbc.sql("""
                        create temporary table objection on commit drop as
                        select row_number, fault, code, rank, arguments::jsonb as arguments,
                            case when rule is null then '{}' else jsonb_build_object('r', rule::jsonb) end as rule
                        from unnest(:rows::int[], :faults::text[], :codes::text[], :ranks::int[], :arguments::text[],
                            :rules::text[]) as each (row_number, fault, code, rank, arguments, rule)
                        """)
                .param(
                        "rules",
                        objections.stream()
                                .map(each -> behind.apply(each.fault()))
                                .map(rule -> rule == null ? null : Finding.ruleJson(rule))
                                .toArray(String[]::new))
                .param("rows", objections.stream().map(Objection::row).toArray(Integer[]::new))
                .param(
                        "faults",
                        objections.stream().map(each -> each.fault().name()).toArray(String[]::new))
                .param(
                        "codes",
                        objections.stream().map(each -> each.fault().code()).toArray(String[]::new))
                .param(
                        "ranks",
                        objections.stream()
                                .map(each -> each.fault().weight().rank())
                                .toArray(Integer[]::new))
                .param(
                        "arguments",
                        objections.stream()
                                .map(each -> json.writeValueAsString(each.arguments()))
                                .toArray(String[]::new))
                .update();
        ListId id = list.id();
        int moved = addToRows(id, alsoDecided);
        jdbc.sql("drop table objection").update();
        audit.record(new Act("list.objections", "list", id.toString(), list.territory(), Map.of("rows", moved)));
        return moved;
    }

    private int addToRows(ListId id, boolean alsoDecided) {
        int moved = jdbc.sql("""
                        update enrolment.list_row r
                        set faults = r.faults || jsonb_build_array(
                                jsonb_build_object('f', o.fault, 'a', o.arguments) || o.rule),
                            fault_codes = array_append(r.fault_codes, o.code),
                            verdict = case o.rank when 1 then 'REFUSED' when 2 then 'DUPLICATE' else 'REVIEW' end,
                            first_verdict = case o.rank when 1 then 'REFUSED' when 2 then 'DUPLICATE' else 'REVIEW' end
                        from objection o
                        where r.list_id = :list and r.row_number = o.row_number and (:alsoDecided or r.decided_by_name is null
                              and not r.fault_codes @> array[o.code])
                          and r.verdict in ('ACCEPTED', 'REVIEW')
                        """)
                .param("list", id.value())
                .param("alsoDecided", alsoDecided)
                .update();
        lists.recount(id);
        jdbc.sql("""
                        delete from enrolment.reason where list_id = :list
                          and fault in (select fault from objection)
                        """).param("list", id.value()).update();
        jdbc.sql("""
                        insert into enrolment.reason (list_id, territory_code, fault, code, weight, rows, first_rows)
                        select :list, l.territory_code, found.fault, found.code, found.rank, found.rows, found.first_rows
                        from enrolment.list l cross join (
                            select o.fault, min(o.code) as code, min(o.rank) as rank, count(distinct r.row_number) as rows,
                                (array_agg(distinct r.row_number order by r.row_number))[1\\:5] as first_rows
                            from (select distinct fault, code, rank from objection) o
                                join enrolment.list_row r on r.list_id = :list and r.faults @>
                                    jsonb_build_array(jsonb_build_object('f', o.fault))
                            group by o.fault) found
                        where l.id = :list
                        """).param("list", id.value()).update();
        return moved;
    }
}
