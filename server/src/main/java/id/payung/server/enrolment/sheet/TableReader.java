package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table of people in one sheet: its header, then its lines from the top, each told to be a person or something
/// else.
public final class TableReader implements AutoCloseable {

    private static final HeaderFinder FINDER = new HeaderFinder();

    private final Stream<SheetRow> stream;
    private final Iterator<SheetRow> rest;
    private final Deque<SheetRow> top;
    private final Header header;
    private final LineKinds kinds;

    private TableReader(Stream<SheetRow> stream, Iterator<SheetRow> rest, List<SheetRow> top, Header header) {
        this.stream = stream;
        this.rest = rest;
        this.top = new ArrayDeque<>(top);
        this.header = header;
        this.kinds = new LineKinds(header, FINDER);
    }

    /// @throws Problem `list.header-missing`, `list.file-empty`, `list.file-corrupt`
    public static TableReader open(ListFile file, String sheet) {
        TableReader table = tryOpen(file, sheet);
        if (table == null) {
            throw new Problem(Kind.REFUSED, "list.header-missing");
        }
        return table;
    }

    /// The sheet to read: the one asked for, or the only one that holds a table.
    ///
    /// @param wanted name of a sheet, or null
    /// @throws Problem `list.sheet-unknown`, `list.several-sheets`, `list.header-missing`, `list.file-empty`
    public static String choose(ListFile file, @Nullable String wanted) {
        if (wanted != null && !wanted.isBlank()) {
            open(file, wanted).close();
            return wanted;
        }
        List<String> withTable = new ArrayList<>();
        boolean anything = false;
        for (String sheet : file.sheets()) {
            try (Stream<SheetRow> rows = file.rows(sheet)) {
                List<SheetRow> top = top(guarded(rows));
                anything |= !top.stream().allMatch(SheetRow::isBlank);
                if (FINDER.find(top) != null) {
                    withTable.add(sheet);
                }
            }
        }
        if (withTable.isEmpty()) {
            throw new Problem(Kind.REFUSED, anything ? "list.header-missing" : "list.file-empty");
        }
        if (withTable.size() > 1) {
            throw new Problem(Kind.REFUSED, "list.several-sheets", withTable.size(), String.join(", ", withTable));
        }
        return withTable.getFirst();
    }

    private static @Nullable TableReader tryOpen(ListFile file, String sheet) {
        Stream<SheetRow> stream = file.rows(sheet);
        Iterator<SheetRow> rows = guarded(stream);
        List<SheetRow> top = top(rows);
        Header header = FINDER.find(top);
        if (header == null) {
            stream.close();
            return null;
        }
        return new TableReader(stream, rows, top, header);
    }

    public Header header() {
        return header;
    }

    /// A line and what it is.
    public record Line(SheetRow row, LineKind kind) {}

    /// What a line can be.
    public enum LineKind {
        /// Above or in the header.
        HEAD,
        PERSON,
        BLANK,
        /// Totals, signatures, headings of sections, notes.
        NOTE,
        /// The example in the blank form.
        EXAMPLE
    }

    /// All lines of the sheet from its top; can be asked for once.
    public Iterator<Line> lines() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !top.isEmpty() || rest.hasNext();
            }

            @Override
            public Line next() {
                SheetRow row = top.isEmpty() ? rest.next() : top.removeFirst();
                return new Line(row, row.number() <= header.lastRow() ? LineKind.HEAD : kinds.of(row));
            }
        };
    }

    @Override
    public void close() {
        stream.close();
    }

    private static List<SheetRow> top(Iterator<SheetRow> rows) {
        List<SheetRow> top = new ArrayList<>(HeaderFinder.SEARCHED);
        while (top.size() < HeaderFinder.SEARCHED && rows.hasNext()) {
            top.add(rows.next());
        }
        return top;
    }

    /// A failure inside the reading library means that the file is damaged.
    private static Iterator<SheetRow> guarded(Stream<SheetRow> stream) {
        Iterator<SheetRow> rows = stream.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (RuntimeException broken) {
                    throw ListFile.corrupt(broken);
                }
            }

            @Override
            public SheetRow next() {
                try {
                    return rows.next();
                } catch (RuntimeException broken) {
                    throw ListFile.corrupt(broken);
                }
            }
        };
    }
}
