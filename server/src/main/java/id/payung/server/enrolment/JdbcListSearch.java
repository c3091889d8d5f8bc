package id.payung.server.enrolment;

import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds lists.
@Component
class JdbcListSearch {

    private final JdbcClient jdbc;
    private final JdbcLists lists;

    JdbcListSearch(JdbcClient jdbc, JdbcLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    Slice<WorkerList> search(ListSearch wanted) {
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
            conditions.append(" and lower(file_name) like :text");
            parameters.put("text", "%" + wanted.text().strip().toLowerCase(Locale.ROOT) + "%");
        }
        var found = jdbc.sql(
                        "select * from enrolment.list where true" + conditions + keyset.condition() + keyset.order())
                .params(parameters)
                .query(lists::list)
                .list();
        return keyset.slice(
                found,
                list -> new Keyset.Key(
                        switch (wanted.sort()) {
                            case NUMBER -> list.id().toString();
                            case FILE -> list.fileName().toLowerCase(Locale.ROOT);
                            case ROWS -> Integer.toString(list.counts().rows());
                        },
                        list.id().value()));
    }

    Map<ListState, Integer> countByState() {
        Map<ListState, Integer> counts = new EnumMap<>(ListState.class);
        jdbc.sql("select state, count(*) from enrolment.list group by state").query(row -> {
            counts.put(ListState.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }
}
