package id.payung.bench.coverage;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// So many readers who ask one question after the other, without a pause.
final class Readers {

    /// One reader's way to ask.
    interface Ask {
        void ask(int question) throws Exception;
    }

    /// What they saw.
    ///
    /// @param p50 milliseconds
    /// @param p95 milliseconds
    record Seen(int readers, int answers, double seconds, double p50, double p95) {
        double perSecond() {
            return answers / seconds;
        }
    }

    private Readers() {}

    /// @param asks one way to ask for each reader
    static Seen read(Ask[] asks, double seconds) throws Exception {
        var ready = new CountDownLatch(asks.length);
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(asks.length)) {
            var all = new Future<?>[asks.length];
            for (int reader = 0; reader < asks.length; reader++) {
                int number = reader;
                all[reader] = threads.submit(() -> {
                    ready.countDown();
                    begin.await();
                    return one(asks[number], number, seconds);
                });
            }
            ready.await();
            long start = System.nanoTime();
            begin.countDown();
            var times = IntStream.builder();
            for (Future<?> each : all) {
                Arrays.stream((int[]) each.get()).forEach(times);
            }
            double took = (System.nanoTime() - start) / 1e9;
            int[] sorted = times.build().sorted().toArray();
            return new Seen(asks.length, sorted.length, took, at(sorted, 0.5), at(sorted, 0.95));
        }
    }

    /// Microseconds of each answer.
    private static int[] one(Ask ask, int reader, double seconds) throws Exception {
        var times = IntStream.builder();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int question = reader * 7_919; System.nanoTime() < end; question++) {
            long start = System.nanoTime();
            ask.ask(question);
            times.add((int) ((System.nanoTime() - start) / 1_000));
        }
        return times.build().toArray();
    }

    private static double at(int[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1_000.0;
    }
}
