package id.payung.server.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Our own count through the one door that is open to everybody; the database hides small groups itself.
@Component
class JdbcOpenCounts {

    private final JdbcClient jdbc;

    JdbcOpenCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts from the country to the regency; smaller places are left out.
    List<OpenCount> heads(Collection<String> codes, YearMonth first, YearMonth last) {
        return jdbc.sql("select area_code, month, people, hidden from coverage.public_heads(:areas, :first, :last)")
                .param("areas", codes.stream().map(JdbcHeads::area).toArray(String[]::new))
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .query((row, number) -> {
                    String area = row.getString("area_code");
                    return new OpenCount(
                            area.equals(JdbcHeads.COUNTRY_AREA) ? CoverageQuestion.COUNTRY : area,
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getObject("people", Long.class),
                            row.getBoolean("hidden"));
                })
                .list();
    }

    /// Below this many people a group is hidden.
    int fewest() {
        return jdbc.sql("select fewest from coverage.disclosure")
                .query(Integer.class)
                .single();
    }
}
