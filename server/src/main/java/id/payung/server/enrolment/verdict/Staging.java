package id.payung.server.enrolment.verdict;

import id.payung.server.enrolment.check.CheckedRow;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.matching.GateRows;
import id.payung.server.person.People;
import id.payung.server.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
                occupation_code text, occupation_text text, welfare_decile smallint, address text, phone text,
                match_keys bigint[], family_key uuid
            ) on commit drop
            """;
    /// Purpose under which the vault makes keys of family cards.
    private static final String FAMILY_CARD = "family-card";
    private static final String COPY = "copy checking from stdin";

    private final CopyIn copy;
    private final Vault vault;
    private final GateRows gate;

    private Staging(CopyIn copy, Vault vault, GateRows gate) {
        this.copy = copy;
        this.vault = vault;
        this.gate = gate;
    }

    /// Rows as they go into the table, and those of them that may be looked up.
    public static final class Ready {

        private final CopyText text = new CopyText();
        private final GateRows gate;

        private Ready(GateRows gate) {
            this.gate = gate;
        }
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

    /// Seals, packs and writes out rows; may be called by several threads at once.
    public Ready prepare(List<CheckedRow> rows) {
        Ready ready = new Ready(gate.part());
        rows.forEach(row -> write(row, ready));
        return ready;
    }

    /// Adds rows.
    public void add(Ready ready) throws SQLException {
        byte[] bytes = ready.text.bytes();
        copy.writeToCopy(bytes, 0, bytes.length);
        gate.add(ready.gate);
    }

    private void write(CheckedRow row, Ready ready) {
        boolean usable = row.nik() != null;
        byte[] sealed = row.nikText().isEmpty() ? null : vault.seal(People.NIK, row.nikText());
        ready.text
                .field(row.number())
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
                .field(row.decile() == null ? null : row.decile().toString())
                .field(row.address())
                .field(row.phone())
                .field(usable && row.worst() > 1 ? matchKeys(row, ready.gate) : null)
                .field(row.familyCard() == null ? null : vault.lookUpKey(FAMILY_CARD, row.familyCard()))
                .endRow();
    }

    private static String matchKeys(CheckedRow row, GateRows gate) {
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
