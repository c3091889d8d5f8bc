package id.payung.bench.linkage;

import id.payung.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// PostgreSQL alone: trigram similarity of the whole record, joined with itself through a GiST index.
final class TrigramRun {
    private TrigramRun() {}

    static EnginesRun.Outcome run(List<String[]> rows) throws Exception {
        Path folder = Files.createTempDirectory("payung-trigram");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create table r (id text primary key, t text not null)");
            Stopwatch watch = new Stopwatch();
            try (PreparedStatement insert = connection.prepareStatement("insert into r values (?, ?)")) {
                for (String[] row : rows) {
                    insert.setString(1, row[0]);
                    insert.setString(2, String.join(" ", row[1], row[2], row[3], row[5], row[6]));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("create index on r using gist (t gist_trgm_ops(siglen=64))");
            statement.execute("analyze r");
            statement.execute("set pg_trgm.similarity_threshold = 0.5");
            Map<String, Double> pairs = new HashMap<>();
            try (ResultSet found = statement.executeQuery(
                    "select a.id, b.id, similarity(a.t, b.t) from r a join r b on a.t % b.t and a.id < b.id")) {
                while (found.next()) {
                    pairs.put(Truth.key(found.getString(1), found.getString(2), false), (double) found.getFloat(3));
                }
            }
            return new EnginesRun.Outcome(pairs, watch.wall(), Double.NaN);
        }
    }
}
