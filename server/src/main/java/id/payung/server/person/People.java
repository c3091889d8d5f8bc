package id.payung.server.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The registry of people.
///
/// Set-based work: call [#openBatch], fill the temporary table with SQL or COPY in the same transaction, call
/// [#registerBatch], and join the numbers back.
public interface People {

    /// Purpose under which identity numbers are sealed and looked up in the vault.
    String NIK = "nik";

    /// Makes the temporary table `person_batch`, gone at the end of the transaction:
    ///
    /// | column | |
    /// | --- | --- |
    /// | `row_number int not null` | the caller's own number, unique |
    /// | `nik_key uuid not null`, `nik_sealed bytea not null` | identity number as sealed by the vault |
    /// | `name text not null`, `name_key text not null` | as written; folded for search |
    /// | `birth_date date`, `sex char(1)` | `F` or `M` |
    /// | `village_code text not null` | domicile, Kemendagri code with dots |
    /// | `occupation_code text`, `mother_name text`, `address text`, `phone text` | |
    /// | `welfare_decile smallint` | 1 to 10, 1 the poorest; null when not stated |
    /// | `match_keys bigint[]` | keys under which similar people meet; null for none |
    /// | `person_id bigint` | set beforehand where a person decided who she is; else filled by [#registerBatch] |
    void openBatch();

    /// Finds or creates the person of each row and writes her number into `person_batch.person_id`. A person who is
    /// known already keeps what the registry says of her. Only her decile of welfare follows the latest list that
    /// states one, if she lives in the actor's territory.
    Registered registerBatch();

    /// @param found rows whose person was known already
    /// @param created rows whose person is new
    record Registered(long found, long created) {}

    /// A person, if she lives in the reader's territory.
    Optional<Person> find(PersonId id);

    /// The number of the person with this look-up key, wherever she lives.
    Optional<PersonId> findByNik(UUID nikKey);

    /// Opens a sealed identity number. The act and its purpose stay on record.
    ///
    /// @param purpose why it is needed, in the reader's words
    /// @throws id.payung.server.problem.Problem `person.unknown` (404), `person.purpose-missing` (400)
    String openNik(PersonId id, String purpose);

    /// Who may be told, and who may claim, in the order in which they were noted.
    List<Heir> heirs(PersonId id);

    /// Notes an heir.
    ///
    /// @throws id.payung.server.problem.Problem `person.unknown` (404)
    void noteHeir(PersonId id, Heir heir);

    /// Strikes an heir that was noted wrongly.
    ///
    /// @throws id.payung.server.problem.Problem `heir.unknown` (404)
    void strikeHeir(PersonId id, long heir);

    /// Someone entitled to what a dead member leaves.
    ///
    /// @param id number of the entry; 0 while it is not noted yet
    record Heir(
            long id,
            String name,
            Relation relation,
            @Nullable LocalDate birthDate,
            @Nullable String phone) {

        /// What the heir is to the member.
        public enum Relation {
            SPOUSE,
            CHILD,
            PARENT,
            SIBLING,
            GRANDCHILD,
            GRANDPARENT,
            IN_LAW,
            /// Named in a will.
            NAMED
        }
    }

    /// What the registry says of a person. The identity number is masked; opening it is an act of its own.
    ///
    /// @param welfareDecile tenth of the population by welfare, 1 the poorest; null while no list stated it
    /// @param welfareDecileNotedAt since when the registry says so
    record Person(
            PersonId id,
            String maskedNik,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            String villageCode,
            @Nullable String occupationCode,
            @Nullable Integer welfareDecile,
            @Nullable Instant welfareDecileNotedAt,
            @Nullable String motherName,
            @Nullable String address,
            @Nullable String phone,
            @Nullable LocalDate diedOn) {}
}
