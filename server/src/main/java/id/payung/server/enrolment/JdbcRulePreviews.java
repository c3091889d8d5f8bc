package id.payung.server.enrolment;

import id.payung.linkage.clean.FreeText;
import id.payung.server.enrolment.RulePreview.ChangedRow;
import id.payung.server.enrolment.RulePreview.Difference;
import id.payung.server.enrolment.RulePreview.Move;
import id.payung.server.enrolment.RulePreview.TriedList;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.person.People;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.RuleChanges.Wanted;
import id.payung.server.vault.Vault;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Previews in the database.
@Component
class JdbcRulePreviews {

    /// Rows as they would change, with who they are from the list itself. Numbers of rows are below 2³¹.
    private static final String ROWS = """
            select * from (
                select p.*, (p.list_id << 31) + p.row_number as id, r.name, r.name_key, r.nik_sealed, r.village_code,
                    l.file_name, l.sheets
                from enrolment.rule_preview_row p
                    join enrolment.list_row r on r.list_id = p.list_id and r.row_number = p.row_number
                    join enrolment.list l on l.id = p.list_id
                where p.preview_id = :preview) changed
            where true
            """;

    private final JdbcClient jdbc;
    private final JdbcLists lists;
    private final JdbcRows rows;
    private final Vault vault;
    private final ObjectMapper json;

