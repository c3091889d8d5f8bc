package id.payung.bench.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Wall and processor seconds since it was made. On a shared machine the second is the one to compare.
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long wall = System.nanoTime();
    private final long processor = SYSTEM.getProcessCpuTime();

    double wall() {
        return (System.nanoTime() - wall) / 1e9;
    }

    double processor() {
        return (SYSTEM.getProcessCpuTime() - processor) / 1e9;
    }

    /// Processes that waited for a processor in the last minute.
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }
}
