package id.payung.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The role under which the application works: may sign in, owns nothing, cannot bypass row-level security.
final class ApplicationRole {

    static final String NAME = "payung_app";

    private ApplicationRole() {}

    /// Creates the role or renews its password; the same on every node, because the password comes from the shared key.
    static void ensure(Owner owner, String password) {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7298411)");
            boolean present;
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")) {
                present = found.next();
            }
            statement.execute((present ? "alter" : "create") + " role " + NAME + " login password '" + password + "'");
            statement.execute("grant connect, temporary on database \"" + connection.getCatalog() + "\" to " + NAME);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "The database at " + owner.url().replaceAll("\\?.*", "") + " cannot be prepared as role "
                            + owner.user() + ": " + refused.getMessage(),
                    refused);
        }
    }
}
