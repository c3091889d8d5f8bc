package id.payung.server.enrolment.verdict;

import id.payung.rules.MonthRange;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.FilledDown;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.enrolment.check.WageEarners;
import id.payung.server.matching.Gate;
import id.payung.server.matching.GateRows;
import id.payung.server.programme.RowRule;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks the questions that a row cannot answer alone, each once for the whole list, and gives every row its
/// verdict.
///
/// Works on the temporary table `checking` inside the caller's transaction. What is found is gathered in `found`;
/// the rows are written once, at the end.
@Component
public class Verdicts {

    /// Each row with what it says itself and what was found about it, and the verdict that follows.
    private static final String JUDGED = """
            with more as (
                select row_number, min(rank) as worst, array_agg(distinct code) as codes,
                       jsonb_agg(jsonb_build_object('f', fault, 'a', coalesce(arguments, '[]'))
                           || case when rule is null then '{}' else jsonb_build_object('r', rule) end) as faults
                from found join fault_kind using (fault) group by row_number
            ), judged as (
                select c.*, case least(c.worst, coalesce(more.worst, 9))
                           when 1 then 'REFUSED' when 2 then 'DUPLICATE' when 3 then 'REVIEW'
                           else 'ACCEPTED' end as verdict,
                       case when more.codes is null then c.codes else c.codes || more.codes end as all_codes,
                       case when more.faults is null then c.faults else c.faults || more.faults end as all_faults
                from checking c left join more using (row_number)
            )
            """;

    private final JdbcClient jdbc;
    private final Matching matching;
    private final Resemblance resemblance;
    private final Quotas quotas;
    private final Household household;
    private final Wages wages;

    Verdicts(JdbcClient jdbc, Gate gate, ObjectProvider<WageEarners> wageEarners) {
        this.jdbc = jdbc;
        this.matching = new Matching(jdbc);
        this.resemblance = new Resemblance(jdbc, gate);
        this.quotas = new Quotas(jdbc);
        this.household = new Household(jdbc);
        this.wages = new Wages(jdbc, wageEarners);
    }

    /// What the list is judged against.
    ///
    /// @param villageQuotas places per village code
    /// @param rules the programme's rules on rows
    public record Case(
            long list,
            long programme,
            String territory,
            MonthRange months,
            List<String> schemes,
            int quota,
            Map<String, Integer> villageQuotas,
            RowRules rules,
            LocalDate today) {}

    /// How many rows got which verdict.
    ///
    /// @param repaired accepted rows in which the program put something right
    public record Counts(int rows, int accepted, int review, int refused, int duplicate, int repaired) {}

    /// A row that would get another verdict.
    ///
    /// @param now verdict as the list has it, whoever gave it
    /// @param then verdict that a check would give
    /// @param decided whether a person gave the one it has
    /// @param reasons what would be said against it and is not said now, as the database keeps findings
    public record Change(
            int row,
            String now,
            String then,
            boolean decided,
            EnumSet<Fault> faultsNow,
            EnumSet<Fault> faultsThen,
            String reasons) {}

    /// Gives each row its verdict and writes the rows.
    ///
    /// @param gateRows the rows that may be compared with everybody who is recorded
    public Counts decide(Case that, List<FilledDown.Run> filledDown, GateRows gateRows) {
        judge(that, filledDown, gateRows);
        writeRows(that);
        writeReasons(that);
        return count(that.list());
    }

    /// Judges the rows as [#decide] does and hands on those whose verdict is another one than what the list
    /// says now, unless a decision of a person holds. Writes nothing but pairs of people who are alike, so the
    /// caller takes its transaction back.
    public List<Change> rehearse(Case that, List<FilledDown.Run> filledDown, GateRows gateRows) {
        judge(that, filledDown, gateRows);
        saidByRegister(that.list());
        jdbc.sql("analyze found").update();
        return jdbc.sql(JUDGED + """
                        select j.row_number, r.verdict as now, j.verdict as then,
                               r.decided_by_name is not null as decided,
                               array(select each ->> 'f' from jsonb_array_elements(r.faults) each) as faults_now,
                               array(select each ->> 'f' from jsonb_array_elements(j.all_faults) each) as faults_then,
                               (select coalesce(jsonb_agg(each), '[]') from jsonb_array_elements(j.all_faults) each
                                    join fault_kind on fault = each ->> 'f' and rank <= 3
                                where not r.faults @> jsonb_build_array(jsonb_build_object('f', each -> 'f'))
                               )::text as reasons
                        from judged j join enrolment.list_row r on r.list_id = :list and r.row_number = j.row_number
                        where j.verdict <> r.verdict and not (r.decided_by_name is not null
                            and (select array(select distinct fault from jsonb_array_elements(j.all_faults) each
                                     join fault_kind on fault = each ->> 'f' and rank <= 3 order by 1)
                                   <@ was.faults
                                 and array(select unnest(was.faults) except select unnest(:alike::text[]))
                                   <@ array(select each ->> 'f' from jsonb_array_elements(j.all_faults) each)
                                 and (r.person_id is not null or r.verdict <> 'ACCEPTED'
                                   or not exists (select from jsonb_array_elements(j.all_faults) each
                                                  where each ->> 'f' = any (:alike)))
                                 from (select array(select distinct fault from jsonb_array_elements(r.faults) each
                                           join fault_kind on fault = each ->> 'f' and rank <= 3) as faults) was))
                        order by j.row_number
                        """)
                .param("alike", Fault.names(Fault::isLikeness))
                .param("list", that.list())
                .query((row, number) -> new Change(
                        row.getInt("row_number"),
                        row.getString("now"),
                        row.getString("then"),
                        row.getBoolean("decided"),
                        faults(row.getArray("faults_now")),
                        faults(row.getArray("faults_then")),
                        row.getString("reasons")))
                .list();
    }

