package id.payung.server.person;

import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The registry in PostgreSQL.
@Component
class JdbcPeople implements People {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;

    JdbcPeople(JdbcClient jdbc, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void openBatch() {
        jdbc.sql("""
                        create temporary table person_batch (
                            row_number int not null,
                            nik_key uuid not null,
                            nik_sealed bytea not null,
                            name text not null,
                            name_key text not null,
                            birth_date date,
                            sex text,
                            village_code text collate "C" not null,
                            occupation_code text,
                            welfare_decile smallint,
                            mother_name text,
                            address text,
                            phone text,
                            match_keys bigint[],
                            person_id bigint,
                            fresh boolean not null default true
                        ) on commit drop
                        """).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Registered registerBatch() {
        jdbc.sql("analyze person_batch").update();
        long found = keepMistakenNumbers() + attachKnown(false);
        jdbc.sql("""
                        insert into person.person (nik_key, nik_sealed, name, name_key, birth_date, sex, village_code,
                            occupation_code, welfare_decile, welfare_decile_noted_at, mother_name, address, phone)
                        select distinct on (nik_key) nik_key, nik_sealed, name, name_key, birth_date, sex, village_code,
                            occupation_code, welfare_decile, case when welfare_decile is not null then now() end,
                            mother_name, address, phone
                        from person_batch where person_id is null order by nik_key, row_number
                        on conflict (nik_key) do nothing
                        """).update();
        long created = attachKnown(true);
        noteDeciles();
        jdbc.sql("""
                        insert into person.match_key (key, person_id)
                        select distinct key, person_id from person_batch cross join unnest(match_keys) as key
                        where fresh order by key
                        on conflict do nothing
                        """).update();
        return new Registered(found, created);
    }

    /// Rows that name their person although their number is another one: the number is noted as mistaken.
    private long keepMistakenNumbers() {
        long named = jdbc.sql("update person_batch set fresh = false where person_id is not null")
                .update();
        if (named == 0) {
            return 0;
        }
        jdbc.sql("""
                        insert into person.other_number (nik_key, nik_sealed, person_id, village_code)
                        select distinct on (nik_key) nik_key, nik_sealed, person_id, village_code
                        from person_batch where person_id is not null and nik_key not in (
                            select nik_key from person.match(
                                (select array_agg(nik_key) from person_batch where person_id is not null)))
                        order by nik_key, row_number
                        on conflict do nothing
                        """).update();
        return named;
    }

    /// The decile moves with every round of the register of the poor: of somebody known already the latest list counts,
    /// where it states one, unless she lives in another territory.
    private void noteDeciles() {
        jdbc.sql("""
                        update person.person known
                        set welfare_decile = said.welfare_decile, welfare_decile_noted_at = now()
                        from (select distinct on (person_id) person_id, welfare_decile
                              from person_batch where not fresh and welfare_decile is not null
                              order by person_id, row_number) said
                        where known.id = said.person_id and known.welfare_decile is distinct from said.welfare_decile
                        """).update();
    }

    private long attachKnown(boolean fresh) {
        return jdbc.sql("""
                        update person_batch set person_id = known.person_id, fresh = :fresh
                        from person.match((select array_agg(nik_key) from person_batch where person_id is null)) known
                        where person_batch.nik_key = known.nik_key and person_batch.person_id is null
                        """).param("fresh", fresh).update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person.person where id = :id")
                .param("id", id.value())
                .query(this::person)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonId> findByNik(UUID nikKey) {
        return jdbc.sql("select person_id from person.match(array[:key]::uuid[])")
                .param("key", nikKey)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    @Override
    @Transactional
    public String openNik(PersonId id, String purpose) {
        if (purpose.isBlank()) {
            throw new Problem(Kind.INVALID, "person.purpose-missing");
        }
        Sealed sealed = sealed(id);
        audit.record(new Act(
                "nik.opened", "person", id.toString(), sealed.villageCode(), Map.of("purpose", purpose.strip())));
        return vault.open(NIK, sealed.nikSealed());
    }

    private record Sealed(byte[] nikSealed, String villageCode) {}

    private Sealed sealed(PersonId id) {
        return jdbc.sql("select nik_sealed, village_code from person.person where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Sealed(row.getBytes("nik_sealed"), row.getString("village_code")))
                .optional()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "person.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Heir> heirs(PersonId id) {
        return jdbc.sql("select * from person.heir where person_id = :id order by id")
                .param("id", id.value())
                .query(Heir.class)
                .list();
    }

    @Override
    @Transactional
    public void noteHeir(PersonId id, Heir heir) {
        String village = sealed(id).villageCode();
        jdbc.sql("""
                        insert into person.heir (person_id, village_code, name, relation, birth_date, phone)
                        values (:person, :village, :name, :relation, :birthDate, :phone)
                        """)
                .param("person", id.value())
                .param("village", village)
                .param("name", heir.name().strip())
                .param("relation", heir.relation().name())
                .param("birthDate", heir.birthDate())
                .param("phone", heir.phone())
                .update();
        audit.record(new Act("heir.noted", "person", id, village));
    }

    @Override
    @Transactional
    public void strikeHeir(PersonId id, long heir) {
        String village = sealed(id).villageCode();
        int struck = jdbc.sql("delete from person.heir where id = :heir and person_id = :person")
                .param("heir", heir)
                .param("person", id.value())
                .update();
        if (struck == 0) {
            throw new Problem(Kind.NOT_FOUND, "heir.unknown");
        }
        audit.record(new Act("heir.struck", "person", id, village));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                MaskedNik.of(vault.open(NIK, row.getBytes("nik_sealed"))),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("village_code"),
                row.getString("occupation_code"),
                row.getObject("welfare_decile", Integer.class),
                instant(row.getObject("welfare_decile_noted_at", OffsetDateTime.class)),
                row.getString("mother_name"),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("died_on", LocalDate.class));
    }
}
