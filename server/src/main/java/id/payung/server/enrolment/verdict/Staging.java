package id.payung.server.enrolment.verdict;

import id.payung.server.enrolment.check.CheckedRow;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.matching.GateRows;
import id.payung.server.person.People;
import id.payung.server.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Brings checked rows into the temporary table `checking` of the current transaction, identity numbers sealed.
public final class Staging implements AutoCloseable {

    private static final String TABLE = """
            create temporary table checking (
                row_number int not null, worst smallint not null, codes text[] not null, faults jsonb not null,
                village_code text collate "C", nik_sealed bytea, nik_key uuid, name text not null,
                name_key text not null, birth_date date, sex char(1), mother_name text, mother_key text not null,
                occupation_code text, occupation_text text, address text, phone text,
                match_keys bigint[]
            ) on commit drop
            """;
    private static final String COPY = "copy checking from stdin";

    private final CopyIn copy;
    private final CopyText text;
    private final Vault vault;
    private final GateRows gate;

    private Staging(CopyIn copy, Vault vault, GateRows gate) {
        this.copy = copy;
        this.text = new CopyText(copy);
        this.vault = vault;
        this.gate = gate;
    }

    /// Opens the table on this connection, which can do nothing else until [#close].
    ///
    /// @param gate gets each row that may be looked up
    public static Staging open(Connection connection, Vault vault, GateRows gate) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return new Staging(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY), vault, gate);
    }

    /// Adds a row.
    public void add(CheckedRow row) throws SQLException {
        boolean usable = row.nik() != null;
        byte[] sealed = row.nikText().isEmpty() ? null : vault.seal(People.NIK, row.nikText());
        text.field(row.number())
                .field(row.worst())
                .field(codes(row))
                .field(row.findingsJson())
                .field(row.villageCode())
                .bytes(sealed)
                .field(usable ? vault.lookUpKey(People.NIK, row.nikText()) : null)
                .field(row.name())
                .field(row.nameKey())
                .field(row.birthDate())
                .field(row.sex())
                .field(row.motherName())
                .field(row.motherKey())
                .field(row.occupationCode())
                .field(row.occupationText())
                .field(row.address())
                .field(row.phone())
                .field(usable && row.worst() > 1 ? matchKeys(row) : null)
                .endRow();
    }

    private String matchKeys(CheckedRow row) {
        StringJoiner keys = new StringJoiner(",", "{", "}");
        for (long key : gate.add(
                row.number(),
                row.nikText(),
                row.name(),
                row.birthDate(),
                row.sex(),
                row.motherName(),
                row.villageCode())) {
            keys.add(Long.toString(key));
        }
        return keys.toString();
    }

    /// All rows are in.
    public void finish() throws SQLException {
        text.flush();
        copy.endCopy();
    }

    /// Frees the connection when something went wrong before [#finish].
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private static @Nullable String codes(CheckedRow row) {
        if (row.findings().isEmpty()) {
            return "{}";
        }
        StringJoiner codes = new StringJoiner(",", "{", "}");
        row.findings().stream()
                .map(Finding::fault)
                .map(fault -> fault.code())
                .distinct()
                .forEach(codes::add);
        return codes.toString();
    }
}
