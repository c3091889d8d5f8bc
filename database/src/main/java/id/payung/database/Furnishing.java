package id.payung.database;

import id.payung.database.DataDirectory.Passwords;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes the owner, the database and its extensions in a new cluster. Repeatable, because a first start may be cut
/// off at any step.
final class Furnishing {
    private static final String[] EXTENSIONS = {"pg_trgm", "btree_gist", "fuzzystrmatch", "unaccent"};

    private final DataDirectory directory;
    private final int port;
    private final Passwords passwords;

    private Furnishing(DataDirectory directory, int port, Passwords passwords) {
        this.directory = directory;
        this.port = port;
        this.passwords = passwords;
    }

    static Furnishing of(DataDirectory directory, int port, Passwords passwords) {
        return new Furnishing(directory, port, passwords);
    }

    void complete() {
        if (directory.isFurnished()) {
            return;
        }
        try {
            try (var connection = connect("postgres");
                    var statement = connection.createStatement()) {
                createOwner(connection, statement);
                createDatabase(connection, statement);
            }
            try (var connection = connect(EmbeddedPostgres.DATABASE);
                    var statement = connection.createStatement()) {
                for (String extension : EXTENSIONS) {
                    statement.execute("create extension if not exists " + extension);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database in %s could not be furnished: %s.".formatted(directory.path(), e.getMessage()), e);
        }
        directory.markFurnished();
    }

    private Connection connect(String database) throws SQLException {
        return EmbeddedPostgres.connect(port, database, EmbeddedPostgres.SUPERUSER, passwords.superuser());
    }

    private void createOwner(Connection connection, Statement statement) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", EmbeddedPostgres.OWNER)) {
            // the password is made of letters, digits, - and _ only
            statement.execute(
                    "create role " + EmbeddedPostgres.OWNER + " login createrole password '" + passwords.owner() + "'");
        }
    }

    private void createDatabase(Connection connection, Statement statement) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", EmbeddedPostgres.DATABASE)) {
            statement.execute("create database " + EmbeddedPostgres.DATABASE + " owner " + EmbeddedPostgres.OWNER);
            statement.execute("revoke all on database " + EmbeddedPostgres.DATABASE + " from public");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }
}
