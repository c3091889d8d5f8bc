package id.payung.bench.intake;

import id.payung.database.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/// What the database alone needs for the same rows: tables of the same columns, checks and indexes, empty before.
final class Limits implements AutoCloseable {

    /// What an approval writes per person.
    static final List<String> APPROVED =
            List.of("person.person", "membership.member", "membership.cover", "enrolment.annex_line");

    /// What a payment writes per person.
    static final List<String> PAID = List.of("card.card");

    private final Connection connection;

    Limits(EmbeddedPostgres database) throws SQLException {
        connection = database.connectAsSuperuser(database.database());
        sql("create schema if not exists bench");
    }

    /// Seconds for COPY of all rows of a list in one go.
    double copy(long list) throws SQLException, IOException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = new ByteArrayOutputStream();
        copying.copyOut(
                "copy (select * from enrolment.list_row where list_id = " + list + ") to stdout (format binary)", rows);
        twin("enrolment.list_row");
        sql("checkpoint");
        long begun = System.nanoTime();
        copying.copyIn("copy bench.twin from stdin (format binary)", new ByteArrayInputStream(rows.toByteArray()));
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Seconds for writing all rows of the tables once more with nothing but INSERT … SELECT.
    double insertSelect(List<String> tables) throws SQLException {
        double seconds = 0;
        for (String table : tables) {
            twin(table);
            sql("checkpoint");
            long begun = System.nanoTime();
            sql("insert into bench.twin select * from " + table);
            seconds += (System.nanoTime() - begun) / 1e9;
        }
        return seconds;
    }

    private void twin(String table) throws SQLException {
        sql("drop table if exists bench.twin");
        sql("create table bench.twin (like " + table
                + " including defaults including constraints including indexes including storage)");
    }

    private void sql(String statement) throws SQLException {
        try (var each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
