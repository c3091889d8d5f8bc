package id.payung.database;

import id.payung.database.DataDirectory.Passwords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;

/// A running built-in PostgreSQL.
///
/// The server is a process of its own: it outlives this program when this program is killed, and the next
/// [#start] on the same folder takes it over. Stop it last, after everything that may still hold a connection.
public final class EmbeddedPostgres implements AutoCloseable {
    /// The only address the server listens on.
    public static final String HOST = "127.0.0.1";
    /// The database everything lives in.
    public static final String DATABASE = "payung";
    /// The role that owns the database; not a superuser, may create roles.
    public static final String OWNER = "payung_owner";

    static final String SUPERUSER = "postgres";

    private final DataDirectory directory;
    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;
    private boolean stopped;

    private EmbeddedPostgres(DataDirectory directory, Cluster cluster, Passwords passwords, int port) {
        this.directory = directory;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /// Starts the database of this folder, making it first where there is none, and returns when it answers.
    ///
    /// @param dataDirectory created where missing; at most one process may have it open
    /// @throws DatabaseUnavailable with one sentence for the person at the keyboard
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, ServerSettings.durable());
    }

    /// Starts a database that may lose everything when the machine stops. For tests only.
    ///
    /// @throws DatabaseUnavailable as [#start]
    public static EmbeddedPostgres startDisposable(Path dataDirectory) {
        return start(dataDirectory, ServerSettings.disposable());
    }

    private static EmbeddedPostgres start(Path dataDirectory, ServerSettings.Values settings) {
        requireSupportedMachine();
        var directory = DataDirectory.open(dataDirectory);
        try {
            var passwords = directory.passwords();
            var account = ServerAccount.choose(directory.path(), directory.cluster());
            var binaries = PostgresBinaries.forAccount(account, directory.path());
            var cluster = new Cluster(directory, account, binaries);
            cluster.createIfMissing(passwords);
            int port = cluster.start(settings, passwords);
            Furnishing.of(directory, port, passwords).complete();
            return new EmbeddedPostgres(directory, cluster, passwords, port);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static void requireSupportedMachine() {
        String machine = System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "");
        if (!machine.toLowerCase(Locale.ROOT).equals("linux amd64")) {
            throw new DatabaseUnavailable(
                    "The built-in database runs on Linux with a 64-bit Intel or AMD processor, not on %s: set PAYUNG_DB_URL to a PostgreSQL 18 server."
                            .formatted(machine));
        }
    }

    public String host() {
        return HOST;
    }

    /// The port chosen at the first start and kept as long as it stays free.
    public int port() {
        return port;
    }

    public String database() {
        return DATABASE;
    }

    public String ownerName() {
        return OWNER;
    }

    /// The generated password of [#ownerName]. Never print or log it.
    public String ownerPassword() {
        return passwords.owner();
    }

    public Path dataDirectory() {
        return directory.path();
    }

    /// JDBC address of the database, without user and password.
    public String jdbcUrl() {
        return jdbcUrl(port, DATABASE);
    }

    /// Connects as the owner.
    public Connection connect() throws SQLException {
        return connect(port, DATABASE, OWNER, passwords.owner());
    }

    /// Connects as the superuser, who is not bound by row-level security. For creating databases, backup and tests.
    public Connection connectAsSuperuser(String database) throws SQLException {
        return connect(port, database, SUPERUSER, passwords.superuser());
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database + "?sslmode=disable&gssEncMode=disable";
    }

    static Connection connect(int port, String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(port, database), properties);
    }

    /// Stops the server, ending whatever still uses it, and frees the folder. Harmless when repeated.
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            cluster.stop();
        } finally {
            directory.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public String toString() {
        return "EmbeddedPostgres[" + directory.path() + " on port " + port + "]";
    }
}
