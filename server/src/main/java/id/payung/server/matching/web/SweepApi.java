package id.payung.server.matching.web;

import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;

import id.payung.server.access.Requires;
import id.payung.server.job.JobStatus;
import id.payung.server.matching.Sweeps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Looking for people who are recorded twice, for programs.
@RestController
@RequestMapping("/api/v1")
class SweepApi {

    private static final int MOST = 500;

    private final Sweeps sweeps;

    SweepApi(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /// @param state of the job: `QUEUED`, `RUNNING`, `DONE`, `FAILED`, `CANCELLED`
    record SweepView(Sweeps.Sweep sweep, JobStatus.@Nullable State state, long done, long total) {}

    /// Compares everybody in the territory of whoever asks with everybody else there; while a run goes on, the
    /// answer is
    /// that run.
    @Requires(LIST_REVIEW)
    @PostMapping("/sweeps")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SweepView start() {
        return view(sweeps.start());
    }

    @Requires(LIST_READ)
    @GetMapping("/sweeps")
    List<Sweeps.Sweep> latest() {
        return sweeps.latest();
    }

    @Requires(LIST_READ)
    @GetMapping("/sweeps/{id}")
    SweepView one(@PathVariable long id) {
        return view(sweeps.find(id));
    }

    /// Stops a run; it leaves nothing behind.
    @Requires(LIST_REVIEW)
    @PostMapping("/sweeps/{id}/cancel")
    SweepView cancel(@PathVariable long id) {
        sweeps.cancel(id);
        return one(id);
    }

    /// Groups of records that may each be one person, most money first.
    @Requires(LIST_READ)
    @GetMapping("/clusters")
    List<Sweeps.Cluster> clusters(@RequestParam(required = false) @Nullable String q) {
        return sweeps.clusters(q == null ? "" : q.strip(), MOST);
    }

    private SweepView view(Sweeps.Sweep sweep) {
        return sweeps.job(sweep.id())
                .map(job -> new SweepView(sweep, job.state(), job.done(), job.total()))
                .orElseGet(() -> new SweepView(sweep, null, 0, 0));
    }
}
