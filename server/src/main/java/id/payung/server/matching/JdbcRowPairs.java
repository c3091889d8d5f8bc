package id.payung.server.matching;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What becomes of the pairs of a list when its rows are decided, checked again or withdrawn.
@Component
class JdbcRowPairs {

    private final JdbcClient jdbc;

    JdbcRowPairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The waiting pairs of a refused row are gone, or wait again when the refusal is taken back.
    void setAside(long list, int row, boolean aside) {
        jdbc.sql("""
                        update matching.pair set state = case when :aside then 'GONE' else 'OPEN' end,
                            decision_reason = case when :aside then 'row refused' end
                        where list_id = :list and row_number = :row
                          and (:aside and state in ('OPEN', 'ASKED')
                               or not :aside and state = 'GONE' and decision_reason = 'row refused')
                        """)
                .param("aside", aside)
                .param("list", list)
                .param("row", row)
                .update();
    }

    /// The waiting pairs of refused rows are gone.
    void setAside(long list, List<Integer> rows) {
        jdbc.sql("""
                        update matching.pair set state = 'GONE', decision_reason = 'row refused'
                        where list_id = :list and row_number = any (:rows) and state in ('OPEN', 'ASKED')
                        """)
                .param("list", list)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    /// The recorded people whom rows are like, where nobody has decided yet.
    Map<Integer, Set<Long>> waiting(long list) {
        Map<Integer, Set<Long>> waiting = new TreeMap<>();
        jdbc.sql("""
                        select row_number, right_person from matching.pair
                        where list_id = :list and state in ('OPEN', 'ASKED')
                        """).param("list", list).query((ResultSet row) -> {
            waiting.computeIfAbsent(row.getInt(1), any -> new TreeSet<>()).add(row.getLong(2));
        });
        return waiting;
    }

    /// Pairs that wait are decided as they were before their list was checked again.
    void sameAgain(long list, List<Gate.Attached> attached) {
        if (attached.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with again as (
                            select * from unnest(:rows::int[], :people::bigint[], :by::text[], :at::text[]::timestamptz[],
                                :reasons::text[]) as each (row_number, person_id, by_name, at, reason)
                        ), same as (
                            update matching.pair p set state = 'SAME', decided_by_name = again.by_name,
                                decided_at = again.at, decision_reason = again.reason
                            from again
                            where p.list_id = :list and p.row_number = again.row_number
                              and p.right_person = again.person_id and p.state in ('OPEN', 'ASKED')
                            returning p.*
                        )
                        insert into matching.decision (pair_id, territory_code, decision, bits, reason, decided_by_name,
                            decided_at)
                        select id, territory_code, 'SAME', bits, decision_reason, decided_by_name, decided_at from same
                        """)
                .param("list", list)
                .param("rows", attached.stream().map(Gate.Attached::row).toArray(Integer[]::new))
                .param("people", attached.stream().map(Gate.Attached::person).toArray(Long[]::new))
                .param("by", attached.stream().map(Gate.Attached::by).toArray(String[]::new))
                .param("at", attached.stream().map(each -> each.at().toString()).toArray(String[]::new))
                .param("reasons", attached.stream().map(Gate.Attached::reason).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        update matching.pair other set state = 'GONE', decision_reason = 'pair ' || same.id
                        from matching.pair same
                        where same.list_id = :list and same.row_number = any (:rows) and same.state = 'SAME'
                          and other.list_id = same.list_id and other.row_number = same.row_number
                          and other.state in ('OPEN', 'ASKED')
                        """)
                .param("list", list)
                .param("rows", attached.stream().map(Gate.Attached::row).toArray(Integer[]::new))
                .update();
    }

    /// What was asked about a pair, and the answer, stand on the pair that took its place.
    void askAgain(long list) {
        jdbc.sql("""
                        update matching.pair p set question = old.question, answer = old.answer,
                            state = case when old.answer is null then 'ASKED' else p.state end
                        from (select distinct on (row_number, right_person) row_number, right_person, left_key, question,
                                  answer
                              from matching.pair
                              where list_id = :list and state = 'GONE' and question is not null
                              order by row_number, right_person, id desc) old
                        where p.list_id = :list and p.state = 'OPEN' and p.question is null
                          and p.row_number = old.row_number and p.right_person = old.right_person
                          and p.left_key = old.left_key
                        """).param("list", list).update();
    }

    /// The pairs of a list that is checked again or withdrawn.
    void gone(long list) {
        jdbc.sql("""
                        update matching.pair set state = 'GONE', merge_id = null
                        where list_id = :list and state in ('OPEN', 'ASKED', 'SAME')
                        """).param("list", list).update();
    }
}
