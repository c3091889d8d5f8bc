package id.payung.server.enrolment;

import id.payung.server.matching.ProposedRows;
import id.payung.server.matching.Side;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Rows of lists for whoever compares them with recorded people.
@Component
@Transactional(readOnly = true)
class ComparedRows implements ProposedRows {

    private final JdbcLists lists;
    private final JdbcRows rows;

    ComparedRows(JdbcLists lists, JdbcRows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    @Override
    public Optional<Side> find(long list, int row) {
        return rows.find(new ListId(list), row)
                .map(each -> new Side(
                        null,
                        each.maskedNik(),
                        each.name(),
                        each.birthDate(),
                        each.sex(),
                        each.motherName(),
                        each.villageCode(),
                        each.address()));
    }

    @Override
    public Optional<String> listName(long list) {
        return lists.find(new ListId(list)).map(WorkerList::fileName);
    }
}
