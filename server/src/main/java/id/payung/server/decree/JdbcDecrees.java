package id.payung.server.decree;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.server.decree.DecreeLine.Reason;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decrees and their lines in the database.
@Component
class JdbcDecrees {

    private final JdbcClient jdbc;

    JdbcDecrees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<Decree> search(DecreeSearch wanted) {
        Keyset keyset = Keyset.of(wanted.sort(), wanted.page());
        Map<String, Object> parameters = new HashMap<>(keyset.parameters());
        StringBuilder conditions = new StringBuilder();
        if (wanted.programme() != null) {
            conditions.append(" and programme_id = :programme");
            parameters.put("programme", wanted.programme());
        }
        if (wanted.state() != null) {
            conditions.append(" and state = :state");
            parameters.put("state", wanted.state().name());
        }
        if (wanted.text() != null && !wanted.text().isBlank()) {
            conditions.append(" and (lower(number) like :text or lower(title) like :text)");
            parameters.put("text", "%" + wanted.text().strip().toLowerCase(Locale.ROOT) + "%");
        }
        List<Decree> found = jdbc.sql(
                        "select * from decree.decree where true" + conditions + keyset.condition() + keyset.order())
                .params(parameters)
                .query(JdbcDecrees::decree)
                .list();
        return keyset.slice(
                found,
                decree -> new Keyset.Key(
                        switch (wanted.sort()) {
                            case ENTRY -> Long.toString(decree.id());
                            case DAY -> decree.decidedOn().toString();
                            case NUMBER -> decree.number().toLowerCase(Locale.ROOT);
                            case PEOPLE -> Long.toString(decree.people());
                        },
                        decree.id()));
    }

    Optional<Decree> find(long id) {
        return jdbc.sql("select * from decree.decree where id = :id")
                .param("id", id)
                .query(JdbcDecrees::decree)
                .optional();
    }

    Optional<Decree> lock(long id) {
        return jdbc.sql("select * from decree.decree where id = :id for update")
                .param("id", id)
                .query(JdbcDecrees::decree)
                .optional();
    }

    List<Decree> addenda(long base) {
        return jdbc.sql("select * from decree.decree where base_id = :base and state <> 'DROPPED' order by id")
                .param("base", base)
                .query(JdbcDecrees::decree)
                .list();
    }

    List<DecreeLine> lines(long id) {
        return jdbc.sql("select * from decree.line where decree_id = :id order by line_number")
                .param("id", id)
                .query(JdbcDecrees::line)
                .list();
    }

