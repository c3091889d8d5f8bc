package id.payung.server.job;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import id.payung.server.access.Actors;
import id.payung.server.problem.Problem;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs one job: as the one who started it, with progress, to exactly one end.
@Component
class JobRunner {

    static final TaskDescriptor<Ticket> TASK = TaskDescriptor.of("job", Ticket.class);

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int TRIES = 3;

    private final Map<String, JobKind> kinds;
    private final JobBook book;
    private final Actors actors;

    JobRunner(List<JobKind> kinds, JobBook book, Actors actors) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        this.book = book;
        this.actors = actors;
    }

    record Ticket(long job, long account) implements Serializable {}

    void run(Ticket ticket) {
        actors.callAs(ticket.account(), () -> {
            book.begin(ticket.job()).ifPresent(this::run);
            return ticket;
        });
    }

    private void run(JobBook.Started job) {
        JobKind kind = kinds.get(job.kind());
        if (kind == null) {
            throw new IllegalStateException("No job kind named " + job.kind());
        }
        try {
            kind.run(job.subject(), new BookedProgress(book, job.id()));
            book.end(job.id(), JobStatus.State.DONE);
        } catch (JobCancelled cancelled) {
            book.end(job.id(), JobStatus.State.CANCELLED);
        } catch (Problem problem) {
            book.fail(job.id(), problem);
        } catch (RuntimeException bug) {
            LOG.error("Job {} ({}) failed at try {}", job.id(), job.kind(), job.tries(), bug);
            if (job.tries() < TRIES) {
                throw bug;
            }
            book.fail(job.id(), new Problem(Problem.Kind.CONFLICT, "job.broken", job.id()));
        }
    }
}
