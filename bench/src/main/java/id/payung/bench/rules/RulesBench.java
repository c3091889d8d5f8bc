package id.payung.bench.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// How fast the law answers: quotes and benefits a second, and compiled tariffs over ten million incomes.
///
/// Runs [QuoteBenchmark] and [TariffBenchmark] on one thread and prints a table.
public final class RulesBench {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private RulesBench() {}

    /// Runs all, or those whose name contains the first argument.
    public static void main(String[] arguments) throws RunnerException {
        String wanted = arguments.length > 0 ? arguments[0] : "";
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("id\\.payung\\.bench\\.rules\\..*" + wanted)
                        .mode(Mode.Throughput)
                        .timeUnit(TimeUnit.SECONDS)
                        .forks(1)
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgsAppend("-Xms2g", "-Xmx2g")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        System.out.println("| what | a second | ± | bytes each |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f | %s |%n",
                    primary.getLabel(),
                    primary.getScore(),
                    primary.getScoreError(),
                    allocated == null ? "" : String.format(Locale.ROOT, "%,.0f", allocated.getScore()));
        }
    }
}
