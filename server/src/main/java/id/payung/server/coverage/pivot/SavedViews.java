package id.payung.server.coverage.pivot;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The questions that whoever acts has kept; the database shows nobody those of somebody else.
@Component
@Transactional
public class SavedViews {

    static final int MOST = 50;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One's own, by name.
    @Transactional(readOnly = true)
    public List<SavedView> all() {
        return jdbc.sql("select id, name, question, saved_at from coverage.saved_view order by lower(name), id")
                .query((row, number) -> new SavedView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("question"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @throws Problem `coverage.view-unknown` (404)
    @Transactional(readOnly = true)
    public SavedView find(long id) {
        return all().stream().filter(view -> view.id() == id).findFirst().orElseThrow(() -> unknown(id));
    }

    /// Keeps a question; one of the same name is replaced.
    ///
    /// @throws Problem `coverage.views-full` (422)
    public SavedView save(String name, String question) {
        if (all().stream().filter(view -> !view.name().equals(name)).count() >= MOST) {
            throw new Problem(Kind.REFUSED, "coverage.views-full", MOST);
        }
        long id = jdbc.sql("""
                        insert into coverage.saved_view (name, question) values (:name, :question)
                        on conflict (owner, name) do update set question = excluded.question, saved_at = now()
                        returning id
                        """)
                .param("name", name)
                .param("question", question)
                .query(Long.class)
                .single();
        return find(id);
    }

    /// @throws Problem `coverage.view-unknown` (404)
    public void remove(long id) {
        if (jdbc.sql("delete from coverage.saved_view where id = :id")
                        .param("id", id)
                        .update()
                == 0) {
            throw unknown(id);
        }
    }

    private static Problem unknown(long id) {
        return new Problem(Kind.NOT_FOUND, "coverage.view-unknown", Long.toString(id));
    }
}
