package id.payung.server.enrolment.check;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/// Works on several pieces at once and gives back the results in the order of the pieces. Holds only a few of them.
///
/// @param <I> a piece of work
/// @param <O> its result
final class SideBySide<I, O> implements AutoCloseable {

    private static final int MOST_THREADS = 8;

    private final int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    private final BlockingQueue<Function<I, O>> idle = new ArrayBlockingQueue<>(threads);
    private final Queue<Future<O>> underWay = new ArrayDeque<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("list-check-", 0).daemon().factory());

    /// @param work makes what one thread needs to do the work
    SideBySide(Supplier<Function<I, O>> work) {
        for (int thread = 0; thread < threads; thread++) {
            idle.add(work.get());
        }
    }

    void give(I piece) {
        underWay.add(workers.submit(() -> {
            Function<I, O> work = idle.take();
            try {
                return work.apply(piece);
            } finally {
                idle.add(work);
            }
        }));
    }

    /// Whether a result should be taken before the next piece is given.
    boolean isFull() {
        return underWay.size() > 2 * threads;
    }

    boolean isEmpty() {
        return underWay.isEmpty();
    }

    /// The next result; waits for it.
    O next() {
        try {
            return underWay.remove().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A batch of rows could not be checked", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check of a list was interrupted", interrupted);
        }
    }

    /// Gives up what is not done yet.
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
