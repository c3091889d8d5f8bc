package id.payung.server.enrolment;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the file of a list for somebody who writes it back with its verdicts.
@Component
public class SheetCopies {

    private final JdbcLists lists;
    private final JdbcRows rows;
    private final StoredFiles files;

    SheetCopies(JdbcLists lists, JdbcRows rows, StoredFiles files) {
        this.lists = lists;
        this.rows = rows;
        this.files = files;
    }

    /// The original beside its judged rows in the order of the sheet.
    public interface Original {

        WorkerList list();

        Path file();

        /// Reads all rows in order.
        void forEachRow(Consumer<ListRow> reader);
    }

    /// Lends the original for the length of the work.
    ///
    /// @throws Problem `list.unknown` (404), `list.not-checked` (409)
    @Transactional(readOnly = true)
    public void lend(ListId id, Consumer<Original> work) {
        WorkerList list = lists.find(id).orElseThrow(() -> Lists.unknown(id));
        if (!list.state().judged()) {
            throw new Problem(Kind.CONFLICT, "list.not-checked", id.toString());
        }
        Path file = files.fetch(id);
        try {
            work.accept(new Original() {
                @Override
                public WorkerList list() {
                    return list;
                }

                @Override
                public Path file() {
                    return file;
                }

                @Override
                public void forEachRow(Consumer<ListRow> reader) {
                    rows.forEach(id, RowSearch.ALL, reader);
                }
            });
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeletable) {
                throw new UncheckedIOException(undeletable);
            }
        }
    }
}
