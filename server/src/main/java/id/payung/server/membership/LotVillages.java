package id.payung.server.membership;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where the people of a lot live, for whoever counts heads and needs no names.
@Component
public class LotVillages {

    private final JdbcClient jdbc;

    LotVillages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The people of a lot per village and months, in the order of the villages. Each person counts once, whatever the
    /// number of schemes.
    @Transactional(readOnly = true)
    public List<LotVillage> of(LotId lot) {
        return jdbc.sql("""
                        select village_code, lower(months) as first, upper(months) as until,
                            count(distinct person_id) as people
                        from membership.cover where lot_id = :id
                        group by village_code, months order by village_code, months
                        """)
                .param("id", lot.value())
                .query((row, number) -> new LotVillage(
                        row.getString("village_code"),
                        new MonthRange(
                                month(row.getObject("first", LocalDate.class)),
                                month(row.getObject("until", LocalDate.class))),
                        row.getLong("people")))
                .list();
    }

    private static ContributionMonth month(LocalDate first) {
        return new ContributionMonth(YearMonth.from(first));
    }
}
