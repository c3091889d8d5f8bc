package id.payung.cluster.bench;

import id.payung.cluster.LinkJob;
import id.payung.cluster.Progress;
import id.payung.cluster.machine.LoopbackCluster;
import id.payung.cluster.machine.Sessions;
import id.payung.cluster.table.Place;
import id.payung.cluster.table.Table;
import id.payung.linkage.file.ColumnGuess;
import id.payung.linkage.file.CsvRecords;
import id.payung.linkage.file.CsvSource;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/// One machine beside Spark: in one process, on two workers, and with a worker killed in mid-run.
///
/// Arguments: a CSV file, or a list and a register; `./payung invent pairs` makes such files. Prints Markdown.
public final class ClusterBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<Path> files;
    private final PrintStream out;
    private final List<List<FieldColumn>> columns;
    private final RowLayout layout;
    private final LinkOptions options = LinkOptions.usual();

    private ClusterBench(List<Path> files, PrintStream out) {
        this.files = files;
        this.out = out;
        this.columns = files.stream()
                .map(file -> new ColumnGuess(TODAY).guess(CsvSource.open(file), "id"))
                .toList();
        this.layout = new RowLayout(
                new Schema(columns.getFirst().stream().map(FieldColumn::field).toList()));
    }

    /// Runs everything.
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: people.csv | list.csv register.csv");
            System.exit(2);
        }
        new ClusterBench(List.of(arguments).stream().map(Path::of).toList(), out).run();
    }

    private void run() throws IOException {
        say("| run | wall s | processor s | pairs compared | pairs found | fingerprint |");
        say("|---|---|---|---|---|---|");
        alone("one machine, first run of the process");
        Digest wanted = alone("one machine");
        List<Digest> others = new ArrayList<>();
        others.add(spark("Spark, `local[*]`", "local[*]", step -> {}, () -> {}));
        Path folder = Files.createTempDirectory("payung-cluster");
        try (LoopbackCluster cluster = LoopbackCluster.start(folder.resolve("a"), 2, 1, "2g")) {
            others.add(spark("Spark, two workers", cluster.master(), step -> {}, () -> {}));
        }
        try (LoopbackCluster cluster = LoopbackCluster.start(folder.resolve("b"), 2, 1, "2g")) {
            AtomicBoolean comparing = new AtomicBoolean();
            AtomicBoolean killed = new AtomicBoolean();
            Progress watch = step -> comparing.set(step.equals("blocks counted"));
            others.add(spark("Spark, two workers, one killed while pairs are compared", cluster.master(), watch, () -> {
                if (comparing.get() && killed.compareAndSet(false, true)) {
                    cluster.kill(1);
                }
            }));
            if (!killed.get()) {
                throw new IllegalStateException("no worker was killed; the run shows nothing");
            }
        }
        boolean same = others.stream().allMatch(wanted::equals);
        say("%n%s", same ? "All fingerprints are the same." : "THE FINGERPRINTS DIFFER.");
        if (!same) {
            System.exit(1);
        }
    }

    private Digest alone(String name) {
        Watch watch = new Watch();
        List<PackedRows> sets = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sets.add(new CsvRecords(CsvSource.open(files.get(i)), "id", null, columns.get(i), layout, TODAY)
                    .read(options.threads()));
        }
        LinkResult result = sets.size() == 1
                ? Linking.within(sets.getFirst(), options)
                : Linking.between(sets.getFirst(), sets.getLast(), options);
        double wall = watch.wall();
        double processor = watch.processor();
        Digest digest = Digest.of(result);
        say(
                "| %s | %.1f | %.1f | %,d | %,d | %s |",
                name, wall, processor, result.compared(), digest.pairs(), digest.print());
        return digest;
    }

    private Digest spark(String name, String master, Progress progress, Runnable afterEachTask) throws IOException {
        LongAdder nanos = new LongAdder();
        try (SparkSession session = Sessions.open(master, settings())) {
            JavaSparkContext spark = new JavaSparkContext(session.sparkContext());
            spark.sc().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd task) {
                    if (task.taskMetrics() != null) {
                        nanos.add(task.taskMetrics().executorCpuTime());
                    }
                    afterEachTask.run();
                }
            });
            int tasks = 4 * Math.max(spark.defaultParallelism(), 2);
            Watch watch = new Watch();
            LinkJob job = new LinkJob(spark, layout, options, progress);
            List<Table> tables = files.stream()
                    .map(file -> new Table(
                            session, new Place.Csv(file.toAbsolutePath().toString()), tasks))
                    .toList();
            LinkJob.Found found = tables.size() == 1
                    ? job.within(tables.getFirst().packed("id", null, columns.getFirst(), layout, TODAY), null)
                    : job.between(
                            tables.getFirst().packed("id", null, columns.getFirst(), layout, TODAY),
                            tables.getLast().packed("id", null, columns.getLast(), layout, TODAY),
                            null);
            long pairs = found.pairs().count();
            double wall = watch.wall();
            double processor = watch.processor();
            Digest digest = Digest.of(found);
            say(
                    "| %s | %.1f | %.1f | %,d | %,d | %s |",
                    name,
                    wall,
                    processor + (master.startsWith("local") ? 0 : nanos.sum() / 1e9),
                    found.compared(),
                    pairs,
                    digest.print());
            return digest;
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "spark.executor.memory",
                "1800m",
                "spark.cores.max",
                "2",
                "spark.scheduler.minRegisteredResourcesRatio",
                "1.0",
                "spark.scheduler.maxRegisteredResourcesWaitingTime",
                "240s");
    }

    /// Wall and processor seconds since it was made.
    private static final class Watch {
        private static final com.sun.management.OperatingSystemMXBean SYSTEM =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final long wall = System.nanoTime();
        private final long processor = SYSTEM.getProcessCpuTime();

        double wall() {
            return (System.nanoTime() - wall) / 1e9;
        }

        double processor() {
            return (SYSTEM.getProcessCpuTime() - processor) / 1e9;
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
