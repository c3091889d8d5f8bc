package id.payung.server.desk;

import id.payung.server.enrolment.Proposed;
import id.payung.server.person.People;
import id.payung.server.vault.Vault;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcDrafts {

    private static final String DRAFTS = """
            select * from (
                select draft.*, (select count(*) from desk.draft_row r
                                 where r.draft_id = draft.id and removed_at is null) as people
                from desk.draft) listed
            where true
            """;

    private static final String ROWS = """
            select * from (select *, row_number::bigint as id from desk.draft_row
                           where draft_id = :draft and removed_at is null) listed
            where true
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcDrafts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// The open draft of a programme and territory, opened if there is none; nobody else writes on it until this
    /// transaction ends.
    Draft openFor(long programme, String territory, String by, Instant now) {
        jdbc.sql("""
                        insert into desk.draft (programme_id, territory_code, opened_by_name, opened_at, changed_at)
                        values (:programme, :territory, :by, :now, :now)
                        on conflict (programme_id, territory_code) where state = 'OPEN' do nothing
                        """)
                .param("programme", programme)
                .param("territory", territory)
                .param("by", by)
                .param("now", at(now))
                .update();
        long id = jdbc.sql("""
                        select id from desk.draft
                        where programme_id = :programme and territory_code = :territory and state = 'OPEN' for update
                        """)
                .param("programme", programme)
                .param("territory", territory)
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    Optional<Draft> find(long id) {
        return jdbc.sql(DRAFTS + " and id = :id")
                .param("id", id)
                .query(JdbcDrafts::draft)
                .optional();
    }

    Optional<Draft> lock(long id) {
        return jdbc.sql("select id from desk.draft where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Slice<Draft> search(DraftSearch wanted) {
        Keyset keyset = Keyset.of(wanted.order(), wanted.page());
        List<Draft> found = jdbc.sql(DRAFTS + """
                          and (:text = '' or strpos(lower(opened_by_name), :text) > 0)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:programme as bigint) is null or programme_id = :programme)
                        """ + keyset.condition() + keyset.order())
                .param("text", wanted.text().strip().toLowerCase(Locale.ROOT))
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("programme", wanted.programme())
                .params(keyset.parameters())
                .query(JdbcDrafts::draft)
                .list();
        return keyset.slice(found, draft -> new Keyset.Key(wanted.order().keyOf(draft), draft.id()));
    }

    void handedIn(long id, long list, Instant now) {
        jdbc.sql("update desk.draft set state = 'HANDED_IN', list_id = :list, changed_at = :now where id = :id")
                .param("list", list)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /// @return false when another draft of the programme and territory is open
    boolean reopen(Draft draft, Instant now) {
        return jdbc.sql("""
                                update desk.draft set state = 'OPEN', list_id = null, changed_at = :now where id = :id
                                  and not exists (select from desk.draft other where other.programme_id = :programme
                                      and other.territory_code = :territory and other.state = 'OPEN')
                                """)
                        .param("now", at(now))
                        .param("id", draft.id())
                        .param("programme", draft.programme())
                        .param("territory", draft.territory())
                        .update()
                == 1;
    }

    /// Where a person whom a phone sent stands, if she came before.
    Optional<Drafts.Place> place(String clientKey) {
        return jdbc.sql("select draft_id as draft, row_number as row from desk.draft_row where client_key = :key")
                .param("key", clientKey)
                .query(Drafts.Place.class)
                .optional();
    }

    int insertRow(Draft draft, String clientKey, Proposed person, String by, Instant now) {
        int row = jdbc.sql("""
                        insert into desk.draft_row (draft_id, row_number, territory_code, client_key, nik_sealed, nik_tail,
                            name, birth_place, birth_date, sex, mother, occupation, address, village, phone, by_name, at)
                        values (:draft, (select coalesce(max(row_number), 0) + 1 from desk.draft_row
                                where draft_id = :draft), :territory, :key, :sealed, :tail, :name, :birthPlace, :birthDate,
                            :sex, :mother, :occupation, :address, :village, :phone, :by, :now)
                        returning row_number
                        """)
                .param("draft", draft.id())
                .param("territory", draft.territory())
                .param("key", clientKey)
                .param("sealed", vault.seal(People.NIK, Objects.requireNonNull(person.nik())))
                .param("tail", tail(Objects.requireNonNull(person.nik())))
                .param("name", person.name())
                .param("birthPlace", person.birthPlace())
                .param("birthDate", person.birthDate())
                .param("sex", person.sex())
                .param("mother", person.mother())
                .param("occupation", person.occupation())
                .param("address", person.address())
                .param("village", person.village())
                .param("phone", person.phone())
                .param("by", by)
                .param("now", at(now))
                .query(Integer.class)
                .single();
        touch(draft.id(), now);
        return row;
    }

    /// @param person her number null to leave it as it is
    boolean changeRow(long draft, int row, Proposed person, Instant now) {
        String nik = person.nik();
        boolean there = jdbc.sql("""
                                update desk.draft_row set nik_sealed = coalesce(:sealed, nik_sealed),
                                    nik_tail = coalesce(:tail, nik_tail), name = :name, birth_place = :birthPlace,
                                    birth_date = :birthDate, sex = :sex, mother = :mother, occupation = :occupation,
                                    address = :address, village = :village, phone = :phone
                                where draft_id = :draft and row_number = :row and removed_at is null
                                """)
                        .param("sealed", nik == null ? null : vault.seal(People.NIK, nik))
                        .param("tail", nik == null ? null : tail(nik))
                        .param("name", person.name())
                        .param("birthPlace", person.birthPlace())
                        .param("birthDate", person.birthDate())
                        .param("sex", person.sex())
                        .param("mother", person.mother())
                        .param("occupation", person.occupation())
                        .param("address", person.address())
                        .param("village", person.village())
                        .param("phone", person.phone())
                        .param("draft", draft)
                        .param("row", row)
                        .update()
                == 1;
        touch(draft, now);
        return there;
    }

    boolean removeRow(long draft, int row, Instant now) {
        boolean there = jdbc.sql("""
                                update desk.draft_row set removed_at = :now, nik_sealed = null, nik_tail = null,
                                    name = null, birth_place = null, birth_date = null, sex = null, mother = null,
                                    occupation = null, address = null, village = null, phone = null
                                where draft_id = :draft and row_number = :row and removed_at is null
                                """)
                        .param("now", at(now))
                        .param("draft", draft)
                        .param("row", row)
                        .update()
                == 1;
        touch(draft, now);
        return there;
    }

    private void touch(long draft, Instant now) {
        jdbc.sql("update desk.draft set changed_at = :now where id = :id")
                .param("now", at(now))
                .param("id", draft)
                .update();
    }

    Slice<Draft.Row> rows(long draft, DraftSearch.Rows wanted) {
        Keyset keyset = Keyset.of(wanted.order(), wanted.page());
        List<Draft.Row> found = jdbc.sql(ROWS + " and (:text = '' or strpos(lower(name), :text) > 0)"
                        + keyset.condition() + keyset.order())
                .param("draft", draft)
                .param("text", wanted.text().strip().toLowerCase(Locale.ROOT))
                .params(keyset.parameters())
                .query(JdbcDrafts::row)
                .list();
        return keyset.slice(found, row -> new Keyset.Key(wanted.order().keyOf(row), row.row()));
    }

    Optional<Draft.Row> row(long draft, int row) {
        return jdbc.sql(ROWS + " and row_number = :row")
                .param("draft", draft)
                .param("row", row)
                .query(JdbcDrafts::row)
                .optional();
    }

    /// Everybody in the order in which they were written, each with her opened number.
    void forEach(long draft, BiConsumer<Draft.Row, String> reader) {
        jdbc.sql(ROWS + " order by row_number")
                .param("draft", draft)
                .query((ResultSet row) ->
                        reader.accept(row(row, 0), vault.open(People.NIK, row.getBytes("nik_sealed"))));
    }

    private static String tail(String nik) {
        String digits = nik.replaceAll("\\D", "");
        return digits.length() >= 8 ? digits.substring(digits.length() - 4) : "••••";
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getString("territory_code"),
                Draft.State.valueOf(row.getString("state")),
                row.getInt("people"),
                row.getObject("list_id", Long.class),
                row.getString("opened_by_name"),
                moment(row, "opened_at"),
                moment(row, "changed_at"));
    }

    private static Draft.Row row(ResultSet row, int number) throws SQLException {
        return new Draft.Row(
                row.getInt("row_number"),
                row.getString("nik_tail"),
                row.getString("name"),
                row.getString("birth_place"),
                row.getString("birth_date"),
                row.getString("sex"),
                row.getString("mother"),
                row.getString("occupation"),
                row.getString("address"),
                row.getString("village"),
                row.getString("phone"),
                row.getString("by_name"),
                moment(row, "at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return Objects.requireNonNull(moment).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
