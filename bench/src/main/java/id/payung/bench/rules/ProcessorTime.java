package id.payung.bench.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Speed by the processor time of the measuring thread, for machines on which something else runs as well.
final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = 2_000_000_000L;
    private static final long ROUND = 250_000_000L;
    private static final int ROUNDS = 9;
    private static final int CALLS_BETWEEN_LOOKS = 256;

    private static volatile @Nullable Object sink;

    private ProcessorTime() {}

    /// How many operations a second of processor time does: upper quartile of nine rounds.
    ///
    /// @param operations done by one call of `work`
    static double perSecond(Supplier<?> work, int operations) {
        int batch = operations == 1 ? CALLS_BETWEEN_LOOKS : 1;
        round(work, WARM_UP, batch);
        double[] rates = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[i] = round(work, ROUND, batch) * operations;
        }
        Arrays.sort(rates);
        return rates[ROUNDS * 3 / 4];
    }

    private static double round(Supplier<?> work, long nanoseconds, int batch) {
        long begun = THREADS.getCurrentThreadCpuTime();
        long calls = 0;
        long spent;
        do {
            for (int i = 0; i < batch; i++) {
                sink = work.get();
            }
            calls += batch;
            spent = THREADS.getCurrentThreadCpuTime() - begun;
        } while (spent < nanoseconds);
        return calls * 1e9 / spent;
    }
}
