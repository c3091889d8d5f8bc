package id.payung.server.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Closed packs in the database.
@Component
class JdbcPacks {

    private final JdbcClient jdbc;
    private final PackFigures figures;

    JdbcPacks(JdbcClient jdbc, PackFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    long add(PackSeal.Sealed sealed, Instant cutOff, String json, String seal, String by) {
        return jdbc.sql("""
                        insert into report.pack (territory_code, month, cut_off, tables, figures_hash, seal, closed_by)
                        values (:territory, :month, :cutOff, :tables::jsonb, :hash, :seal, :by) returning id
                        """)
                .param("territory", sealed.territory())
                .param("month", sealed.month().atDay(1))
                .param("cutOff", cutOff.atOffset(ZoneOffset.UTC))
                .param("tables", json)
                .param("hash", sealed.hash())
                .param("seal", seal)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    Optional<Pack> find(long id) {
        return jdbc.sql("select * from report.pack where id = :id")
                .param("id", id)
                .query(this::pack)
                .optional();
    }

    Optional<Pack> find(String territory, YearMonth month) {
        return jdbc.sql("select * from report.pack where territory_code = :territory and month = :month")
                .param("territory", territory)
                .param("month", month.atDay(1))
                .query(this::pack)
                .optional();
    }

    List<Pack> all() {
        return jdbc.sql("select * from report.pack order by month desc, territory_code limit 200")
                .query(this::pack)
                .list();
    }

    private Pack pack(ResultSet row, int number) throws SQLException {
        return new Pack(
                row.getLong("id"),
                row.getString("territory_code"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("cut_off", OffsetDateTime.class).toInstant(),
                figures.read(row.getString("tables")),
                row.getString("figures_hash"),
                row.getString("seal"),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }
}
