package id.payung.server.job;

/// Thrown into a job that somebody cancelled.
public final class JobCancelled extends RuntimeException {

    JobCancelled() {
        super("cancelled");
    }
}
