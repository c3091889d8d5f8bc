package id.payung.database.testing;

import id.payung.database.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// An empty database, or a copy of a prepared one, on a PostgreSQL shared by all tests of this JVM.
///
/// ```java
/// try (var database = TestDatabase.fresh()) {
///     try (var connection = database.connect()) { … }
/// }
/// ```
///
/// The owner of the database is the role the built-in database of the product has as well: not a superuser, bound
/// by row-level security. Extensions are there. A migration that takes seconds runs once with [#copyOf].
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new HashMap<>();

    private final EmbeddedPostgres server;
    private final String name;

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    /// Fills a template once.
    @FunctionalInterface
    public interface Preparation {
        void prepare(TestDatabase database) throws Exception;
    }

    /// A new database without any table.
    public static TestDatabase fresh() {
        return create(EmbeddedPostgres.DATABASE);
    }

    /// A new database equal to what `preparation` left behind. The preparation runs at most once per JVM and name;
    /// connections it leaves open are ended.
    ///
    /// @throws IllegalStateException where the preparation fails
    public static TestDatabase copyOf(String template, Preparation preparation) {
        String source;
        synchronized (TEMPLATES) {
            source = TEMPLATES.get(template);
            if (source == null) {
                var prepared = fresh();
                try {
                    preparation.prepare(prepared);
                } catch (Exception e) {
                    prepared.close();
                    throw new IllegalStateException("Could not prepare the template database " + template, e);
                }
                prepared.endSessions();
                source = prepared.name;
                TEMPLATES.put(template, source);
            }
        }
        return create(source);
    }

    private static TestDatabase create(String template) {
        var server = SharedServer.get();
        String name = "test_" + NUMBER.incrementAndGet();
        var database = new TestDatabase(server, name);
        database.asSuperuser("create database " + name + " template " + template + " owner " + EmbeddedPostgres.OWNER);
        return database;
    }

    public String host() {
        return EmbeddedPostgres.HOST;
    }

    public int port() {
        return server.port();
    }

    public String name() {
        return name;
    }

    public String user() {
        return EmbeddedPostgres.OWNER;
    }

    public String password() {
        return server.ownerPassword();
    }

    /// JDBC address without user and password.
    public String jdbcUrl() {
        return server.jdbcUrl().replace("/" + EmbeddedPostgres.DATABASE + "?", "/" + name + "?");
    }

    /// Connects as the owner.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    /// Connects as the superuser, to arrange what the product itself may not do.
    public Connection connectAsSuperuser() throws SQLException {
        return server.connectAsSuperuser(name);
    }

    /// Drops the database, ending connections that are still open.
    @Override
    public void close() {
        asSuperuser("drop database if exists " + name + " with (force)");
    }

    private void endSessions() {
        asSuperuser("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
    }

    private void asSuperuser(String sql) {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
