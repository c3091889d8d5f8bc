package id.payung.bench.coverage;

import id.payung.bench.intake.Caller;
import id.payung.bench.intake.Scratch;
import id.payung.bench.intake.Server;
import id.payung.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// How fast the board answers for any region and any date, over HTTP, beside the same question asked of the raw rows.
///
/// Arguments: port of the server (18490), jar of the server (server/target/payung-server.jar), members (10,000,000),
/// seconds per measurement (20). Questions are spread over the country, provinces, regencies, districts and villages
/// and over 24 months; one in five asks for what was known on an earlier day. Readers ask the same 4,096 questions over
/// and over, and then ones that were not asked before. The raw rows are one row per member with
/// an index on the village; at most 50 readers ask them at a time, the database has no more connections to give.
public final class CoverageBench {

    private static final int[] READERS = {1, 10, 50, 100};
    private static final int QUESTIONS = 4_096;
    private static final int FRESH_QUESTIONS = 120_000;
    private static final int WARM_UP_SECONDS = 20;
    private static final int MOST_CONNECTIONS = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 6, 1);
    private static final String RAW = """
            select count(*) from bench.cover join bench.lot on lot.lot = cover.lot_id
            where village_code >= ? and village_code < ? and months @> ?::date and known_on <= ?
            """;

    private record Question(String region, LocalDate asOf, LocalDate knownOn) {
        String path() {
            return "/api/v1/coverage?region=" + region + "&asOf=" + asOf + "&knownOn=" + knownOn;
        }
    }

    private final EmbeddedPostgres database;
    private final Members members;
    private final double seconds;
    private final List<Question> questions = new ArrayList<>();
    private final List<Question> freshQuestions = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    private CoverageBench(EmbeddedPostgres database, Members members, double seconds) {
        this.database = database;
        this.members = members;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 18_490;
        Path jar = Path.of(arguments.length > 1 ? arguments[1] : "server/target/payung-server.jar");
        long count = arguments.length > 2 ? Long.parseLong(arguments[2]) : 10_000_000;
        double seconds = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 20;
        if (!Files.isReadable(jar)) {
            System.err.println("The server's jar " + jar.toAbsolutePath() + " is missing: build it first.");
            System.exit(1);
        }
        try (Scratch scratch = Scratch.named("payung-coverage-bench");
                EmbeddedPostgres database =
                        EmbeddedPostgres.start(scratch.folder().resolve("postgres"));
                Server server = Server.start(jar, database, port, scratch.folder());
                Members members = new Members(database)) {
            new CoverageBench(database, members, seconds).run(server, count);
        }
    }

    private void run(Server server, long count) throws Exception {
        System.out.printf(Locale.ROOT, "Making %,d members ...%n", count);
        members.make(count);
        members.count();
        double rebuild = members.rebuild();
        double[] lot = members.oneMoreLot(100_000);
        members.run("update access.account set territory_code = '' where username = 'gubernur'");
        ask();
        print(count, rebuild, lot);
        System.out.println(
                "| readers | board p50 ms | p95 ms | answers/s | never asked before p50 ms | p95 ms | answers/s "
                        + "| raw rows p50 ms | p95 ms | answers/s |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Caller governor = Caller.signIn(server, "gubernur");
        same(governor);
        board(governor, 10, WARM_UP_SECONDS);
        for (int readers : READERS) {
            Readers.Seen board = board(governor, readers, seconds);
            Readers.Seen fresh = fresh(governor, readers);
            Readers.Seen raw = raw(Math.min(readers, MOST_CONNECTIONS));
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f | %,.0f | %.1f | %.1f | %,.0f | %.1f | %.1f | %,.1f |%n",
                    readers,
                    board.p50(),
                    board.p95(),
                    board.perSecond(),
                    fresh.p50(),
                    fresh.p95(),
                    fresh.perSecond(),
                    raw.p50(),
                    raw.p95(),
                    raw.perSecond());
        }
        System.out.printf(
                Locale.ROOT, "%nLargest memory of the server: %,d MiB (%s).%n", server.peakMemory(), Server.HEAP);
    }

    private void ask() throws Exception {
        List<List<String>> tiers = List.of(
                List.of("ID"),
                members.areas(2, 38),
                members.areas(5, 300),
                members.areas(8, 500),
                members.areas(13, 500));
        int[] shares = {5, 15, 35, 30, 15};
        var random = new java.util.Random(20_251_120);
        LocalDate today = LocalDate.now();
        while (freshQuestions.size() < FRESH_QUESTIONS) {
            int pick = random.nextInt(100);
            int tier = 0;
            while (pick >= shares[tier]) {
                pick -= shares[tier++];
            }
            List<String> codes = tiers.get(tier);
            Question question = new Question(
                    codes.get(random.nextInt(codes.size())),
                    FIRST_DAY.plusDays(random.nextInt(730)),
                    random.nextInt(5) == 0 ? LocalDate.of(2024, 12, 1).plusDays(random.nextInt(300)) : today);
            (questions.size() < QUESTIONS ? questions : freshQuestions).add(question);
        }
    }

    /// Board and rows must tell the same before their speeds are worth comparing.
    private void same(Caller caller) throws Exception {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(RAW)) {
            for (Question question : questions.subList(0, 60)) {
                long board = caller.get(question.path())
                        .path("ownLedger")
                        .path("people")
                        .asLong();
                long raw = count(statement, question);
                boolean touched =
                        question.region().equals("ID") || question.region().startsWith("15");
                if (board != raw && !touched) {
                    throw new IllegalStateException(question + ": board " + board + ", rows " + raw);
                }
            }
        }
    }

    private Readers.Seen board(Caller caller, int readers, double duration) throws Exception {
        var asks = new Readers.Ask[readers];
        java.util.Arrays.fill(asks, (Readers.Ask)
                number -> caller.get(questions.get(number % QUESTIONS).path()));
        return Readers.read(asks, duration);
    }

    /// Questions that hardly anybody asked before, so that the board has to work out each.
    private Readers.Seen fresh(Caller caller, int readers) throws Exception {
        var asks = new Readers.Ask[readers];
        java.util.Arrays.fill(asks, (Readers.Ask) number -> caller.get(
                freshQuestions.get(asked.getAndIncrement() % FRESH_QUESTIONS).path()));
        return Readers.read(asks, seconds);
    }

    private Readers.Seen raw(int readers) throws Exception {
        var connections = new ArrayList<Connection>();
        var asks = new Readers.Ask[readers];
        try {
            for (int reader = 0; reader < readers; reader++) {
                Connection connection = database.connect();
                connections.add(connection);
                PreparedStatement statement = connection.prepareStatement(RAW);
                asks[reader] = number -> count(statement, questions.get(number % QUESTIONS));
            }
            return Readers.read(asks, seconds);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static long count(PreparedStatement statement, Question question) throws Exception {
        String from = question.region().equals("ID") ? "" : question.region();
        statement.setString(1, from);
        statement.setString(2, from + "~");
        statement.setString(3, question.asOf().withDayOfMonth(1).toString());
        statement.setDate(4, Date.valueOf(question.knownOn()));
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void print(long count, double rebuild, double[] lot) throws Exception {
        System.out.printf(Locale.ROOT, "%n| what | rows | MiB |%n| --- | ---: | ---: |%n");
        for (String table : List.of("bench.cover", "coverage.head_change", "coverage.heads", "coverage.parts")) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d |%n",
                    table,
                    members.number("select count(*) from " + table),
                    members.number("select pg_total_relation_size('" + table + "')") >> 20);
        }
        System.out.printf(
                Locale.ROOT,
                "%nAll sums made again from the rows of %,d members: %.1f s. One more lot of 100,000 people: counted in "
                        + "%.2f s (in the payment), taken into the sums in %.2f s (after it).%n%n",
                count,
                rebuild,
                lot[0],
                lot[1]);
    }
}
