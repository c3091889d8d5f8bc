package id.payung.server.evidence;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.web.Input;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What programmes ask to see before a list is signed: dated, off until somebody sets it.
@Component
public class Demands {

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Demands(JdbcClient jdbc, Programmes programmes, Actors actors, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is asked for on a day.
    @Transactional(readOnly = true)
    public Demand on(ProgrammeId programme, LocalDate day) {
        return jdbc.sql("""
                        select * from evidence.demand where programme_id = :programme and valid_from <= :day
                        order by valid_from desc, id desc limit 1
                        """)
                .param("programme", programme.value())
                .param("day", day)
                .query(Demands::demand)
                .optional()
                .orElse(Demand.NOTHING);
    }

    /// Every version, the latest day first.
    @Transactional(readOnly = true)
    public List<Demand> versions(ProgrammeId programme) {
        return jdbc.sql("""
                        select * from evidence.demand where programme_id = :programme
                        order by valid_from desc, id desc
                        """)
                .param("programme", programme.value())
                .query(Demands::demand)
                .list();
    }

    /// Adds a version.
    ///
    /// @throws Problem `programme.unknown` (404), `programme.not-yours` (403), `field.missing` (400)
    @Transactional
    public void set(ProgrammeId id, Demand wanted) {
        Programme programme =
                programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
        if (!actors.current().covers(programme.territory())) {
            throw new Problem(Kind.FORBIDDEN, "programme.not-yours");
        }
        String source = Input.text("evidenceBasis", wanted.source());
        jdbc.sql("""
                        insert into evidence.demand (programme_id, territory_code, valid_from, minutes, everybody,
                            occupations, source, set_by_name, set_at)
                        values (:programme, :territory, :from, :minutes, :everybody, :occupations, :source, :by, :now)
                        """)
                .param("programme", id.value())
                .param("territory", programme.territory())
                .param("from", wanted.validFrom())
                .param("minutes", wanted.minutes())
                .param("everybody", wanted.everybody())
                .param("occupations", wanted.occupations().stream().sorted().toArray(String[]::new))
                .param("source", source)
                .param("by", actors.current().displayName())
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.record(new Act(
                "programme.evidence-asked",
                "programme",
                id.toString(),
                programme.territory(),
                Map.of(
                        "validFrom", wanted.validFrom().toString(),
                        "minutes", wanted.minutes(),
                        "everybody", wanted.everybody(),
                        "occupations", String.join(" ", wanted.occupations()),
                        "source", source)));
    }

    private static Demand demand(ResultSet row, int number) throws SQLException {
        return new Demand(
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getBoolean("minutes"),
                row.getBoolean("everybody"),
                Set.of((String[]) row.getArray("occupations").getArray()),
                row.getString("source"));
    }
}
