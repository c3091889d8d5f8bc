package id.payung.server.coverage;

import id.payung.server.access.Actors;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes paid lots straight into the month ledger and counts them as known on a day of one's choice.
final class TestLedger {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Actors actors;
    private final JdbcHeads heads;

    TestLedger(JdbcClient jdbc, TransactionTemplate transactions, Actors actors, JdbcHeads heads) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.actors = actors;
        this.heads = heads;
    }

    /// A paid lot, not counted yet.
    long lot(String... schemes) {
        return asSystem(() -> jdbc.sql("""
                        insert into membership.lot (programme_id, funder, source, territory_code, schemes, state,
                            paid_on, proof)
                        values (1, 'uji', :source, '12', :schemes, 'ACTIVE', current_date, 'uji') returning id
                        """)
                .param("source", "uji:" + UUID.randomUUID())
                .param("schemes", schemes)
                .query(Long.class)
                .single());
    }

    /// Somebody of a lot; her number.
    long person(long lot, String village, String sex, LocalDate birth, String occupation, YearMonth first, int months) {
        return person(lot, village, sex, birth, occupation, null, first, months);
    }

    /// Somebody of whom the registry knows the decile of welfare, or not.
    long person(
            long lot,
            String village,
            String sex,
            LocalDate birth,
            String occupation,
            @Nullable Integer decile,
            YearMonth first,
            int months) {
        return asSystem(() -> {
            long person = jdbc.sql("""
                            insert into person.person (nik_key, nik_sealed, name, name_key, birth_date, sex,
                                village_code, occupation_code, welfare_decile, welfare_decile_noted_at)
                            values (gen_random_uuid(), ''::bytea, 'Uji', 'UJI', :birth, :sex, :village, :occupation,
                                :decile, case when :decile::int is not null then now() end)
                            returning id
                            """)
                    .param("birth", birth)
                    .param("sex", sex)
                    .param("village", village)
                    .param("occupation", occupation)
                    .param("decile", decile)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                            select :person, scheme, daterange(:first, :until), :lot, :village
                            from membership.lot, unnest(schemes) scheme where id = :lot
                            """)
                    .param("person", person)
                    .param("first", first.atDay(1))
                    .param("until", first.plusMonths(months).atDay(1))
                    .param("lot", lot)
                    .param("village", village)
                    .update();
            return person;
        });
    }

    /// What a later list says of somebody.
    void decile(long person, int decile) {
        asSystem(() -> jdbc.sql("update person.person set welfare_decile = :decile, welfare_decile_noted_at = now()"
                        + " where id = :person")
                .param("decile", decile)
                .param("person", person)
                .update());
    }

    /// Ten of the same kind.
    void people(long lot, String village, YearMonth first, int months, int count) {
        for (int each = 0; each < count; each++) {
            person(lot, village, "F", LocalDate.of(1980, 5, 12), "PTN", first, months);
        }
    }

    /// Gives the months of somebody from a month on to somebody else, as a replacement does.
    void replace(long lot, long person, long successor, String village, YearMonth from) {
        asSystem(() -> {
            jdbc.sql("""
                            with gone as (delete from membership.cover where lot_id = :lot and person_id = :person
                                          returning *),
                                kept as (insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                                    select person_id, scheme, months * daterange(null, :from), lot_id, village_code
                                    from gone where lower(months) < :from)
                            insert into membership.cover (person_id, scheme, months, lot_id, village_code)
                            select :successor, scheme, months * daterange(:from, null), lot_id, :village from gone
                            """)
                    .param("lot", lot)
                    .param("person", person)
                    .param("successor", successor)
                    .param("village", village)
                    .param("from", from.atDay(1))
                    .update();
            return lot;
        });
    }

    long count(long lot, Collection<Segment> segments, LocalDate knownOn) {
        return asSystem(() -> heads.countLot(lot, "APBD", segments, knownOn));
    }

    <T> T asSystem(Supplier<T> work) {
        return actors.callAsSystem(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
