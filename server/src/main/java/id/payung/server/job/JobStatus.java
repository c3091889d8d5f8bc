package id.payung.server.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a job stands.
///
/// @param done how many of `total` are done; `total` is 0 while unknown
/// @param problem sentence of what went wrong in the language of the one who started it; null unless failed
public record JobStatus(
        long id,
        String kind,
        String subject,
        State state,
        long done,
        long total,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String problemCode,
        @Nullable String problem) {

    /// The life of a job.
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /// Whether nothing more will happen.
    public boolean ended() {
        return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
    }
}
