package id.payung.server.enrolment.verdict;

import id.payung.server.enrolment.verdict.Verdicts.Case;
import id.payung.server.matching.Gate;
import id.payung.server.matching.GateRows;
import java.sql.ResultSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows whose number is not recorded but who may be somebody who is: each waits for a person.
final class Resemblance {

    private final JdbcClient jdbc;
    private final Gate gate;

    Resemblance(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    void look(Case that, GateRows rows) {
        BitSet passed = passed();
        List<Gate.Possible> possible = gate.judge(that.list(), that.territory(), rows, passed::get, this::facts);
        if (possible.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into found
                        select likely.row_number,
                               case when likely.people > 1 then 'LIKE_SEVERAL' when cover.funders is null then 'LIKE_SOMEBODY'
                                    else 'LIKE_SOMEBODY_COVERED' end,
                               case when likely.people > 1 then jsonb_build_array(likely.people::text)
                                    when cover.funders is null then jsonb_build_array(likely.percent::text)
                                    else jsonb_build_array(likely.percent::text, cover.funders, cover.until) end
                        from unnest(:rows::int[], :likeliest::bigint[], :percents::int[], :people::int[])
                                as likely (row_number, person_id, percent, people)
                            left join (
                                select person_id, string_agg(distinct funder, ', ') as funders,
                                    to_char(max(upper(months)) - 1, 'YYYY-MM') as until
                                from membership.cover_of(:likeliest::bigint[], daterange(:from, :until),
                                    :schemes::text[])
                                group by person_id) cover using (person_id)
                        """)
                .param("rows", possible.stream().map(Gate.Possible::row).toArray(Integer[]::new))
                .param(
                        "likeliest",
                        possible.stream().map(each -> each.people().getFirst()).toArray(Long[]::new))
                .param("percents", possible.stream().map(Gate.Possible::percent).toArray(Integer[]::new))
                .param(
                        "people",
                        possible.stream().map(each -> each.people().size()).toArray(Integer[]::new))
                .param("from", that.months().from().firstDay())
                .param("until", that.months().until().firstDay())
                .param("schemes", that.schemes().toArray(String[]::new))
                .update();
    }

    /// Rows whose number is recorded, and rows that are refused or stand in the list already.
    private BitSet passed() {
        BitSet passed = new BitSet();
        jdbc.sql("""
                        select row_number from checking join known using (nik_key)
                        union all
                        select row_number from found join fault_kind using (fault) where rank <= 2
                        """).query((ResultSet row) -> passed.set(row.getInt(1)));
        return passed;
    }

    private Map<Integer, Gate.Facts> facts(Collection<Integer> rows) {
        Map<Integer, Gate.Facts> facts = new HashMap<>();
        jdbc.sql(
                        "select row_number, nik_key, name, name_key, village_code from checking where row_number = any (:rows)")
                .param("rows", rows.toArray(Integer[]::new))
                .query((ResultSet row) -> {
                    facts.put(
                            row.getInt("row_number"),
                            new Gate.Facts(
                                    row.getObject("nik_key", UUID.class),
                                    row.getString("name"),
                                    row.getString("name_key"),
                                    row.getString("village_code")));
                });
        return facts;
    }
}
