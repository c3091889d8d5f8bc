package id.payung.bench.ledger;

import id.payung.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Writes the months of one big approval into three forms of the ledger and asks each the questions of every day.
///
/// Argument: number of people (default 1,000,000). Each gets 12 months of two schemes. The limit is the plain table
/// without any key in the same run.
public final class LedgerForms {

    private final Connection connection;
    private final int people;

    private LedgerForms(Connection connection, int people) {
        this.connection = connection;
        this.people = people;
    }

    public static void main(String[] arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("payung-ledger");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Connection connection = server.connect()) {
            new LedgerForms(connection, people).run();
        }
    }

    private record Form(String name, String create, String fill, String activeOn, String overlap) {}

    private static final String SPAN =
            "create table f (person_id bigint not null, scheme smallint not null, months daterange not null, lot_id bigint not null, span int8range not null, ";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "no key (limit), month rows",
                    "create table f (person_id bigint not null, scheme smallint not null, month date not null, lot_id bigint not null)",
                    monthRows(),
                    "select count(distinct person_id) from f where month = date '2026-06-01'",
                    ""),
            new Form(
                    "row per month, primary key",
                    "create table f (person_id bigint, scheme smallint, month date, lot_id bigint not null, primary key (person_id, scheme, month))",
                    monthRows(),
                    "select count(distinct person_id) from f where month = date '2026-06-01'",
                    "select count(*) from f join probe p using (person_id) where f.month >= date '2026-03-01' and f.month < date '2026-06-01'"),
            new Form(
                    "no key (limit), month ranges",
                    "create table f (person_id bigint not null, scheme smallint not null, months daterange not null, lot_id bigint not null)",
                    ranges(),
                    "select count(distinct person_id) from f where months @> date '2026-06-01'",
                    ""),
            new Form(
                    "month ranges, exclusion constraint",
                    "create table f (person_id bigint not null, scheme smallint not null, months daterange not null, lot_id bigint not null, exclude using gist (person_id with =, scheme with =, months with &&))",
                    ranges(),
                    "select count(distinct person_id) from f where months @> date '2026-06-01'",
                    "select count(*) from f join probe p using (person_id) where f.months && daterange('2026-03-01', '2026-06-01')"),
            new Form(
                    "month ranges, primary key without overlaps",
                    "create table f (person_id bigint, scheme int, months daterange, lot_id bigint not null, primary key (person_id, scheme, months without overlaps))",
                    ranges(),
                    "select count(distinct person_id) from f where months @> date '2026-06-01'",
                    "select count(*) from f join probe p using (person_id) where f.months && daterange('2026-03-01', '2026-06-01')"),
            new Form(
                    "one number range per person, scheme and months, exclusion (GiST)",
                    SPAN + "exclude using gist (span with &&))",
                    spans(),
                    "select count(distinct person_id) from f where months @> date '2026-06-01'",
                    "select count(*) from f join probe p on f.span && int8range(p.person_id * 16384 + 24314, p.person_id * 16384 + 24317)"),
            new Form(
                    "one number range per person, scheme and months, exclusion (SP-GiST)",
                    SPAN + "exclude using spgist (span with &&))",
                    spans(),
                    "select count(distinct person_id) from f where months @> date '2026-06-01'",
                    "select count(*) from f join probe p on f.span && int8range(p.person_id * 16384 + 24314, p.person_id * 16384 + 24317)"),
            new Form(
                    "a row per year with twelve places, primary key",
                    "create table f (person_id bigint, scheme smallint, year smallint, lots bigint[] not null, primary key (person_id, scheme, year))",
                    "insert into f select p, s, 2026, array[1,1,1,1,1,1,1,1,1,1,1,1]::bigint[] from generate_series(1, %d) p, generate_series(1, 2) s",
                    "select count(distinct person_id) from f where year = 2026 and lots[6] is not null",
                    "select count(*) from f join probe p using (person_id) where f.year = 2026 and (lots[3] is not null or lots[4] is not null or lots[5] is not null)"));

    private static String spans() {
        return "insert into f select p, s, daterange('2026-01-01', '2027-01-01'), 1, int8range(p::bigint * 16384 + s * 4096 + 24312 - 12288, p::bigint * 16384 + s * 4096 + 24324 - 12288) from generate_series(1, %d) p, generate_series(1, 2) s";
    }

    private static String monthRows() {
        return "insert into f select p, s, date '2026-01-01' + make_interval(months => m), 1 from generate_series(1, %d) p, generate_series(1, 2) s, generate_series(0, 11) m";
    }

    private static String ranges() {
        return "insert into f select p, s, daterange('2026-01-01', '2027-01-01'), 1 from generate_series(1, %d) p, generate_series(1, 2) s";
    }

    private void run() throws SQLException {
        sql("set max_parallel_workers_per_gather = 0");
        System.out.printf(
                Locale.ROOT, "| form | people | write s | table+index MB | count active s | 10,000 look-ups ms |%n");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (Form form : FORMS) {
            measure(form);
        }
    }

    private void measure(Form form) throws SQLException {
        sql("drop table if exists f");
        sql("drop table if exists probe");
        sql(form.create);
        double write = seconds(form.fill.formatted(people));
        sql("create temporary table probe as select (random() * " + people
                + ")::bigint as person_id from generate_series(1, 10000)");
        sql("analyze f");
        sql("analyze probe");
        long megabytes = number("select pg_total_relation_size('f') / 1048576");
        double count = seconds(form.activeOn);
        double overlap = form.overlap.isEmpty() ? Double.NaN : seconds(form.overlap);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %,d | %.2f | %.0f |%n",
                form.name,
                people,
                write,
                megabytes,
                count,
                overlap * 1000);
    }

    private void sql(String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private double seconds(String statement) throws SQLException {
        long begin = System.nanoTime();
        sql(statement);
        return (System.nanoTime() - begin) / 1e9;
    }

    private long number(String query) throws SQLException {
        try (var running = connection.createStatement();
                var rows = running.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
