package id.payung.server.enrolment;

import id.payung.server.enrolment.ListColumns.Memory;
import id.payung.server.enrolment.sheet.Column;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What headings mean in the lists of each sender, as somebody once said. A sender is the territory that her lists
/// belong to.
@Component
class RememberedColumns {

    private final JdbcClient jdbc;

    RememberedColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What each heading means to this sender.
    @Transactional(readOnly = true)
    public Map<String, Column> of(String territory) {
        Map<String, Column> meanings = new TreeMap<>();
        memories(territory).forEach((heading, memory) -> meanings.put(heading, memory.meaning()));
        return meanings;
    }

    /// The same with its origin, by heading; see [Header#headings].
    @Transactional(readOnly = true)
    public Map<String, Memory> memories(String territory) {
        Map<String, Memory> memories = new TreeMap<>();
        jdbc.sql("""
                        select r.heading, r.meaning, r.list_id, l.file_name, r.by_name, r.at
                        from enrolment.remembered_column r join enrolment.list l on l.id = r.list_id
                        where r.territory_code = :territory
                        """).param("territory", territory).query(row -> {
            memories.put(
                    row.getString("heading"),
                    new Memory(
                            Column.valueOf(row.getString("meaning")),
                            new ListId(row.getLong("list_id")),
                            row.getString("file_name"),
                            row.getString("by_name"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        });
        return memories;
    }

    /// What was said last holds.
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(WorkerList list, Map<String, Column> meanings, String by, Instant now) {
        jdbc.sql("""
                        insert into enrolment.remembered_column (territory_code, heading, meaning, list_id, by_name, at)
                        select :territory, heading, meaning, :list, :by, :now
                        from unnest(:headings::text[], :meanings::text[]) as said (heading, meaning)
                        on conflict (territory_code, heading) do update
                            set meaning = excluded.meaning, list_id = excluded.list_id, by_name = excluded.by_name,
                                at = excluded.at
                        """)
                .param("territory", list.territory())
                .param("list", list.id().value())
                .param("by", by)
                .param("now", JdbcLists.at(now))
                .param("headings", meanings.keySet().toArray(String[]::new))
                .param("meanings", meanings.values().stream().map(Column::name).toArray(String[]::new))
                .update();
    }

    /// @return false when nothing was remembered of it
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forget(String territory, String heading) {
        return jdbc.sql("""
                        delete from enrolment.remembered_column
                        where territory_code = :territory and heading = :heading
                        """)
                        .param("territory", territory)
                        .param("heading", heading)
                        .update()
                == 1;
    }
}
