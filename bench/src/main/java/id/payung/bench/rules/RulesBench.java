package id.payung.bench.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
/// Runs [QuoteBenchmark] and [TariffBenchmark] on one thread and prints two tables: by the clock with the bytes each
/// operation allocates, and by processor time, which also means something where other programs run.
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
        byClock(results);
        byProcessorTime(wanted);
    }

    private static void byProcessorTime(String wanted) {
        System.out.println();
        System.out.println("| what | a second of processor time |");
        System.out.println("| --- | ---: |");
        QuoteBenchmark quotes = new QuoteBenchmark();
        TariffBenchmark tariffs = new TariffBenchmark();
        Map<String, Supplier<?>> single = new LinkedHashMap<>();
        single.put("selfEmployedMonthTraceOff", quotes::selfEmployedMonthTraceOff);
        single.put("selfEmployedMonthExplained", quotes::selfEmployedMonthExplained);
        single.put("wageEarnerFiveProgrammesTraceOff", quotes::wageEarnerFiveProgrammesTraceOff);
        single.put("deathTraceOff", quotes::deathTraceOff);
        single.put("deathExplained", quotes::deathExplained);
        single.forEach((name, work) -> processorLine(name, wanted, work, 1));
        Map<String, Supplier<?>> columns = new LinkedHashMap<>();
        columns.put("limitReadsAndWritesTheColumns", tariffs::limitReadsAndWritesTheColumns);
        columns.put("bandsFillAColumn", tariffs::bandsFillAColumn);
        columns.put("bandsTotal", tariffs::bandsTotal);
        columns.put("wagesOfFiveProgrammesFillAColumn", tariffs::wagesOfFiveProgrammesFillAColumn);
        columns.forEach((name, work) -> processorLine(name, wanted, work, TariffBenchmark.INCOMES));
    }

    private static void processorLine(String name, String wanted, Supplier<?> work, int operations) {
        if (name.contains(wanted)) {
            System.out.printf(Locale.ROOT, "| %s | %,.0f |%n", name, ProcessorTime.perSecond(work, operations));
        }
    }

    private static void byClock(Collection<RunResult> results) {
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
