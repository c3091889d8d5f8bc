package id.payung.server.report;

import id.payung.linkage.clean.NameNormaliser;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Those who stand for all, and whether their cover holds.
@Component
class JdbcRecipients {

    private static final int MOST_CANDIDATES = 20;

    /// A month of hers that was paid: the lot was counted, so it is paid, whoever may see it.
    private static final String COVERED = """
            exists (select from membership.cover c
                    where c.person_id = p.id and c.months @> :day::date
                      and c.village_code >= :region and c.village_code < :region || '~'
                      and exists (select from coverage.change counted where counted.lot_id = c.lot_id))
            """;

    private final JdbcClient jdbc;

    JdbcRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PressSheet.Recipient> of(String region, LocalDate day) {
        return jdbc.sql("""
                        select r.id, r.name_consent, r.village_code, r.chosen_by, r.chosen_at, p.name,
                        """ + COVERED + """
                         as active
                        from report.recipient r join person.person p on p.id = r.person_id
                        where r.territory_code = :region and r.day = :day order by r.id
                        """)
                .param("region", region)
                .param("day", day)
                .query((row, number) -> new PressSheet.Recipient(
                        row.getLong("id"),
                        row.getBoolean("name_consent") ? row.getString("name") : masked(row.getString("name")),
                        row.getBoolean("name_consent"),
                        row.getString("village_code"),
                        row.getBoolean("active"),
                        row.getString("chosen_by"),
                        row.getObject("chosen_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The first letter of each word.
    static String masked(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.isEmpty() ? "" : word.substring(0, 1) + "***")
                .collect(Collectors.joining(" "));
    }

    List<Candidate> candidates(String region, LocalDate day, String name) {
        return jdbc.sql("""
                        select p.id, p.name, p.village_code,
                            (select max(upper(c.months)) - 1 from membership.cover c
                             where c.person_id = p.id and c.months @> :day::date) as until
                        from person.person p
                        where p.name_key like '%' || :name || '%' and
                        """ + COVERED + " order by p.name_key, p.id limit " + MOST_CANDIDATES)
                .param("region", region)
                .param("day", day)
                .param("name", NameNormaliser.indonesian().normalise(name, null).folded())
                .query((row, number) -> new Candidate(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("village_code"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    boolean isChosen(String region, LocalDate day, long person) {
        return jdbc.sql("""
                        select exists (select from report.recipient
                                       where territory_code = :region and day = :day and person_id = :person)
                        """)
                .param("region", region)
                .param("day", day)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /// Only whoever is covered on the day gets in: one statement looks and writes.
    Optional<Long> choose(String region, LocalDate day, long person, boolean consent) {
        return jdbc.sql("""
                        insert into report.recipient (territory_code, day, person_id, village_code, name_consent)
                        select :region, :day, p.id, p.village_code, :consent from person.person p
                        where p.id = :person and
                        """ + COVERED + " returning id")
                .param("region", region)
                .param("day", day)
                .param("person", person)
                .param("consent", consent)
                .query(Long.class)
                .optional();
    }

    boolean remove(long id) {
        return jdbc.sql("delete from report.recipient where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
