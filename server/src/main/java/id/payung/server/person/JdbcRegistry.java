package id.payung.server.person;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The registry for comparing, in PostgreSQL.
@Component
class JdbcRegistry implements Registry {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;

    JdbcRegistry(JdbcClient jdbc, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public long size() {
        return jdbc.sql("select greatest(reltuples, 0)::bigint from pg_class where oid = 'person.person'::regclass")
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sharing> sharing(long[] keys) {
        return jdbc.sql("select key, person_id from person.sharing(:keys)")
                .param("keys", keys)
                .query((row, number) -> new Sharing(row.getLong(1), row.getLong(2)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Known> compared(long[] people) {
        return jdbc.sql("select * from person.compared(:people)")
                .param("people", people)
                .query(this::known)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void forEachHere(Consumer<Known> reader) {
        jdbc.sql("""
                        select id as person_id, id as root_id, nik_key, nik_sealed, name, birth_date, sex, mother_name,
                            village_code
                        from person.person
                        where id not in (select merged_id from person.merge where undone_at is null)
                        order by id
                        """).withFetchSize(5_000).query((ResultSet row) -> reader.accept(known(row, 0)));
    }

    private Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getLong("person_id"),
                row.getLong("root_id"),
                row.getObject("nik_key", UUID.class),
                vault.open(People.NIK, row.getBytes("nik_sealed")),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("mother_name"),
                row.getString("village_code"));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long merge(PersonId kept, PersonId merged, String territory, String reason) {
        PersonId root = standsFor(kept);
        PersonId other = standsFor(merged);
        if (root.equals(other)) {
            throw new Problem(Kind.CONFLICT, "person.merged-already");
        }
        try {
            long merge = jdbc.sql("""
                            insert into person.merge (kept_id, merged_id, territory_code, reason)
                            values (:kept, :merged, :territory, :reason) returning id
                            """)
                    .param("kept", root.value())
                    .param("merged", other.value())
                    .param("territory", territory)
                    .param("reason", reason)
                    .query(Long.class)
                    .single();
            audit.record(new Act(
                    "person.merged",
                    "person",
                    root.toString(),
                    territory,
                    Map.of("merged", other.value(), "merge", merge, "reason", reason)));
            return merge;
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new Problem(Kind.CONFLICT, "person.merged-already");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void unmerge(long merge, String reason) {
        record Merge(long keptId, long mergedId, String territoryCode, boolean undone) {}
        Merge known = jdbc.sql("""
                        select kept_id, merged_id, territory_code, undone_at is not null as undone
                        from person.merge where id = :merge for update
                        """)
                .param("merge", merge)
                .query(Merge.class)
                .optional()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "person.merge-unknown"));
        if (known.undone()) {
            throw new Problem(Kind.CONFLICT, "person.unmerged-already");
        }
        jdbc.sql("""
                        update person.merge set undone_at = now(), undone_by = current_setting('app.actor', true),
                            undo_reason = :reason
                        where id = :merge
                        """).param("reason", reason).param("merge", merge).update();
        audit.record(new Act(
                "person.unmerged",
                "person",
                Long.toString(known.keptId()),
                known.territoryCode(),
                Map.of("merged", known.mergedId(), "merge", merge, "reason", reason)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonId> othersOf(PersonId person) {
        return jdbc.sql("""
                        select person_id from person.together(array[:person]::bigint[])
                        where person_id <> :person order by person_id
                        """)
                .param("person", person.value())
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public PersonId standsFor(PersonId person) {
        return new PersonId(jdbc.sql("select person.root_of(:person)")
                .param("person", person.value())
                .query(Long.class)
                .single());
    }
}