    /// What another register said against rows is said again after a check.
    private void saidByRegister(long list) {
        jdbc.sql("""
                        insert into found
                        select r.row_number, each ->> 'f', each -> 'a'
                        from enrolment.list_row r cross join jsonb_array_elements(r.faults) each
                        where r.list_id = :list and each ->> 'f' = any (:register)
                          and r.row_number in (select row_number from checking)
                          and not exists (select from found
                                          where found.row_number = r.row_number and found.fault = each ->> 'f')
                        """)
                .param("list", list)
                .param("register", Fault.names(Fault::isOfRegister))
                .update();
    }

    private static EnumSet<Fault> faults(Array names) throws SQLException {
        EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
        for (String name : (String[]) names.getArray()) {
            faults.add(Fault.valueOf(name));
        }
        return faults;
    }

    private void judge(Case that, List<FilledDown.Run> filledDown, GateRows gateRows) {
        prepare(that.rules());
        matching.withinTheList();
        matching.filledDown(filledDown);
        matching.withTheRegistry(that);
        matching.withEarlierLists(that);
        matching.withCover(that);
        if (that.rules().on(RowRule.ONE_PER_FAMILY)) {
            household.look(that);
        }
        if (that.rules().on(RowRule.NO_WAGE_EARNER)) {
            wages.look();
        }
        resemblance.look(that, gateRows);
        quotas.apply(that);
    }

    private void prepare(RowRules rules) {
        jdbc.sql("create index on checking (nik_key)").update();
        jdbc.sql("set local default_statistics_target = 20").update();
        jdbc.sql("analyze checking (row_number, worst, nik_key, name_key, mother_key, phone)")
                .update();
        jdbc.sql("""
                        create temporary table fault_kind (fault text primary key, code text not null, rank smallint,
                            rule jsonb) on commit drop
                        """).update();
        jdbc.sql("insert into fault_kind select fault, code, rank, rule::jsonb"
                        + " from unnest(:faults::text[], :codes::text[], :ranks::smallint[], :rules::text[])"
                        + " as each (fault, code, rank, rule)")
                .param(
                        "rules",
                        Arrays.stream(Fault.values())
                                .map(rules::behind)
                                .map(rule -> rule == null ? null : Finding.ruleJson(rule))
                                .toArray(String[]::new))
                .param("faults", Arrays.stream(Fault.values()).map(Fault::name).toArray(String[]::new))
                .param("codes", Arrays.stream(Fault.values()).map(Fault::code).toArray(String[]::new))
                .param(
                        "ranks",
                        Arrays.stream(Fault.values())
                                .map(fault -> (short) fault.weight().rank())
                                .toArray(Short[]::new))
                .update();
        jdbc.sql("""
                        create temporary table found (row_number int not null, fault text not null, arguments jsonb)
                        on commit drop
                        """).update();
        jdbc.sql("create temporary table months_left (row_number int primary key, months daterange) on commit drop")
                .update();
    }

    private void writeRows(Case that) {
        jdbc.sql("analyze found").update();
        jdbc.sql(JUDGED + """
                        insert into enrolment.list_row (list_id, row_number, programme_id, territory_code, verdict,
                            first_verdict, fault_codes, faults, village_code, nik_sealed, nik_key, name, name_key,
                            birth_date, sex, mother_name, occupation_code, occupation_text, welfare_decile, address, phone,
                            match_keys, family_key, months)
                        select :list, row_number, :programme, :territory, verdict, verdict, all_codes, all_faults,
                            village_code, nik_sealed, nik_key, name, name_key, birth_date, sex, mother_name,
                            occupation_code, occupation_text, welfare_decile, address, phone, match_keys, family_key,
                            case when left_over.row_number is null then daterange(:from, :until)
                                 else left_over.months end
                        from judged left join months_left left_over using (row_number)
                        """)
                .param("list", that.list())
                .param("programme", that.programme())
                .param("territory", that.territory())
                .param("from", that.months().from().firstDay())
                .param("until", that.months().until().firstDay())
                .update();
    }

    private void writeReasons(Case that) {
        jdbc.sql("""
                        insert into enrolment.reason (list_id, territory_code, fault, code, weight, rows, first_rows)
                        select :list, :territory, fault, min(code), min(rank), count(*),
                               (array_agg(row_number order by row_number))[1\\:5]
                        from (
                            select row_number, each ->> 'f' as fault
                            from checking cross join jsonb_array_elements(faults) as each
                            where codes <> '{}'
                            union all
                            select row_number, fault from found
                        ) everything join fault_kind using (fault)
                        group by fault
                        """)
                .param("list", that.list())
                .param("territory", that.territory())
                .update();
    }

    private Counts count(long list) {
        return jdbc.sql("""
                        select count(*) as rows,
                               count(*) filter (where verdict = 'ACCEPTED') as accepted,
                               count(*) filter (where verdict = 'REVIEW') as review,
                               count(*) filter (where verdict = 'REFUSED') as refused,
                               count(*) filter (where verdict = 'DUPLICATE') as duplicate,
                               (select count(*) from checking c where worst = 4 and not exists (
                                   select from found join fault_kind using (fault)
                                   where found.row_number = c.row_number and rank < 4)) as repaired
                        from enrolment.list_row where list_id = :list
                        """).param("list", list).query(Counts.class).single();
    }
}