    List<Decrees.OpenList> openLists(ProgrammeId programme) {
        return jdbc.sql("""
                        select l.id, l.file_name, a.people, l.approved_at
                        from enrolment.list l join enrolment.annex a on a.list_id = l.id
                            join membership.lot on lot.id = a.lot_id
                        where l.programme_id = :programme and l.state = 'APPROVED' and lot.state <> 'RELEASED'
                          and not exists (select from decree.attached where attached.list_id = l.id)
                        order by l.id
                        """)
                .param("programme", programme.value())
                .query((row, number) -> new Decrees.OpenList(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    long insert(Programme programme, Decree.Kind kind, @Nullable Long base, DecreeText text, String by, Instant now) {
        return unique(
                text,
                () -> jdbc.sql("""
                        insert into decree.decree (programme_id, territory_code, kind, base_id, number, title,
                            decided_on, considering, legal_bases, articles, drafted_by_name, drafted_at)
                        values (:programme, :territory, :kind, :base, :number, :title, :day, :considering, :bases,
                            :articles, :by, :now)
                        returning id
                        """)
                        .params(words(text))
                        .param("programme", programme.id().value())
                        .param("territory", programme.territory())
                        .param("kind", kind.name())
                        .param("base", base)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    void rewrite(long id, DecreeText text) {
        unique(text, () -> jdbc.sql("""
                        update decree.decree set number = :number, title = :title, decided_on = :day,
                            considering = :considering, legal_bases = :bases, articles = :articles
                        where id = :id
                        """).params(words(text)).param("id", id).update());
    }

    private static <T> T unique(DecreeText text, java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new Problem(Kind.CONFLICT, "decree.number-taken", text.number());
        }
    }

    private static Map<String, Object> words(DecreeText text) {
        return Map.of(
                "number", text.number(),
                "title", text.title(),
                "day", text.decidedOn(),
                "considering", text.considering().toArray(String[]::new),
                "bases", text.legalBases().toArray(String[]::new),
                "articles", text.articles().toArray(String[]::new));
    }

    /// Copies the frozen annexes of these lists into the decree.
    void attach(long id, Programme programme, List<Long> lists) {
        int attached = jdbc.sql("""
                        insert into decree.attached (list_id, decree_id, territory_code)
                        select l.id, :decree, :territory
                        from enrolment.list l join enrolment.annex a on a.list_id = l.id
                            join membership.lot on lot.id = a.lot_id
                        where l.id = any (:lists) and l.programme_id = :programme and l.state = 'APPROVED'
                          and lot.state <> 'RELEASED'
                        on conflict do nothing
                        """)
                .param("decree", id)
                .param("territory", programme.territory())
                .param("programme", programme.id().value())
                .param("lists", lists.toArray(Long[]::new))
                .update();
        if (attached != lists.stream().distinct().count()) {
            throw new Problem(Kind.CONFLICT, "decree.list-not-open");
        }
        jdbc.sql("""
                        insert into decree.line (decree_id, line_number, kind, person_id, name, birth_date, sex,
                            village_code, address, occupation_code, months, lot_id, list_id, row_number)
                        select :decree, row_number() over (order by b.village_code, b.list_id, b.line_number), 'IN',
                            b.person_id, b.name, b.birth_date, b.sex, b.village_code, b.address, b.occupation_code,
                            b.months, a.lot_id, b.list_id, b.row_number
                        from enrolment.annex_line b join enrolment.annex a on a.list_id = b.list_id
                        where b.list_id = any (:lists)
                        """)
                .param("decree", id)
                .param("lists", lists.toArray(Long[]::new))
                .update();
        count(id);
    }

    void count(long id) {
        jdbc.sql("""
                        update decree.decree set (people, person_months) = (
                            select count(*), coalesce(sum(membership.month_count(months)), 0)
                            from decree.line where decree_id = :id and kind = 'IN')
                        where id = :id
                        """).param("id", id).update();
    }

    void drop(long id) {
        jdbc.sql("delete from decree.attached where decree_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from decree.line where decree_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update decree.decree set state = 'DROPPED' where id = :id")
                .param("id", id)
                .update();
    }

    /// Hash of head, words and lines: whoever has the printed decree can tell whether a copy was altered.
    String contentHash(long id) {
        return jdbc.sql("""
                        select encode(sha256(convert_to(
                            concat_ws(E'\\n', kind, number, title, decided_on, array_to_string(considering, E'\\n'),
                                array_to_string(legal_bases, E'\\n'), array_to_string(articles, E'\\n'), (
                                select string_agg(concat_ws('|', line_number, line.kind, partner, name, birth_date, sex,
                                        village_code, address, occupation_code, months, list_id, row_number, reason),
                                    E'\\n' order by line_number)
                                from decree.line where decree_id = decree.id)), 'UTF8')), 'hex')
                        from decree.decree where id = :id
                        """).param("id", id).query(String.class).single();
    }

    void setSubmitted(long id, String hash) {
        jdbc.sql("""
                        update decree.decree set state = 'SUBMITTED', content_hash = :hash, send_back_reason = null
                        where id = :id
                        """).param("id", id).param("hash", hash).update();
    }

    void setSentBack(long id, String reason) {
        jdbc.sql(
                        "update decree.decree set state = 'DRAFT', content_hash = null, send_back_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    void setSigned(long id, String by, Instant now) {
        jdbc.sql("update decree.decree set state = 'SIGNED', signed_by_name = :by, signed_at = :now where id = :id")
                .param("id", id)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Decree decree(ResultSet row, int number) throws SQLException {
        long base = row.getLong("base_id");
        Timestamp signedAt = row.getTimestamp("signed_at");
        return new Decree(
                row.getLong("id"),
                new ProgrammeId(row.getLong("programme_id")),
                row.getString("territory_code"),
                Decree.Kind.valueOf(row.getString("kind")),
                base == 0 ? null : base,
                row.getString("number"),
                row.getString("title"),
                row.getObject("decided_on", LocalDate.class),
                texts(row, "considering"),
                texts(row, "legal_bases"),
                texts(row, "articles"),
                row.getLong("people"),
                row.getLong("person_months"),
                Decree.State.valueOf(row.getString("state")),
                row.getString("content_hash"),
                row.getString("drafted_by_name"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("send_back_reason"),
                row.getString("signed_by_name"),
                signedAt == null ? null : signedAt.toInstant());
    }

    private static DecreeLine line(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        String[] months = row.getString("months").replaceAll("[\\[\\])]", "").split(",", -1);
        return new DecreeLine(
                row.getInt("line_number"),
                row.getString("kind").equals("OUT"),
                row.getObject("partner", Integer.class),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("village_code"),
                row.getString("address"),
                row.getString("occupation_code"),
                new MonthRange(
                        ContributionMonth.of(LocalDate.parse(months[0])),
                        ContributionMonth.of(LocalDate.parse(months[1]))),
                row.getObject("list_id", Long.class),
                row.getObject("row_number", Integer.class),
                reason == null ? null : Reason.valueOf(reason));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
