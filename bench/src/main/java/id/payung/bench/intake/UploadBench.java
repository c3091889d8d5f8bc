package id.payung.bench.intake;

import id.payung.database.EmbeddedPostgres;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageRef;
import id.payung.synthetic.list.FaultMix;
import id.payung.synthetic.list.ListStyle;
import id.payung.synthetic.list.VillageList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Rows a second from an uploaded list to stored verdicts; approval and payment of the largest list.
///
/// Arguments: port of the server (18480), jar of the server (server/target/payung-server.jar), people in the registry
/// before anything is measured (100,000), sizes of the lists (2,000 20,000 100,000). Each list has 5 % faults and is
/// uploaded as `.csv` and, up to 200,000 rows, as `.xlsx`. The limit is COPY, or a plain INSERT … SELECT, of the very
/// same rows into
/// tables with the same indexes, in the same database right afterwards.
public final class UploadBench {

    private static final LocalDate AGES_ON = LocalDate.of(2026, 1, 1);
    private static final double FAULTS = 0.05;
    private static final int LARGEST_WORKBOOK = 200_000;

    private final Path folder;
    private final MainJob job;
    private final Limits limits;
    private final Server server;
    private final int parts;

    private UploadBench(Path folder, MainJob job, Limits limits, Server server, int parts) {
        this.folder = folder;
        this.job = job;
        this.limits = limits;
        this.server = server;
        this.parts = parts;
    }

    /// The jar the script has built; it names its own folder.
    private static String builtServer() {
        @Nullable String home = System.getenv("PAYUNG_HOME");
        return (home == null ? "" : home + "/") + "server/target/payung-server.jar";
    }

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 18_480;
        Path jar = Path.of(arguments.length > 1 ? arguments[1] : builtServer());
        int registry = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        int[] sizes = arguments.length > 3
                ? Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray()
                : new int[] {2_000, 20_000, 100_000};
        if (!Files.isReadable(jar)) {
            System.err.println("The server's jar " + jar.toAbsolutePath() + " is missing: build it first.");
            System.exit(1);
        }
        try (Scratch scratch = Scratch.named("payung-upload-bench");
                EmbeddedPostgres database =
                        EmbeddedPostgres.start(scratch.folder().resolve("postgres"));
                Server server = Server.start(jar, database, port, scratch.folder());
                Limits limits = new Limits(database)) {
            new UploadBench(scratch.folder(), MainJob.on(server), limits, server, 1 + 2 * sizes.length)
                    .run(registry, sizes);
        }
    }

    private void run(int registry, int[] sizes) throws Exception {
        List<VillageRef> villages = job.villages();
        System.out.println("Filling the registry with " + registry + " people ...");
        Path first = list(villages, 0, registry, FaultMix.none(), "csv");
        MainJob.Judged judged = job.handIn(first, registry);
        MainJob.Signed signed = job.approveAndPay(judged);
        List<String> big = List.of(
                approval(signed, limits.insertSelect(Limits.APPROVED)),
                payment(signed, limits.insertSelect(Limits.PAID)));
        big.forEach(System.out::println);
        List<String> uploads = new ArrayList<>();
        int part = 1;
        for (int size : sizes) {
            for (String kind : size > LARGEST_WORKBOOK ? List.of("csv") : List.of("csv", "xlsx")) {
                Path file = list(villages, part++, size, FaultMix.of(FAULTS), kind);
                MainJob.Judged done = job.handIn(file, size);
                uploads.add(upload(kind, done, limits.copy(done.list())));
                System.out.println(uploads.getLast());
                Files.delete(file);
            }
        }
        print(registry, uploads, big);
    }

    private Path list(List<VillageRef> villages, int part, int rows, FaultMix faults, String kind) throws IOException {
        Path file = folder.resolve("daftar-" + part + "." + kind);
        VillageList.of(Population.of(villages, 20_261_120).asOf(AGES_ON).part(part, parts), rows)
                .faults(faults)
                .style(ListStyle.PLAIN)
                .write(file);
        return file;
    }

    private static String upload(String kind, MainJob.Judged done, double copySeconds) {
        double rate = done.rows() / done.seconds();
        double limit = done.rows() / copySeconds;
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %.2f | %,.0f | %,.0f | %.2f | %,d + %,d + %,d + %,d |",
                done.rows(),
                kind,
                done.seconds(),
                rate,
                limit,
                rate / limit,
                done.accepted(),
                done.review(),
                done.refused(),
                done.duplicate());
    }

    private static String approval(MainJob.Signed signed, double limit) {
        return line("approval: register, reserve, freeze, bill, journal", signed.people(), signed.approval(), limit);
    }

    private static String payment(MainJob.Signed signed, double limit) {
        return line("payment: journal, cover, head counts, cards", signed.people(), signed.payment(), limit);
    }

    private static String line(String what, long people, double seconds, double limit) {
        return String.format(
                Locale.ROOT, "| %s | %,d | %.2f | %.2f | %.2f |", what, people, seconds, limit, limit / seconds);
    }

    private void print(int registry, List<String> uploads, List<String> big) throws IOException {
        System.out.printf(Locale.ROOT, "%nRegistry of %,d people.%n%n", registry);
        System.out.println(
                "| rows | file | upload to verdicts s | rows/s | raw COPY rows/s | ratio | accepted + review + refused + duplicate |");
        System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | --- |");
        uploads.forEach(System.out::println);
        System.out.printf("%n| step | people | s | plain INSERT … SELECT s | ratio |%n");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        big.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT, "%nLargest memory of the server: %,d MiB (%s).%n", server.peakMemory(), Server.HEAP);
    }
}
