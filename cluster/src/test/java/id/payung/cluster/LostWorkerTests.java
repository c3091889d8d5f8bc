package id.payung.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.cluster.machine.LoopbackCluster;
import id.payung.cluster.machine.Sessions;
import id.payung.cluster.table.Place;
import id.payung.cluster.table.Table;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A master and two workers, each a process of its own. One worker is killed in the middle of a run, when it holds rows
/// and the results of steps that are done.
class LostWorkerTests {
    private static final LinkOptions OPTIONS = LinkOptions.usual().onThreads(2);

    @Test
    void aWorkerKilledInMidRunChangesNothing(@TempDir Path folder) throws IOException {
        Path file = Sample.one(folder, 3_000);
        Findings alone = Findings.of(Linking.within(Sample.read(file), OPTIONS));
        List<String> steps = new ArrayList<>();
        List<Integer> executors = new ArrayList<>();
        try (LoopbackCluster cluster = LoopbackCluster.start(folder.resolve("cluster"), 2, 1, "700m");
                SparkSession session = SparkSession.builder()
                        .config(Sessions.settings(
                                cluster.master(),
                                Map.of(
                                        "spark.executor.memory",
                                        "600m",
                                        "spark.cores.max",
                                        "2",
                                        "spark.scheduler.minRegisteredResourcesRatio",
                                        "1.0",
                                        "spark.scheduler.maxRegisteredResourcesWaitingTime",
                                        "240s",
                                        "spark.network.timeout",
                                        "60s")))
                        .getOrCreate()) {
            JavaSparkContext spark = new JavaSparkContext(session.sparkContext());
            LinkJob job = new LinkJob(spark, Sample.LAYOUT, OPTIONS, step -> {
                steps.add(step);
                executors.add(spark.sc().statusTracker().getExecutorInfos().length);
                if (step.equals("blocks counted")) {
                    assertThat(cluster.workers().get(1).isAlive()).isTrue();
                    cluster.kill(1);
                    assertThat(cluster.workers().get(1).isAlive()).isFalse();
                }
            });
            JavaRDD<PackedRows> rows = new Table(session, new Place.Csv(file.toString()), 4)
                    .packed("id", null, Sample.FIELDS, Sample.LAYOUT, Sample.TODAY);
            Findings.of(job, job.within(rows, null)).assertSameAs(alone);
        }
        assertThat(steps)
                .containsExactly("rows packed", "values counted", "model ready", "blocks counted", "pairs compared");
        assertThat(executors.getFirst())
                .as("two executors and the driver worked")
                .isEqualTo(3);
        assertThat(executors.getLast()).as("one executor was left").isEqualTo(2);
    }
}
