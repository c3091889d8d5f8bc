package id.payung.server.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files of figures in the database.
@Component
class JdbcFigureFiles {

    private static final String COLUMNS = """
            select id, file_name, territory_code, figures, sent_by, sent_at, confirmed_by, confirmed_at, added
            from coverage.figure_file
            """;

    private final JdbcClient jdbc;

    JdbcFigureFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String territory, String name, byte[] content, int figures, String sentBy) {
        return jdbc.sql("""
                        insert into coverage.figure_file (territory_code, file_name, content, sha256, figures, sent_by)
                        values (:territory, :name, :content, sha256(:content), :figures, :sentBy) returning id
                        """)
                .param("territory", territory.isEmpty() ? JdbcHeads.COUNTRY_AREA : territory)
                .param("name", name)
                .param("content", content)
                .param("figures", figures)
                .param("sentBy", sentBy)
                .query(Long.class)
                .single();
    }

    Optional<FigureFile> find(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(JdbcFigureFiles::file)
                .optional();
    }

    /// The same, kept from being confirmed by anybody else until the transaction ends.
    Optional<FigureFile> lock(long id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(JdbcFigureFiles::file)
                .optional();
    }

    List<FigureFile> all() {
        return jdbc.sql(COLUMNS + " order by id desc limit 100")
                .query(JdbcFigureFiles::file)
                .list();
    }

    Optional<byte[]> content(long id) {
        return jdbc.sql("select content from coverage.figure_file where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void confirm(long id, String by, int added) {
        jdbc.sql("""
                        update coverage.figure_file set confirmed_by = :by, confirmed_at = now(), added = :added
                        where id = :id
                        """).param("id", id).param("by", by).param("added", added).update();
    }

    private static FigureFile file(ResultSet row, int number) throws SQLException {
        String territory = row.getString("territory_code");
        return new FigureFile(
                row.getLong("id"),
                row.getString("file_name"),
                territory.equals(JdbcHeads.COUNTRY_AREA) ? "" : territory,
                row.getInt("figures"),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                moment(row.getObject("confirmed_at", OffsetDateTime.class)),
                row.getObject("added", Integer.class));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
