package id.payung.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.cluster.machine.Sessions;
import id.payung.cluster.table.Output;
import id.payung.cluster.table.Place;
import id.payung.cluster.table.Results;
import id.payung.cluster.table.Table;
import id.payung.database.EmbeddedPostgres;
import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.file.InputProblem;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameAsOneMachineTests {
    private static final LinkOptions OPTIONS = LinkOptions.usual().onThreads(2);

    @TempDir
    private static Path folder = Path.of("");

    private static SparkSession session = SparkSession.builder()
            .config(Sessions.settings("local[2]", Map.of("spark.sql.shuffle.partitions", "3")))
            .getOrCreate();
    private static Path file = Path.of("");

    @BeforeAll
    static void invent() throws IOException {
        file = Sample.one(folder, 6_000);
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    private static LinkJob job() {
        return new LinkJob(new JavaSparkContext(session.sparkContext()), Sample.LAYOUT, OPTIONS, step -> {});
    }

    private static JavaRDD<PackedRows> packed(Place place, int tasks) {
        return new Table(session, place, tasks).packed("id", null, Sample.FIELDS, Sample.LAYOUT, Sample.TODAY);
    }

    private static JavaRDD<PackedRows> packed(Path csv, int tasks) {
        return packed(new Place.Csv(csv.toString()), tasks);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void duplicatesWithinOneSetAreTheSame(int tasks) {
        LinkResult alone = Linking.within(Sample.read(file), OPTIONS);
        assertThat(alone.keys().stream().mapToInt(KeyEstimate::largeBlocks).sum())
                .as("blocks over the limit are part of what is compared here")
                .isPositive();
        LinkJob job = job();
        LinkJob.Found found = job.within(packed(file, tasks), null);
        assertThat(found.placeholders()).isEqualTo(1);
        Findings.of(job, found).assertSameAs(Findings.of(alone));
    }

    @Test
    void pairsBetweenAListAndARegisterAreTheSame() throws IOException {
        Path[] files = Sample.two(folder, 2_000, 5_000);
        LinkResult alone = Linking.between(Sample.read(files[0]), Sample.read(files[1]), OPTIONS);
        assertThat(alone.keys().stream().mapToInt(KeyEstimate::largeBlocks).sum())
                .isPositive();
        LinkJob job = job();
        Findings.of(job, job.between(packed(files[0], 2), packed(files[1], 5), null))
                .assertSameAs(Findings.of(alone));
    }

    @Test
    void aStoredModelIsUsedAsItIs() {
        LinkResult learnt = Linking.within(Sample.read(file), OPTIONS);
        LinkResult alone = Linking.within(Sample.read(file), OPTIONS.atLeast(0.4), learnt.model());
        LinkJob job = new LinkJob(
                new JavaSparkContext(session.sparkContext()), Sample.LAYOUT, OPTIONS.atLeast(0.4), step -> {});
        Findings.of(job, job.within(packed(file, 3), learnt.model())).assertSameAs(Findings.of(alone));
    }

    @Test
    void rowsGoThroughPostgresAndParquetAndBackWithoutChange() throws IOException {
        Place parquet = new Place.Parquet(folder.resolve("people.parquet").toString());
        try (EmbeddedPostgres server = EmbeddedPostgres.startDisposable(folder.resolve("database"))) {
            Place table = new Place.Postgres(
                    server.jdbcUrl() + "&user=" + server.ownerName() + "&password=" + server.ownerPassword(),
                    "public.people");
            Output.write(new Table(session, new Place.Csv(file.toString()), 3).rows(), table);
            Output.write(new Table(session, table, 3).rows(), parquet);
            assertThatThrownBy(() -> Output.write(new Table(session, parquet, 3).rows(), table))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining("already");
        }
        Place back = new Place.Csv(folder.resolve("back.csv").toString());
        Output.write(new Table(session, parquet, 3).rows().repartition(1).orderBy("id"), back);
        Path sorted;
        try (var parts = Files.list(folder.resolve("back.csv"))) {
            sorted = parts.filter(part -> part.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }
        LinkResult alone = Linking.within(Sample.read(sorted), OPTIONS);
        LinkJob job = job();
        LinkJob.Found found = job.within(packed(parquet, 3), null);
        Findings.of(job, found).assertSameAs(Findings.of(alone));
        Place pairs = new Place.Parquet(folder.resolve("pairs.parquet").toString());
        Output.write(Results.pairs(session, found, false), pairs);
        assertThat(new Table(session, pairs, 2).rows().count())
                .isEqualTo(alone.pairs().size());
    }
}
