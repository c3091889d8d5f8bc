package id.payung.linkage.cli;

import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.run.LinkResult;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/// Tells what a run did: keys, pairs, seconds, memory.
final class Report {
    private static final double MEBI = 1 << 20;

    private final PrintWriter log;

    Report(PrintWriter log) {
        this.log = log;
    }

    void print(LinkResult result, double readSeconds, double allSeconds) {
        for (KeyEstimate key : result.keys()) {
            line("key %-28s %,13d pairs%s%s", key.key(), key.pairs(), large(key), budget(key));
        }
        for (Frequencies.Placeholder placeholder : result.frequencies().placeholders()) {
            line("left out: one %s shared by %,d rows", placeholder.field(), placeholder.rows());
        }
        if (result.skipped() > 0) {
            line(
                    "not compared: %,d pairs of blocks that stayed too large (see the keys marked large)",
                    result.skipped());
        }
        if (result.keys().stream().anyMatch(key -> !key.withinBudget())) {
            line("a key over the budget would compare too many pairs: name further fields (--map, --text, --exact)"
                    + " that tell rows apart");
        }
        double comparing = result.comparingMillis() / 1e3;
        boolean within = result.left() == result.right();
        line(
                "rows %,d%s, pairs compared %,d, pairs found %,d",
                result.left().size(),
                within
                        ? ""
                        : String.format(Locale.ROOT, " and %,d", result.right().size()),
                result.compared(),
                result.pairs().size());
        long memory = result.left().memory() + (within ? 0 : result.right().memory());
        long rows = result.left().size() + (within ? 0L : result.right().size());
        line(
                "seconds: read %.2f, learn %.2f, compare %.2f, all %.2f; packed rows %.1f MiB (%d B/row), heap peak %.0f MiB",
                readSeconds,
                result.learningMillis() / 1e3,
                comparing,
                allSeconds,
                memory / MEBI,
                memory / rows,
                peak() / MEBI);
    }

    private static String large(KeyEstimate key) {
        return key.largeBlocks() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %d large blocks split (largest %,d pairs)",
                        key.largeBlocks(),
                        key.largestBlock());
    }

    private static String budget(KeyEstimate key) {
        return key.withinBudget() ? "" : ", OVER THE BUDGET: left out";
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private void line(String format, Object... arguments) {
        log.println(String.format(Locale.ROOT, format, arguments));
    }
}
