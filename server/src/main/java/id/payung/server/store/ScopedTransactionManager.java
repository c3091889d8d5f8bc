package id.payung.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Tells the database, as the first statement of each transaction, the territory it may see.
///
/// The values are local to the transaction: a pooled connection carries nothing over to the next one.
final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final String SET = """
            select set_config('app.scope_from', ?, true), set_config('app.scope_to', ?, true),
                   set_config('app.actor', ?, true)
            """;

    private final transient TransactionScope scope;

    ScopedTransactionManager(DataSource dataSource, TransactionScope scope) {
        super(dataSource);
        this.scope = scope;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var values = scope.current();
        try (var statement = connection.prepareStatement(SET)) {
            statement.setString(1, values.from());
            statement.setString(2, values.to());
            statement.setString(3, values.actor());
            statement.execute();
        }
    }
}
