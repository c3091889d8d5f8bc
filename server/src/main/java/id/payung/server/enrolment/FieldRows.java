package id.payung.server.enrolment;

import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.evidence.Demand;
import id.payung.server.evidence.FieldChecks.Subject;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom of a list somebody has to go and see. Only rows with a readable identity number can be asked for.
@Component
public class FieldRows {

    private static final String ROWS = """
            select programme_id, coalesce(village_code, territory_code) as place, nik_key, list_id, row_number, name,
                birth_date, occupation_code, occupation_text, address
            from enrolment.list_row where list_id = :list and nik_key is not null
            """;

    private final JdbcClient jdbc;
    private final JdbcLists lists;
    private final Vault vault;

    FieldRows(JdbcClient jdbc, JdbcLists lists, Vault vault) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.vault = vault;
    }

    /// A sample that nobody chose and nobody can foresee: it follows from the number of the list and a key of this
    /// installation, and is the same however often it is drawn. Decisions on rows do not change it.
    ///
    /// @param percent of the rows that may be accepted, rounded up; 1 to 100
    /// @throws Problem `list.unknown` (404)
    @Transactional(readOnly = true)
    public List<Subject> sample(ListId id, int percent) {
        known(id);
        return jdbc.sql("with eligible as (" + ROWS + """
                          and first_verdict in ('ACCEPTED', 'REVIEW'))
                        select * from eligible
                        order by sha256(convert_to(:seed || row_number, 'UTF8')), row_number
                        limit (select ceil(count(*) * :percent / 100.0)::bigint from eligible)
                        """)
                .param("list", id.value())
                .param("seed", vault.lookUpKey("field sample", id.toString()).toString())
                .param("percent", Math.clamp(percent, 1, 100))
                .query(FieldRows::subject)
                .list();
    }

    /// @throws Problem `list.unknown`, `list.row-unknown` (404), `field-check.no-nik` (409)
    @Transactional(readOnly = true)
    public Subject row(ListId id, int row) {
        known(id);
        boolean there = jdbc.sql(
                        "select exists (select from enrolment.list_row where list_id = :list and row_number = :row)")
                .param("list", id.value())
                .param("row", row)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new Problem(Kind.NOT_FOUND, "list.row-unknown", row, id.value());
        }
        return jdbc.sql(ROWS + " and row_number = :row")
                .param("list", id.value())
                .param("row", row)
                .query(FieldRows::subject)
                .optional()
                .orElseThrow(() -> new Problem(Kind.CONFLICT, "field-check.no-nik", row));
    }

    /// Accepted people, and those who may still be, for whom the programme wants a field check.
    ///
    /// @throws Problem `list.unknown` (404)
    @Transactional(readOnly = true)
    public List<Subject> wanted(ListId id, Demand demand) {
        known(id);
        return demanded(id, demand, "verdict in ('ACCEPTED', 'REVIEW')");
    }

    /// Where a row stands, as people read it: the line, with the sheet where there are several.
    public static String line(WorkerList list, int row) {
        String sheet = RowNumbers.sheetName(row, list.sheets());
        return RowNumbers.line(row) + (sheet.isEmpty() ? "" : " (" + sheet + ")");
    }

    List<Subject> accepted(ListId id, Demand demand) {
        return demanded(id, demand, "verdict = 'ACCEPTED'");
    }

    private List<Subject> demanded(ListId id, Demand demand, String verdicts) {
        if (!demand.anyFieldCheck()) {
            return List.of();
        }
        return jdbc.sql(ROWS + " and " + verdicts + """
                          and (:everybody or occupation_code = any (:occupations)) order by row_number
                        """)
                .param("list", id.value())
                .param("everybody", demand.everybody())
                .param("occupations", demand.occupations().toArray(String[]::new))
                .query(FieldRows::subject)
                .list();
    }

    private void known(ListId id) {
        if (lists.find(id).isEmpty()) {
            throw Lists.unknown(id);
        }
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(
                row.getLong("programme_id"),
                row.getString("place"),
                Objects.requireNonNull(row.getObject("nik_key", UUID.class)),
                row.getLong("list_id"),
                row.getInt("row_number"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("occupation_code"),
                row.getString("occupation_text"),
                row.getString("address"));
    }
}
