package id.payung.server.job;

/// Writes counts to the book at most every half second and looks there whether the job was cancelled.
final class BookedProgress implements Progress {

    private static final long INTERVAL_NANOS = 500_000_000;

    private final JobBook book;
    private final long job;
    private long lastWritten;

    BookedProgress(JobBook book, long job) {
        this.book = book;
        this.job = job;
        this.lastWritten = System.nanoTime() - INTERVAL_NANOS;
    }

    @Override
    public void report(long done, long total) {
        long now = System.nanoTime();
        boolean last = done == total;
        if (!last && now - lastWritten < INTERVAL_NANOS) {
            return;
        }
        lastWritten = now;
        if (book.progress(job, done, total)) {
            throw new JobCancelled();
        }
    }
}
