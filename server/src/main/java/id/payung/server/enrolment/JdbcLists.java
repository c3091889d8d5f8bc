package id.payung.server.enrolment;

import id.payung.server.enrolment.WorkerList.Counts;
import id.payung.server.enrolment.sheet.ColumnChoice;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.ProgrammeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Lists in the database.
@Component
class JdbcLists {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcLists(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A list that is about to be.
    ///
    /// @param sheets none while somebody has to choose
    /// @param clear false when somebody has to say how it is to be read
    /// @param fileHash of the file alone
    /// @param contentHash of the file and its sheets
    record Fresh(
            long programme,
            String territory,
            String fileName,
            FileKind kind,
            List<String> sheets,
            boolean clear,
            String fileHash,
            String contentHash,
            int rowsExpected,
            long account,
            String accountName,
            Instant now) {}

    /// Writes a fresh list, unless its content is known; waits for whoever hands in the same at this moment.
    Optional<ListId> insert(Fresh fresh) {
        return jdbc.sql("""
                        insert into enrolment.list (programme_id, territory_code, file_name, file_kind, sheets, state,
                            file_hash, content_hash, rows_expected, handed_in_by, handed_in_by_name, handed_in_at)
                        values (:programme, :territory, :fileName, :kind, :sheets::text[], :state, :fileHash, :hash,
                            :rows, :account, :name, :now)
                        on conflict (programme_id, territory_code, content_hash) do nothing
                        returning id
                        """)
                .param("programme", fresh.programme())
                .param("territory", fresh.territory())
                .param("fileName", fresh.fileName())
                .param("kind", fresh.kind().name())
                .param("sheets", fresh.sheets().toArray(String[]::new))
                .param("state", state(fresh).name())
                .param("fileHash", fresh.fileHash())
                .param("hash", fresh.contentHash())
                .param("rows", fresh.rowsExpected())
                .param("account", fresh.account())
                .param("name", fresh.accountName())
                .param("now", at(fresh.now()))
                .query(Long.class)
                .optional()
                .map(ListId::new);
    }

    Optional<WorkerList> findByContent(long programme, String territory, String hash) {
        return jdbc.sql("""
                        select * from enrolment.list
                        where programme_id = :programme and territory_code = :territory and content_hash = :hash
                        """)
                .param("programme", programme)
                .param("territory", territory)
                .param("hash", hash)
                .query(this::list)
                .optional();
    }

    private static ListState state(Fresh fresh) {
        return fresh.clear() ? ListState.RECEIVED : ListState.UNCLEAR;
    }

    /// The latest list of the very same file, whichever sheet of it was read.
    Optional<WorkerList> findByFile(long programme, String territory, String fileHash) {
        return jdbc.sql("""
                        select * from enrolment.list
                        where programme_id = :programme and territory_code = :territory and file_hash = :hash
                          and state not in ('FAILED', 'CANCELLED')
                        order by id desc limit 1
                        """)
                .param("programme", programme)
                .param("territory", territory)
                .param("hash", fileHash)
                .query(this::list)
                .optional();
    }

    /// Hash of the file that a list came in.
    String fileHash(ListId id) {
        return jdbc.sql("select file_hash from enrolment.list where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /// Keeps what was said about how a list is to be read.
    ///
    /// @return false when another list is of the same sheets of the same file
    boolean setReading(WorkerList list, List<String> sheets, ColumnChoice choice, String contentHash) {
        jdbc.sql("""
                        update enrolment.list set content_hash = content_hash || ':' || id
                        where programme_id = :programme and territory_code = :territory and content_hash = :hash
                          and id <> :id and state in ('FAILED', 'CANCELLED')
                        """)
                .param("programme", list.programme().value())
                .param("territory", list.territory())
                .param("hash", contentHash)
                .param("id", list.id().value())
                .update();
        return jdbc.sql("""
                        update enrolment.list set sheets = :sheets::text[], choice = :choice::jsonb, content_hash = :hash
                        where id = :id and not exists (
                            select from enrolment.list other
                            where other.programme_id = list.programme_id and other.territory_code = list.territory_code
                              and other.content_hash = :hash and other.id <> list.id)
                        """)
                        .param("sheets", sheets.toArray(String[]::new))
                        .param("choice", json.writeValueAsString(choice))
                        .param("hash", contentHash)
                        .param("id", list.id().value())
                        .update()
                == 1;
    }

    Optional<WorkerList> find(ListId id) {
        return jdbc.sql("select * from enrolment.list where id = :id")
                .param("id", id.value())
                .query(this::list)
                .optional();
    }

    /// The list, and nobody else changes it until this transaction ends.
    Optional<WorkerList> lock(ListId id) {
        return jdbc.sql("select * from enrolment.list where id = :id for update")
                .param("id", id.value())
                .query(this::list)
                .optional();
    }

    boolean anyApproved(ProgrammeId programme) {
        return jdbc.sql("""
                        select exists (select from enrolment.list where programme_id = :programme and state = 'APPROVED')
                        """)
                .param("programme", programme.value())
                .query(Boolean.class)
                .single();
    }

    void setJob(ListId id, long job) {
        jdbc.sql("update enrolment.list set job_id = :job where id = :id")
                .param("job", job)
                .param("id", id.value())
                .update();
    }

    /// A list that had failed or been taken back is handed in again.
    void revive(ListId id, Fresh fresh) {
        jdbc.sql("""
                        update enrolment.list set state = :state, sheets = :sheets::text[],
                            choice = '{"columns":{}}', file_name = :fileName, handed_in_by = :account,
                            handed_in_by_name = :name, handed_in_at = :now, problem_code = null, problem = null,
                            rows_read = 0, accepted = 0, review = 0, refused = 0, duplicate = 0, repaired = 0,
                            left_out_reason = null, send_back_reason = null
                        where id = :id
                        """)
                .param("state", state(fresh).name())
                .param("sheets", fresh.sheets().toArray(String[]::new))
                .param("fileName", fresh.fileName())
                .param("account", fresh.account())
                .param("name", fresh.accountName())
                .param("now", at(fresh.now()))
                .param("id", id.value())
                .update();
    }

    void setState(ListId id, ListState state) {
        jdbc.sql("update enrolment.list set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void fail(ListId id, String code, String sentence) {
        jdbc.sql("""
                        update enrolment.list set state = 'FAILED', problem_code = :code, problem = :sentence
                        where id = :id
                        """)
                .param("code", code)
                .param("sentence", sentence)
                .param("id", id.value())
                .update();
    }

    void setChecked(
            ListId id, Instant now, Eligibility rules, List<NamedColumn> columns, List<Notice> notices, Counts counts) {
        jdbc.sql("""
                        update enrolment.list set state = 'CHECKED', checked_at = :now, columns = :columns::jsonb,
                            notices = :notices::jsonb, rows_read = :rows, accepted = :accepted, review = :review,
                            refused = :refused, duplicate = :duplicate, repaired = :repaired,
                            eligibility_from = :rulesFrom, rules_number = :rules
                        where id = :id
                        """)
                .param("now", at(now))
                .param("rulesFrom", rules.validFrom())
                .param("rules", rules.number())
                .param("columns", json.writeValueAsString(columns))
                .param("notices", json.writeValueAsString(notices))
                .param("rows", counts.rows())
                .param("accepted", counts.accepted())
                .param("review", counts.review())
                .param("refused", counts.refused())
                .param("duplicate", counts.duplicate())
                .param("repaired", counts.repaired())
                .param("id", id.value())
                .update();
    }

    /// Moves rows from one verdict to another in the counts.
    void move(ListId id, Verdict from, Verdict to, int rows) {
        jdbc.sql("update enrolment.list set " + column(from) + " = " + column(from) + " - :rows, " + column(to) + " = "
                        + column(to) + " + :rows where id = :id")
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    /// Counts the verdicts of the rows anew.
    void recount(ListId id) {
        jdbc.sql("""
                        update enrolment.list l set (accepted, review, refused, duplicate) = (
                            select count(*) filter (where verdict = 'ACCEPTED'),
                                count(*) filter (where verdict = 'REVIEW'), count(*) filter (where verdict = 'REFUSED'),
                                count(*) filter (where verdict = 'DUPLICATE')
                            from enrolment.list_row where list_id = l.id)
                        where id = :id
                        """).param("id", id.value()).update();
    }

    private static String column(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "accepted";
            case REVIEW -> "review";
            case REFUSED -> "refused";
            case DUPLICATE -> "duplicate";
        };
    }

    void setSubmitted(ListId id, String by, Instant now, @Nullable String leftOutReason) {
        jdbc.sql("""
                        update enrolment.list set state = 'SUBMITTED', submitted_by_name = :by, submitted_at = :now,
                            left_out_reason = :reason, send_back_reason = null
                        where id = :id
                        """)
                .param("by", by)
                .param("now", at(now))
                .param("reason", leftOutReason)
                .param("id", id.value())
                .update();
    }

    void setSentBack(ListId id, String reason) {
        jdbc.sql("""
                        update enrolment.list set state = 'CHECKED', send_back_reason = :reason,
                            submitted_by_name = null, submitted_at = null
                        where id = :id
                        """).param("reason", reason).param("id", id.value()).update();
    }

    void setApproved(ListId id, String by, Instant now) {
        jdbc.sql("""
                        update enrolment.list set state = 'APPROVED', approved_by_name = :by, approved_at = :now
                        where id = :id
                        """)
                .param("by", by)
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    WorkerList list(ResultSet row, int number) throws SQLException {
        return new WorkerList(
                new ListId(row.getLong("id")),
                new ProgrammeId(row.getLong("programme_id")),
                row.getString("territory_code"),
                row.getString("file_name"),
                FileKind.valueOf(row.getString("file_kind")),
                List.of((String[]) row.getArray("sheets").getArray()),
                json.readValue(row.getString("choice"), ColumnChoice.class),
                ListState.valueOf(row.getString("state")),
                row.getString("handed_in_by_name"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                row.getInt("rows_expected"),
                row.getObject("rules_number", Integer.class),
                instant(row, "checked_at"),
                Arrays.asList(json.readValue(row.getString("columns"), NamedColumn[].class)),
                Arrays.asList(json.readValue(row.getString("notices"), Notice[].class)),
                new Counts(
                        row.getInt("rows_read"),
                        row.getInt("accepted"),
                        row.getInt("review"),
                        row.getInt("refused"),
                        row.getInt("duplicate"),
                        row.getInt("repaired")),
                row.getString("left_out_reason"),
                row.getString("send_back_reason"),
                row.getString("submitted_by_name"),
                instant(row, "submitted_at"),
                row.getString("approved_by_name"),
                instant(row, "approved_at"),
                row.getString("problem_code"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
