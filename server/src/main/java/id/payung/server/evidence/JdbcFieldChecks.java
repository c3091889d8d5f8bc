package id.payung.server.evidence;

import id.payung.server.evidence.FieldCheck.Origin;
import id.payung.server.evidence.FieldCheck.Seen;
import id.payung.server.evidence.FieldCheck.State;
import id.payung.server.evidence.FieldChecks.Subject;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcFieldChecks {

    private static final String WANTED = """
            select * from evidence.field_check where true
              and (:text = '' or strpos(lower(name), :text) > 0)
              and (cast(:state as text) is null or state = :state)
              and (cast(:origin as text) is null or origin = :origin)
              and (cast(:programme as bigint) is null or programme_id = :programme)
              and (cast(:list as bigint) is null or list_id = :list)
              and (:territory = '' or starts_with(territory_code || '.', :territory || '.'))
            """;

    private final JdbcClient jdbc;

    JdbcFieldChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> proven(long programme) {
        return Set.copyOf(
                jdbc.sql("select distinct nik_key from evidence.field_check where programme_id = :programme and proof")
                        .param("programme", programme)
                        .query(UUID.class)
                        .list());
    }

    Set<UUID> proven(long programme, Collection<UUID> nikKeys) {
        return jdbc.sql("""
                        select nik_key from evidence.field_check
                        where programme_id = :programme and proof and nik_key = any (:keys)
                        """)
                .param("programme", programme)
                .param("keys", nikKeys.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    Map<State, Integer> countByState() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as checks from evidence.field_check group by state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("checks"));
                });
        return counts;
    }

    Slice<FieldCheck> search(CheckSearch wanted) {
        Keyset keyset = Keyset.of(wanted.order(), wanted.page());
        List<FieldCheck> found = jdbc.sql(WANTED + keyset.condition() + keyset.order())
                .param("text", wanted.text().strip().toLowerCase(Locale.ROOT))
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param(
                        "origin",
                        wanted.origin() == null ? null : wanted.origin().name())
                .param("programme", wanted.programme())
                .param("list", wanted.list())
                .param("territory", wanted.territory())
                .params(keyset.parameters())
                .query(JdbcFieldChecks::check)
                .list();
        return keyset.slice(found, check -> new Keyset.Key(wanted.order().keyOf(check), check.id()));
    }

    Optional<FieldCheck> find(long id) {
        return jdbc.sql("select * from evidence.field_check where id = :id")
                .param("id", id)
                .query(JdbcFieldChecks::check)
                .optional();
    }

    Optional<FieldCheck> find(Subject person) {
        return jdbc.sql("""
                        select * from evidence.field_check
                        where programme_id = :programme and nik_key = :key and territory_code = :territory
                        """)
                .param("programme", person.programme())
                .param("key", person.nikKey())
                .param("territory", person.territory())
                .query(JdbcFieldChecks::check)
                .optional();
    }

    /// The check, and nobody else changes it until this transaction ends. A confirmed one cannot be locked, only read.
    Optional<FieldCheck> lock(long id) {
        Optional<FieldCheck> open = jdbc.sql("select * from evidence.field_check where id = :id for update")
                .param("id", id)
                .query(JdbcFieldChecks::check)
                .optional();
        return open.isPresent() ? open : find(id);
    }

    int insert(List<Subject> people, Origin origin, String by, Instant now) {
        return jdbc.sql("""
                        insert into evidence.field_check (programme_id, territory_code, nik_key, list_id, row_number,
                            name, birth_date, occupation_code, occupation_text, address, origin, asked_by_name, asked_at)
                        select programme, territory, nik_key, list, line, name, birth, occupation, occupation_text,
                            address, :origin, :by, :now
                        from unnest(cast(:programmes as bigint[]), cast(:territories as text[]),
                                cast(:keys as uuid[]), cast(:lists as bigint[]), cast(:lines as int[]),
                                cast(:names as text[]), cast(cast(:births as text[]) as date[]),
                                cast(:occupations as text[]), cast(:texts as text[]), cast(:addresses as text[]))
                            as asked (programme, territory, nik_key, list, line, name, birth, occupation,
                                occupation_text, address)
                        on conflict (programme_id, nik_key, territory_code) do nothing
                        """)
                .param("origin", origin.name())
                .param("by", by)
                .param("now", at(now))
                .param("programmes", people.stream().map(Subject::programme).toArray(Long[]::new))
                .param("territories", texts(people, Subject::territory))
                .param("keys", people.stream().map(Subject::nikKey).toArray(UUID[]::new))
                .param("lists", people.stream().map(Subject::list).toArray(Long[]::new))
                .param("lines", people.stream().map(Subject::row).toArray(Integer[]::new))
                .param("names", texts(people, Subject::name))
                .param("births", texts(people, person -> Objects.toString(person.birthDate(), null)))
                .param("occupations", texts(people, Subject::occupationCode))
                .param("texts", texts(people, Subject::occupationText))
                .param("addresses", texts(people, Subject::address))
                .update();
    }

    private static @Nullable String[] texts(List<Subject> people, Function<Subject, @Nullable String> text) {
        return people.stream().map(text).toArray(String[]::new);
    }

    void enter(long id, Seen seen, boolean photo, String by, Instant now) {
        jdbc.sql("""
                        update evidence.field_check set state = 'ENTERED', works = :works, seen_occupation = :occupation,
                            risk = :risk, bedridden = :bedridden, place = :place, latitude = :latitude,
                            longitude = :longitude, checked_on = :on, checker = :checker, has_photo = :photo,
                            entered_by_name = :by, entered_at = :now, send_back_reason = null
                        where id = :id
                        """)
                .param("works", seen.works())
                .param("occupation", seen.occupation())
                .param("risk", seen.risk())
                .param("bedridden", seen.bedridden())
                .param("place", seen.place())
                .param("latitude", seen.latitude())
                .param("longitude", seen.longitude())
                .param("on", seen.checkedOn())
                .param("checker", seen.checker())
                .param("photo", photo)
                .param("by", by)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void confirm(long id, String by, Instant now) {
        jdbc.sql("""
                        update evidence.field_check set state = 'CONFIRMED', confirmed_by_name = :by, confirmed_at = :now
                        where id = :id
                        """).param("by", by).param("now", at(now)).param("id", id).update();
    }

    void sendBack(long id, String reason) {
        jdbc.sql("update evidence.field_check set state = 'ASKED', send_back_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static FieldCheck check(ResultSet row, int number) throws SQLException {
        return new FieldCheck(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("territory_code"),
                row.getLong("list_id"),
                row.getInt("row_number"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("occupation_code"),
                row.getString("occupation_text"),
                row.getString("address"),
                Origin.valueOf(row.getString("origin")),
                row.getString("asked_by_name"),
                Objects.requireNonNull(instant(row, "asked_at")),
                State.valueOf(row.getString("state")),
                seen(row),
                row.getBoolean("has_photo"),
                row.getString("entered_by_name"),
                instant(row, "entered_at"),
                row.getString("confirmed_by_name"),
                instant(row, "confirmed_at"),
                row.getString("send_back_reason"),
                row.getBoolean("proof"));
    }

    private static @Nullable Seen seen(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("checked_on", LocalDate.class);
        return on == null
                ? null
                : new Seen(
                        row.getBoolean("works"),
                        row.getString("seen_occupation"),
                        row.getString("risk"),
                        row.getBoolean("bedridden"),
                        row.getString("place"),
                        row.getBigDecimal("latitude"),
                        row.getBigDecimal("longitude"),
                        on,
                        row.getString("checker"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
