package id.payung.server.programme;

import id.payung.server.programme.RuleChanges.Proposal;
import id.payung.server.programme.RuleChanges.Wanted;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Changes that wait for a second person, in the database.
@Component
class JdbcProposals {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcProposals(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ProgrammeId id, Wanted wanted, long actor, String name, OffsetDateTime now) {
        jdbc.sql("""
                        insert into programme.rule_proposal
                            (programme_id, wanted, proposed_by, proposed_by_name, proposed_at)
                        values (:id, :wanted::jsonb, :actor, :name, :now)
                        """)
                .param("id", id.value())
                .param("wanted", json.writeValueAsString(wanted))
                .param("actor", actor)
                .param("name", name)
                .param("now", now)
                .update();
    }

    Optional<Proposal> open(ProgrammeId id) {
        return jdbc.sql("select * from programme.rule_proposal where programme_id = :id and decision is null")
                .param("id", id.value())
                .query((row, number) -> new Proposal(
                        id,
                        json.readValue(row.getString("wanted"), Wanted.class),
                        row.getString("proposed_by_name"),
                        row.getLong("proposed_by"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Programmes with a change that waits.
    List<ProgrammeId> waiting() {
        return jdbc
                .sql("select programme_id from programme.rule_proposal where decision is null order by id")
                .query(Long.class)
                .list()
                .stream()
                .map(ProgrammeId::new)
                .toList();
    }

    void close(ProgrammeId id, String decision, String by, OffsetDateTime now, @Nullable String reason) {
        jdbc.sql("""
                        update programme.rule_proposal
                        set decision = :decision, decided_by_name = :by, decided_at = :now, reason = :reason
                        where programme_id = :id and decision is null
                        """)
                .param("decision", decision)
                .param("by", by)
                .param("now", now)
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }
}
