package id.payung.server.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Starts, watches and cancels jobs.
@Component
public class Jobs {

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final Actors actors;
    private final Clock clock;

    Jobs(JdbcClient jdbc, SchedulerClient scheduler, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.actors = actors;
        this.clock = clock;
    }

    /// Starts a job once the current transaction commits.
    ///
    /// @param kind name of a [JobKind]
    /// @param subject what to work on
    /// @return number of the job
    @Transactional(propagation = Propagation.MANDATORY)
    public long start(String kind, String subject) {
        Actor actor = actors.current();
        long id = jdbc.sql("""
                        insert into job.job (kind, subject, account_id, territory_code, queued_at)
                        values (:kind, :subject, :account, :territory, :now) returning id
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("account", actor.account())
                .param("territory", actor.territory().isEmpty() ? "0" : actor.territory())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        scheduler.scheduleIfNotExists(JobRunner.TASK
                .instance(Long.toString(id))
                .data(new JobRunner.Ticket(id, actor.account()))
                .scheduledTo(clock.instant()));
        return id;
    }

    /// Where a job stands; nothing when it is not visible from the reader's territory.
    @Transactional(readOnly = true)
    public Optional<JobStatus> find(long id) {
        return jdbc.sql("select * from job.job where id = :id")
                .param("id", id)
                .query(JobStatus.class)
                .optional();
    }

    /// The latest job of a kind for a subject.
    @Transactional(readOnly = true)
    public Optional<JobStatus> latest(String kind, String subject) {
        return jdbc.sql("select * from job.job where kind = :kind and subject = :subject order by id desc limit 1")
                .param("kind", kind)
                .param("subject", subject)
                .query(JobStatus.class)
                .optional();
    }

    /// Asks a job to stop; it does so at its next report and leaves nothing half done.
    ///
    /// @throws Problem `job.unknown`
    @Transactional
    public void cancel(long id) {
        int known = jdbc.sql("""
                        update job.job set cancel_requested = true,
                            state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                            ended_at = case when state = 'QUEUED' then :now else ended_at end
                        where id = :id
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (known == 0) {
            throw new Problem(Kind.NOT_FOUND, "job.unknown");
        }
    }
}
