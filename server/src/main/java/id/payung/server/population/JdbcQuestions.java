package id.payung.server.population;

import id.payung.server.enrolment.ListId;
import id.payung.server.person.People;
import id.payung.server.population.PopulationMatch.LogLine;
import id.payung.server.population.PopulationMatch.Totals;
import id.payung.server.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions and answers in the database.
@Component
class JdbcQuestions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcQuestions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Puts every row that can be asked about into the queue; those that wait or were answered stay as they are.
    int enqueue(ListId list, String purpose, String by, Instant now) {
        return jdbc.sql("""
                        insert into population.question (list_id, row_number, territory_code, purpose, asked_by_name, asked_at)
                        select r.list_id, r.row_number, r.territory_code, :purpose, :by, :now
                        from enrolment.list_row r
                        where r.list_id = :list and r.nik_key is not null and r.verdict in ('ACCEPTED', 'REVIEW')
                          and not exists (select from population.question q where q.list_id = r.list_id
                                          and q.row_number = r.row_number)
                        order by r.row_number
                        """)
                .param("list", list.value())
                .param("purpose", purpose)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The next ones that wait.
    List<Question> waiting(ListId list, int most) {
        return jdbc.sql("""
                        select q.id, q.row_number, r.nik_sealed, r.name, r.birth_date, r.sex, r.mother_name
                        from population.question q join enrolment.list_row r using (list_id, row_number)
                        where q.list_id = :list and q.state = 'WAITING' order by q.row_number limit :most
                        """)
                .param("list", list.value())
                .param("most", most)
                .query(this::question)
                .list();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        LocalDate born = row.getObject("birth_date", LocalDate.class);
        return new Question(
                row.getLong("id"),
                row.getInt("row_number"),
                vault.open(People.NIK, row.getBytes("nik_sealed")),
                Question.stated(
                        row.getString("name"),
                        born == null ? null : DAY.format(born),
                        row.getString("sex"),
                        row.getString("mother_name")));
    }

    /// Writes answers to questions that still wait.
    int answer(List<Question> questions, List<Answer> answers, String via, Instant now) {
        return jdbc.sql("""
                        update population.question q
                        set state = 'ANSWERED', via = :via, outcome = a.outcome, answered_at = :now, tries = tries + 1,
                            differing = string_to_array(a.differing, ',')
                        from unnest(:ids::bigint[], :outcomes::text[], :differing::text[]) as a (id, outcome, differing)
                        where q.id = a.id and q.state = 'WAITING'
                        """)
                .param("ids", questions.stream().map(Question::id).toArray(Long[]::new))
                .param(
                        "outcomes",
                        answers.stream().map(each -> each.outcome().name()).toArray(String[]::new))
                .param(
                        "differing",
                        answers.stream()
                                .map(each -> String.join(
                                        ",",
                                        each.differing().stream()
                                                .map(Enum::name)
                                                .toList()))
                                .toArray(String[]::new))
                .param("via", via)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The answers about a list by its rows.
    Map<Integer, Answer> answered(ListId list) {
        Map<Integer, Answer> answers = new TreeMap<>();
        jdbc.sql("""
                        select row_number, outcome, coalesce(array_to_string(differing, ','), '') as differing
                        from population.question where list_id = :list and state = 'ANSWERED'
                        """).param("list", list.value()).query(row -> {
            answers.put(
                    row.getInt("row_number"),
                    new Answer(
                            Answer.Outcome.valueOf(row.getString("outcome")),
                            split(row.getString("differing")).stream()
                                    .map(Element::valueOf)
                                    .toList()));
        });
        return answers;
    }

    void tried(List<Question> questions) {
        jdbc.sql("update population.question set tries = tries + 1 where id = any (:ids)")
                .param("ids", questions.stream().map(Question::id).toArray(Long[]::new))
                .update();
    }

    Totals totals(ListId list) {
        return jdbc.sql("""
                        select count(*) as asked, count(*) filter (where outcome = 'MATCHED') as matched,
                            count(*) filter (where outcome = 'MISMATCH') as mismatch,
                            count(*) filter (where outcome = 'NOT_FOUND') as not_found,
                            count(*) filter (where outcome = 'DECEASED') as deceased,
                            count(*) filter (where state = 'WAITING') as waiting
                        from population.question where list_id = :list
                        """).param("list", list.value()).query(Totals.class).single();
    }

    List<LogLine> log(ListId list, int most) {
        return jdbc.sql("""
                        select row_number as row, purpose, asked_by_name as asked_by, asked_at, tries, via, outcome,
                            coalesce(array_to_string(differing, ','), '') as differing, answered_at
                        from population.question where list_id = :list order by row_number limit :most
                        """)
                .param("list", list.value())
                .param("most", most)
                .query((row, number) -> new LogLine(
                        row.getInt("row"),
                        row.getString("purpose"),
                        row.getString("asked_by"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getInt("tries"),
                        row.getString("via"),
                        row.getString("outcome"),
                        split(row.getString("differing")),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    private static List<String> split(@Nullable String names) {
        return names == null || names.isEmpty() ? List.of() : List.of(names.split(",", -1));
    }
}
