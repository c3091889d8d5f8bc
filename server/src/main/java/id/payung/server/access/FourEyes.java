package id.payung.server.access;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one mechanism for "two people": somebody submits, somebody else approves or rejects exactly what was submitted.
///
/// The content is fixed by a hash at submission. If it changed since, the approval does not count.
@Component
public class FourEyes {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    FourEyes(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /// What is to be approved.
    ///
    /// @param kind for example `list`
    /// @param territory code of the territory it belongs to
    public record Subject(String kind, String id, String territory) {}

    /// A request that waits for the second person.
    public record Request(long submittedBy, String submittedByName, OffsetDateTime submittedAt, String contentHash) {}

    /// Opens a request; a request that is open already for other content is voided.
    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(Subject subject, String contentHash) {
        withdraw(subject);
        jdbc.sql("""
                        insert into access.four_eyes
                            (subject_kind, subject_id, territory_code, content_hash, submitted_by, submitted_at)
                        values (:kind, :id, :territory, :hash, :actor, :now)
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("territory", subject.territory())
                .param("hash", contentHash)
                .param("actor", actors.current().account())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// Voids an open request, because what it was about changed or was taken back.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Subject subject) {
        close(subject, "VOIDED", null);
    }

    /// The open request, if there is one.
    @Transactional(readOnly = true)
    public Optional<Request> open(Subject subject) {
        return jdbc.sql("""
                        select submitted_by, display_name as submitted_by_name, submitted_at, content_hash
                        from access.four_eyes join access.account on account.id = submitted_by
                        where subject_kind = :kind and subject_id = :id and decision is null
                        """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(Request.class)
                .optional();
    }

    /// Approves as the second person.
    ///
    /// @throws Problem `four-eyes.same-person` (403), `four-eyes.changed` (409) when the content is not what was
    ///     submitted, `four-eyes.nothing-open` (409)
    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(Subject subject, String contentHash) {
        Request request = secondPersonFor(subject);
        if (!request.contentHash().equals(contentHash)) {
            throw new Problem(Kind.CONFLICT, "four-eyes.changed");
        }
        close(subject, "APPROVED", null);
    }

    /// Sends it back as the second person, with a reason that the first one can read.
    ///
    /// @throws Problem as [#approve]
    @Transactional(propagation = Propagation.MANDATORY)
    public void reject(Subject subject, String reason) {
        secondPersonFor(subject);
        close(subject, "REJECTED", reason);
    }

    private Request secondPersonFor(Subject subject) {
        Request request = open(subject).orElseThrow(() -> new Problem(Kind.CONFLICT, "four-eyes.nothing-open"));
        if (request.submittedBy() == actors.current().account()) {
            throw new Problem(Kind.FORBIDDEN, "four-eyes.same-person");
        }
        return request;
    }

    private void close(Subject subject, String decision, @Nullable String reason) {
        jdbc.sql("""
                        update access.four_eyes
                        set decision = :decision, decided_by = :actor, decided_at = :now, reason = :reason
                        where subject_kind = :kind and subject_id = :id and decision is null
                        """)
                .param("decision", decision)
                .param("actor", actors.current().account())
                .param("now", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .update();
    }
}
