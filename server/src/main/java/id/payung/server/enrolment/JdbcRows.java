package id.payung.server.enrolment;

import id.payung.linkage.clean.FreeText;
import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.person.People;
import id.payung.server.programme.RowRule;
import id.payung.server.programme.StatedRule;
import id.payung.server.vault.Vault;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Rows of checked lists in the database.
@Component
class JdbcRows {

    private static final String ROWS = """
            select * from (select r.*, r.row_number::bigint as id, lower(r.months) as first_month,
                               upper(r.months) as until_month, b.verdict as fallen_verdict, b.decided_by_name as fallen_by,
                               b.decided_at as fallen_at, b.decision_reason as fallen_reason, b.fell
                           from enrolment.list_row r left join enrolment.decision_before b
                               on b.list_id = r.list_id and b.row_number = r.row_number and b.fell is not null
                           where r.list_id = :list) r
            where true
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectMapper json;

    JdbcRows(JdbcClient jdbc, Vault vault, ObjectMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    Slice<ListRow> search(ListId list, RowSearch wanted) {
        Keyset keyset = Keyset.of(wanted.sort(), wanted.page());
        Map<String, Object> parameters = new HashMap<>(keyset.parameters());
        String conditions = conditions(wanted, parameters);
        List<ListRow> rows = jdbc.sql(ROWS + conditions + keyset.condition() + keyset.order())
                .param("list", list.value())
                .params(parameters)
                .query(this::row)
                .list();
        return keyset.slice(rows, row -> new Keyset.Key(sortValue(row, wanted.sort()), row.row()));
    }

    /// All rows that are wanted in the order of the sheet, read as they come.
    void forEach(ListId list, RowSearch wanted, Consumer<ListRow> reader) {
        Map<String, Object> parameters = new HashMap<>();
        String conditions = conditions(wanted, parameters);
        jdbc.sql(ROWS + conditions + " order by row_number")
                .param("list", list.value())
                .params(parameters)
                .withFetchSize(2_000)
                .query((ResultSet row) -> reader.accept(row(row, 0)));
    }

    Optional<ListRow> find(ListId list, int row) {
        return jdbc.sql(ROWS + " and row_number = :row")
                .param("list", list.value())
                .param("row", row)
                .query(this::row)
                .optional();
    }

    Optional<Integer> nextInReview(ListId list, int row) {
        return jdbc.sql("""
                        select row_number from enrolment.list_row
                        where list_id = :list and verdict = 'REVIEW' and row_number <> :row
                        order by row_number < :row, row_number limit 1
                        """)
                .param("list", list.value())
                .param("row", row)
                .query(Integer.class)
                .optional();
    }

    List<ReasonCount> reasons(ListId list) {
        return jdbc.sql("select * from enrolment.reason where list_id = :list order by weight, rows desc, fault")
                .param("list", list.value())
                .query((row, number) ->
                        new ReasonCount(Fault.valueOf(row.getString("fault")), row.getInt("rows"), List.of((Integer[])
                                row.getArray("first_rows").getArray())))
                .list();
    }

    /// Rows per village and verdict.
    record VillageCount(@Nullable String villageCode, int rows, int accepted) {}

    List<VillageCount> villages(ListId list) {
        return jdbc.sql("""
                        select village_code, count(*) as rows, count(*) filter (where verdict = 'ACCEPTED') as accepted
                        from enrolment.list_row where list_id = :list group by village_code order by village_code
                        """)
                .param("list", list.value())
                .query(VillageCount.class)
                .list();
    }

    void decide(ListRow row, Verdict verdict, @Nullable String village, String by, Instant now, String reason) {
        jdbc.sql("""
                        update enrolment.list_row set verdict = :verdict,
                            first_village = case when :village::text is null or :village = village_code then first_village
                                else coalesce(first_village, village_code, '') end,
                            village_code = coalesce(:village, village_code),
                            decided_by_name = :by, decided_at = :now, decision_reason = :reason
                        where list_id = :list and row_number = :row
                        """)
                .param("verdict", verdict.name())
                .param("village", village)
                .param("by", by)
                .param("now", JdbcLists.at(now))
                .param("reason", reason)
                .param("list", row.list().value())
                .param("row", row.row())
                .update();
        jdbc.sql("delete from enrolment.decision_before where list_id = :list and row_number = :row")
                .param("list", row.list().value())
                .param("row", row.row())
                .update();
    }

    /// Attaches a row to somebody recorded, for the last unbroken months that nobody covers for her.
    ///
    /// @return false when others cover all of them
    boolean attach(ListRow row, long person, List<String> schemes) {
        return jdbc.sql("""
                        update enrolment.list_row r set person_id = :person, first_months = coalesce(first_months, months),
                            months = coalesce((
                                select rest from unnest(datemultirange(r.months) - coalesce(
                                    (select range_agg(covered.months)
                                     from membership.cover_of(array[:person]::bigint[], r.months, :schemes::text[]) covered),
                                    '{}'::datemultirange)) rest
                                order by rest desc limit 1), 'empty'::daterange)
                        where list_id = :list and row_number = :row
                        returning not coalesce(isempty(months), true)
                        """)
                .param("person", person)
                .param("schemes", schemes.toArray(String[]::new))
                .param("list", row.list().value())
                .param("row", row.row())
                .query(Boolean.class)
                .single();
    }

    /// Takes an attachment back, and with it the decision.
    void detach(ListRow row) {
        jdbc.sql("""
                        update enrolment.list_row set person_id = null, months = coalesce(first_months, months),
                            first_months = null
                        where list_id = :list and row_number = :row
                        """).param("list", row.list().value()).param("row", row.row()).update();
        undo(row);
    }

    void undo(ListRow row) {
        jdbc.sql("""
                        update enrolment.list_row set verdict = first_verdict, decided_by_name = null, decided_at = null,
                            decision_reason = null, first_village = null,
                            village_code = case when first_village is null then village_code
                                else nullif(first_village, '') end
                        where list_id = :list and row_number = :row
                        """).param("list", row.list().value()).param("row", row.row()).update();
    }

    void deleteAll(ListId list) {
        jdbc.sql("delete from enrolment.list_row where list_id = :list")
                .param("list", list.value())
                .update();
        jdbc.sql("delete from enrolment.reason where list_id = :list")
                .param("list", list.value())
                .update();
    }

    private static String conditions(RowSearch wanted, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (wanted.verdict() != null) {
            conditions.append(" and verdict = :verdict");
            parameters.put("verdict", wanted.verdict().name());
        }
        if (wanted.code() != null && !wanted.code().isBlank()) {
            conditions.append(" and :code = any (fault_codes)");
            parameters.put("code", wanted.code());
        }
        if (wanted.village() != null && !wanted.village().isBlank()) {
            conditions.append(" and village_code = :village");
            parameters.put("village", wanted.village());
        }
        if (wanted.text() != null && !wanted.text().isBlank()) {
            conditions.append(" and (upper(name) like :text or name_key like :text)");
            parameters.put("text", "%" + FreeText.fold(wanted.text()) + "%");
        }
        if (wanted.fallen()) {
            conditions.append(" and fell is not null");
        }
        if (wanted.decided()) {
            conditions.append(" and decided_at is not null");
        }
        return conditions.toString();
    }

    private static String sortValue(ListRow row, RowSearch.Sort sort) {
        return switch (sort) {
            case ROW -> Integer.toString(row.row());
            case NAME -> row.nameKey();
            case VILLAGE -> row.villageCode() == null ? "" : row.villageCode();
        };
    }

    private record StoredFinding(
            String f,
            @Nullable String c,
            @Nullable List<String> a,
            @Nullable StoredRule r) {

        Finding finding() {
            return new Finding(
                    Fault.valueOf(f),
                    c == null ? null : Column.valueOf(c),
                    a == null ? List.of() : a,
                    r == null ? null : r.rule());
        }
    }

    private record StoredRule(
            String k,
            String v,
            LocalDate d,
            String s,
            int n,
            @Nullable Boolean u) {

        StatedRule rule() {
            return new StatedRule(RowRule.valueOf(k), v, d, s, Boolean.TRUE.equals(u), n);
        }
    }

    /// Findings as the database keeps them, worst first.
    List<Finding> findings(String stored) {
        if (stored.equals("[]")) {
            return List.of();
        }
        return Arrays.stream(json.readValue(stored, StoredFinding[].class))
                .map(StoredFinding::finding)
                .sorted(Comparator.comparing(finding -> finding.fault().weight()))
                .toList();
    }

    private ListRow row(ResultSet row, int number) throws SQLException {
        byte[] sealed = row.getBytes("nik_sealed");
        String village = row.getString("village_code");
        MonthRange months = months(row);
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ListRow(
                new ListId(row.getLong("list_id")),
                row.getInt("row_number"),
                Verdict.valueOf(row.getString("verdict")),
                Verdict.valueOf(row.getString("first_verdict")),
                findings(row.getString("faults")),
                sealed == null ? "" : masked(vault.open(People.NIK, sealed)),
                row.getString("name"),
                row.getString("name_key"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("mother_name"),
                village,
                row.getString("occupation_code"),
                row.getString("occupation_text"),
                row.getObject("welfare_decile", Integer.class),
                row.getString("address"),
                row.getString("phone"),
                months,
                row.getObject("nik_key") != null && months != null,
                row.getObject("person_id", Long.class),
                row.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reason"),
                fallen(row));
    }

    private static @Nullable FallenDecision fallen(ResultSet row) throws SQLException {
        String cause = row.getString("fell");
        return cause == null
                ? null
                : new FallenDecision(
                        row.getInt("row_number"),
                        Verdict.valueOf(row.getString("fallen_verdict")),
                        row.getString("fallen_by"),
                        row.getObject("fallen_at", OffsetDateTime.class).toInstant(),
                        row.getString("fallen_reason"),
                        FallenDecision.Cause.valueOf(cause));
    }

    private static @Nullable MonthRange months(ResultSet row) throws SQLException {
        LocalDate first = row.getObject("first_month", LocalDate.class);
        LocalDate until = row.getObject("until_month", LocalDate.class);
        return first == null || until == null
                ? null
                : new MonthRange(ContributionMonth.of(first), ContributionMonth.of(until));
    }

    /// First six and last two characters; less of what is too short to be a number.
    static String masked(String text) {
        return text.length() < 12
                ? "•".repeat(text.length())
                : text.substring(0, 6) + "•".repeat(text.length() - 8) + text.substring(text.length() - 2);
    }
}