    JdbcRulePreviews(JdbcClient jdbc, JdbcLists lists, JdbcRows rows, Vault vault, ObjectMapper json) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.rows = rows;
        this.vault = vault;
        this.json = json;
    }

    long insert(ProgrammeId programme, String territory, Wanted wanted, String by, Instant now) {
        return jdbc.sql("""
                        insert into enrolment.rule_preview (programme_id, territory_code, wanted, asked_by_name, asked_at)
                        values (:programme, :territory, :wanted::jsonb, :by, :now) returning id
                        """)
                .param("programme", programme.value())
                .param("territory", territory)
                .param("wanted", json.writeValueAsString(wanted))
                .param("by", by)
                .param("now", JdbcLists.at(now))
                .query(Long.class)
                .single();
    }

    Optional<RulePreview> find(long id) {
        return jdbc.sql("select * from enrolment.rule_preview where id = :id")
                .param("id", id)
                .query(this::preview)
                .optional();
    }

    List<RulePreview> latest(ProgrammeId programme, int most) {
        return jdbc.sql("""
                        select * from enrolment.rule_preview where programme_id = :programme order by id desc limit :most
                        """)
                .param("programme", programme.value())
                .param("most", most)
                .query(this::preview)
                .list();
    }

    private RulePreview preview(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new RulePreview(
                row.getLong("id"),
                new ProgrammeId(row.getLong("programme_id")),
                json.readValue(row.getString("wanted"), Wanted.class),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("rules_number", Integer.class),
                row.getInt("lists_left_out"),
                done == null ? null : done.toInstant());
    }

    /// Lists that were judged and can be judged again, the newest first.
    List<WorkerList> open(ProgrammeId programme) {
        return jdbc.sql("""
                        select * from enrolment.list where programme_id = :programme and state in ('CHECKED', 'SUBMITTED')
                        order by id desc
                        """)
                .param("programme", programme.value())
                .query(lists::list)
                .list();
    }

    /// Takes away what an unfinished run left.
    void begin(long id) {
        jdbc.sql("delete from enrolment.rule_preview_row where preview_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from enrolment.rule_preview_list where preview_id = :id")
                .param("id", id)
                .update();
    }

    /// @param changes of one list, each as a line of JSON that `changed` describes
    void add(long id, WorkerList list, boolean applies, int decided, List<Changed> changes) {
        jdbc.sql("""
                        insert into enrolment.rule_preview_list
                            (preview_id, list_id, territory_code, applies, rows, decided)
                        values (:id, :list, :territory, :applies, :rows, :decided)
                        """)
                .param("id", id)
                .param("list", list.id().value())
                .param("territory", list.territory())
                .param("applies", applies)
                .param("rows", list.counts().rows())
                .param("decided", decided)
                .update();
        jdbc.sql("""
                        insert into enrolment.rule_preview_row (preview_id, list_id, row_number, territory_code, applies,
                            verdict_now, verdict_then, by_rules, added, gone, reasons)
                        select :id, :list, each.row_number, :territory, :applies, each.verdict_now, each.verdict_then,
                            each.by_rules, string_to_array(each.added, ','), string_to_array(each.gone, ','),
                            each.reasons::jsonb
                        from unnest(:rows::int[], :now::text[], :then::text[], :byRules::boolean[], :added::text[],
                                :gone::text[], :reasons::text[])
                            as each (row_number, verdict_now, verdict_then, by_rules, added, gone, reasons)
                        """)
                .param("id", id)
                .param("list", list.id().value())
                .param("territory", list.territory())
                .param("applies", applies)
                .param("rows", changes.stream().map(Changed::row).toArray(Integer[]::new))
                .param("now", changes.stream().map(Changed::now).toArray(String[]::new))
                .param("then", changes.stream().map(Changed::then).toArray(String[]::new))
                .param("byRules", changes.stream().map(Changed::byRules).toArray(Boolean[]::new))
                .param("added", changes.stream().map(Changed::added).toArray(String[]::new))
                .param("gone", changes.stream().map(Changed::gone).toArray(String[]::new))
                .param("reasons", changes.stream().map(Changed::reasons).toArray(String[]::new))
                .update();
    }

    /// A row that would change, as it is kept.
    ///
    /// @param added names of faults, separated by commas
    record Changed(int row, String now, String then, boolean byRules, String added, String gone, String reasons) {}

    void finish(long id, int rulesNumber, int listsLeftOut, Instant now) {
        jdbc.sql("""
                        update enrolment.rule_preview
                        set rules_number = :rules, lists_left_out = :leftOut, done_at = :now where id = :id
                        """)
                .param("rules", rulesNumber)
                .param("leftOut", listsLeftOut)
                .param("now", JdbcLists.at(now))
                .param("id", id)
                .update();
    }

    List<TriedList> tried(long id) {
        return jdbc.sql("""
                        select p.list_id, l.file_name, p.applies, p.rows, p.decided
                        from enrolment.rule_preview_list p join enrolment.list l on l.id = p.list_id
                        where p.preview_id = :id order by p.list_id desc
                        """)
                .param("id", id)
                .query((row, number) -> new TriedList(
                        new ListId(row.getLong("list_id")),
                        row.getString("file_name"),
                        row.getBoolean("applies"),
                        row.getInt("rows"),
                        row.getInt("decided")))
                .list();
    }

    List<Move> moves(long id) {
        return jdbc.sql("""
                        select applies, verdict_now, verdict_then, by_rules, count(*) as rows
                        from enrolment.rule_preview_row where preview_id = :id
                        group by applies, verdict_now, verdict_then, by_rules order by rows desc, verdict_now, verdict_then
                        """)
                .param("id", id)
                .query((row, number) -> new Move(
                        row.getBoolean("applies"),
                        Verdict.valueOf(row.getString("verdict_now")),
                        Verdict.valueOf(row.getString("verdict_then")),
                        row.getBoolean("by_rules"),
                        row.getLong("rows")))
                .list();
    }

    List<Difference> differences(long id) {
        return jdbc.sql("""
                        select applies, fault, count(*) filter (where fresh) as added,
                            count(*) filter (where not fresh) as gone
                        from (select applies, unnest(added) as fault, true as fresh
                              from enrolment.rule_preview_row where preview_id = :id
                              union all
                              select applies, unnest(gone), false
                              from enrolment.rule_preview_row where preview_id = :id) each
                        group by applies, fault order by count(*) desc, fault
                        """)
                .param("id", id)
                .query((row, number) -> new Difference(
                        row.getBoolean("applies"),
                        Fault.valueOf(row.getString("fault")),
                        row.getLong("added"),
                        row.getLong("gone")))
                .list();
    }

    Slice<ChangedRow> search(long id, RuleRowSearch wanted) {
        Keyset keyset = Keyset.of(wanted.sort(), wanted.page());
        Map<String, Object> parameters = new HashMap<>(keyset.parameters());
        String conditions = conditions(wanted, parameters);
        record Found(ChangedRow row, String nameKey, long id) {}
        List<Found> found = jdbc.sql(ROWS + conditions + keyset.condition() + keyset.order())
                .param("preview", id)
                .params(parameters)
                .query((row, number) -> new Found(changed(row), row.getString("name_key"), row.getLong("id")))
                .list();
        Slice<Found> slice = keyset.slice(
                found,
                each -> new Keyset.Key(
                        wanted.sort() == RuleRowSearch.Sort.NAME ? each.nameKey() : Long.toString(each.id()),
                        each.id()));
        return new Slice<>(slice.rows().stream().map(Found::row).toList(), slice.previous(), slice.next());
    }

    void forEach(long id, RuleRowSearch wanted, int most, Consumer<ChangedRow> reader) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(wanted, parameters);
        jdbc.sql(ROWS + conditions + " order by id limit :most")
                .param("preview", id)
                .param("most", most)
                .params(parameters)
                .withFetchSize(2_000)
                .query((ResultSet row) -> reader.accept(changed(row)));
    }

    private static String conditions(RuleRowSearch wanted, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (wanted.then() != null) {
            conditions.append(" and verdict_then = :wantedThen");
            parameters.put("wantedThen", wanted.then().name());
        }
        if (wanted.fault() != null && !wanted.fault().isBlank()) {
            conditions.append(" and (:fault = any (added) or :fault = any (gone))");
            parameters.put("fault", wanted.fault());
        }
        if (wanted.text() != null && !wanted.text().isBlank()) {
            conditions.append(" and (upper(name) like :text or name_key like :text)");
            parameters.put("text", "%" + FreeText.fold(wanted.text()) + "%");
        }
        return conditions.toString();
    }

    private ChangedRow changed(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("nik_sealed");
        return new ChangedRow(
                new ListId(row.getLong("list_id")),
                row.getString("file_name"),
                List.of((String[]) row.getArray("sheets").getArray()),
                row.getInt("row_number"),
                row.getBoolean("applies"),
                sealed == null ? "" : JdbcRows.masked(vault.open(People.NIK, sealed)),
                row.getString("name"),
                row.getString("village_code"),
                Verdict.valueOf(row.getString("verdict_now")),
                Verdict.valueOf(row.getString("verdict_then")),
                row.getBoolean("by_rules"),
                rows.findings(row.getString("reasons")),
                Arrays.stream((String[]) row.getArray("gone").getArray())
                        .map(Fault::valueOf)
                        .toList());
    }
}
