package id.payung.server.job;

import id.payung.server.problem.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The book of jobs, written in transactions of its own so that others see progress while the work is not committed.
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JobBook {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    JobBook(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    record Started(long id, String kind, String subject, int tries) {}

    /// Takes up a job unless it has ended or was cancelled.
    public Optional<Started> begin(long id) {
        return jdbc.sql("""
                        update job.job set state = 'RUNNING', started_at = :now, tries = tries + 1, done = 0
                        where id = :id and state in ('QUEUED', 'RUNNING') and not cancel_requested
                        returning id, kind, subject, tries
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .query(Started.class)
                .optional();
    }

    /// Writes counts; answers whether somebody asked to cancel.
    public boolean progress(long id, long done, long total) {
        return jdbc.sql("update job.job set done = :done, total = :total where id = :id returning cancel_requested")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .single();
    }

    public void end(long id, JobStatus.State state) {
        jdbc.sql("update job.job set state = :state, ended_at = :now where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void fail(long id, Problem problem) {
        String sentence = messages.getMessage(
                "problem." + problem.code(), problem.arguments().toArray(), Locale.of("id"));
        jdbc.sql("""
                        update job.job set state = 'FAILED', ended_at = :now, problem_code = :code, problem = :sentence
                        where id = :id
                        """)
                .param("id", id)
                .param("code", problem.code())
                .param("sentence", sentence)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
