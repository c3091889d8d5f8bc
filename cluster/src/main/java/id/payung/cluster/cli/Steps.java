package id.payung.cluster.cli;

import id.payung.cluster.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/// Prints each step with the seconds since the start.
final class Steps implements Progress {
    private final PrintWriter log;
    private final long start = System.nanoTime();

    Steps(PrintWriter log) {
        this.log = log;
    }

    @Override
    public void done(String step) {
        log.println(String.format(Locale.ROOT, "%7.2f s  %s", (System.nanoTime() - start) / 1e9, step));
    }
}
