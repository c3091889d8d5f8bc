package id.payung.server.matching;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.job.JobStatus;
import id.payung.server.job.Jobs;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Runs that look for people who are recorded twice in the actor's territory.
@Component
@Transactional
public class Sweeps {

    private final JdbcSweeps sweeps;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Sweeps(JdbcSweeps sweeps, Jobs jobs, Actors actors, Audit audit, Clock clock) {
        this.sweeps = sweeps;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// A run and what it found.
    ///
    /// @param people records compared
    /// @param pairs pairs that were new
    /// @param clusters groups of records that may each be one person
    /// @param paidTwice estimate in whole rupiah
    public record Sweep(
            long id,
            String territory,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            long people,
            int pairs,
            int clusters,
            long paidTwice) {}

    /// Records that may be one person.
    ///
    /// @param id smallest number of a record in it
    /// @param firstPair pair to look at first
    public record Cluster(
            long id,
            String name,
            String village,
            int people,
            int pairs,
            int waiting,
            double bits,
            long paidTwice,
            long firstPair) {}

    /// Starts a run over the actor's territory. While one runs, that one is the answer.
    public Sweep start() {
        String territory = actors.current().territory();
        String code = territory.isEmpty() ? "0" : territory;
        Optional<Sweep> running = sweeps.running(code).filter(each -> !ended(each));
        if (running.isPresent()) {
            return running.get();
        }
        long id = sweeps.insert(code, actors.current().displayName(), clock.instant());
        jobs.start(SweepPeople.NAME, Long.toString(id));
        audit.record(new Act("people.sweep-started", "sweep", Long.toString(id), code));
        return find(id);
    }

    private boolean ended(Sweep sweep) {
        return job(sweep.id()).map(JobStatus::ended).orElse(true);
    }

    /// @throws Problem `match.sweep-unknown` (404)
    @Transactional(readOnly = true)
    public Sweep find(long id) {
        return sweeps.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "match.sweep-unknown", id));
    }

    /// The latest runs, newest first.
    @Transactional(readOnly = true)
    public List<Sweep> latest() {
        return sweeps.latest();
    }

    /// Where the work stands.
    @Transactional(readOnly = true)
    public Optional<JobStatus> job(long id) {
        return jobs.latest(SweepPeople.NAME, Long.toString(id));
    }

    /// Stops a run; it leaves nothing behind.
    ///
    /// @throws Problem `match.sweep-unknown` (404)
    public void cancel(long id) {
        find(id);
        job(id).ifPresent(job -> jobs.cancel(job.id()));
    }

    /// Groups that still have a pair of this run or an earlier one, most money first.
    @Transactional(readOnly = true)
    public List<Cluster> clusters(String text, int most) {
        return sweeps.clusters(text, most);
    }
}
