package id.payung.server.coverage.pivot;

import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the people behind a number.
@Component
class JdbcCellPeople {

    private final JdbcClient jdbc;

    JdbcCellPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param lastDay by which cover has to end, when that is asked
    Slice<CellPerson> find(PivotQuestion question, CellSearch search, LocalDate lastDay) {
        var keyset = Keyset.of(search.sort(), search.page());
        Map<String, Object> parameters = new HashMap<>(keyset.parameters());
        String within = JdbcPivot.within(question.regionCode());
        parameters.put("from", within);
        parameters.put("to", within + "~");
        parameters.put("first", question.from().atDay(1));
        String ending = "";
        if (question.measure() == Measure.ENDING) {
            ending = CoveredPeople.ENDING;
            parameters.put("lastDay", lastDay);
        }
        String named = "";
        if (!search.text().isBlank()) {
            named = " and p.name_key like '%' || :name || '%'";
            parameters.put("name", search.nameKey());
        }
        String narrowing = JdbcPivot.narrowing(question, CoveredPeople::expression, parameters);
        var rows = jdbc.sql("""
                        select * from (
                            select c.person_id as id, coalesce(p.name, '–') as name, coalesce(p.name_key, '') as name_key,
                                p.birth_date, p.sex, p.occupation_code as occupation, p.welfare_decile as decile, c.village_code,
                                counted.programme_id as programme, l.funder, upper(c.months) - 1 as until
                        """ + CoveredPeople.FROM + ending + named + narrowing + ") people where true"
                        + keyset.condition() + keyset.order())
                .params(parameters)
                .query(CellPerson.class)
                .list();
        return keyset.slice(rows, row -> new Keyset.Key(search.sort().keyOf(row), row.id()));
    }
}
