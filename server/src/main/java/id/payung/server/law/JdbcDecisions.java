package id.payung.server.law;

import id.payung.server.access.Actor;
import id.payung.server.law.Decision.Kind;
import id.payung.server.law.Decision.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions in the database.
@Component
class JdbcDecisions {

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Decision> approved() {
        return jdbc.sql("select * from law.decision where state = 'APPROVED' order by decided_at, id")
                .query(JdbcDecisions::decision)
                .list();
    }

    List<Decision> all() {
        return jdbc.sql("select * from law.decision order by id desc")
                .query(JdbcDecisions::decision)
                .list();
    }

    Optional<Decision> lock(long id) {
        return jdbc.sql("select * from law.decision where id = :id for update")
                .param("id", id)
                .query(JdbcDecisions::decision)
                .optional();
    }

    Decision insert(Kind kind, Decisions.Proposal proposal, Actor actor, Instant now) {
        return jdbc.sql("""
                        insert into law.decision
                            (kind, subject, choice, holds_from, reason, source, proposed_by, proposed_by_name, proposed_at)
                        values (:kind, :subject, :choice, :from, :reason, :source, :actor, :name, :now)
                        returning *
                        """)
                .param("kind", kind.name())
                .param("subject", proposal.subject())
                .param("choice", proposal.choice())
                .param("from", proposal.from())
                .param("reason", proposal.reason())
                .param("source", proposal.source())
                .param("actor", actor.account())
                .param("name", actor.displayName())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(JdbcDecisions::decision)
                .single();
    }

    Decision close(long id, State state, Actor actor, Instant now, @Nullable String answer) {
        return jdbc.sql("""
                        update law.decision
                        set state = :state, decided_by = :actor, decided_by_name = :name, decided_at = :now,
                            answer = :answer
                        where id = :id and state = 'PROPOSED'
                        returning *
                        """)
                .param("state", state.name())
                .param("actor", actor.account())
                .param("name", actor.displayName())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("answer", answer)
                .param("id", id)
                .query(JdbcDecisions::decision)
                .single();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Decision(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("choice"),
                Objects.requireNonNull(row.getObject("holds_from", LocalDate.class)),
                row.getString("reason"),
                row.getString("source"),
                State.valueOf(row.getString("state")),
                row.getLong("proposed_by"),
                row.getString("proposed_by_name"),
                Objects.requireNonNull(row.getObject("proposed_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("answer"));
    }
}
