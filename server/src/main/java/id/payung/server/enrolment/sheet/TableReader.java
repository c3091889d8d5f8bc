package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table of people in one sheet, or in several sheets with the same columns: its lines from the top, each told to
/// be a person or something else.
public final class TableReader implements AutoCloseable {

    private final ListFile file;
    private final Reading reading;
    private final List<Table> tables;
    private @Nullable Stream<SheetRow> open;

    private TableReader(ListFile file, Reading reading, List<Table> tables) {
        this.file = file;
        this.reading = reading;
        this.tables = tables;
    }

    /// The part of the table that stands in one sheet.
    public record Table(String sheet, Header header) {}

    /// @throws Problem `list.header-missing`, `list.header-row-missing`, `list.file-corrupt`
    public static TableReader open(ListFile file, Reading reading) {
        List<Table> tables = new ArrayList<>();
        for (String sheet : reading.sheets()) {
            List<SheetRow> top = FirstLook.top(file, sheet, HeaderFinder.SEARCHED);
            Header header = FirstLook.header(top, reading.remembered(), reading.choice());
            if (header == null) {
                Integer row = reading.choice().headerRow();
                throw row == null
                        ? new Problem(Kind.REFUSED, "list.header-missing")
                        : new Problem(Kind.INVALID, "list.header-row-missing", HeaderFinder.SEARCHED);
            }
            tables.add(new Table(sheet, header));
        }
        return new TableReader(file, reading, List.copyOf(tables));
    }

    /// The columns, which are the same in all sheets; where the header stands is that of the first.
    public Header header() {
        return tables.getFirst().header();
    }

    /// The sheets, in the order in which they are read.
    public List<Table> tables() {
        return tables;
    }

    /// Names of the sheets; a text file has one without a name.
    public List<String> sheets() {
        return reading.sheets();
    }

    /// What stands above the header of each sheet, and the name of the sheet where there are several: it may be that of
    /// a village.
    public List<List<String>> titles() {
        return tables.stream()
                .map(table -> {
                    List<String> title = new ArrayList<>(table.header().title());
                    if (tables.size() > 1) {
                        title.add(table.sheet());
                        title.add("DESA " + table.sheet());
                    }
                    return List.copyOf(title);
                })
                .toList();
    }

    /// A line and what it is. Its number is that of [RowNumbers].
    public record Line(SheetRow row, LineKind kind) {}

    /// What a line can be.
    public enum LineKind {
        /// Above or in the header.
        HEAD,
        /// The last line of the header.
        NAMES,
        PERSON,
        BLANK,
        /// A second line of the person above, whose number and name stand in merged cells.
        CONTINUED,
        /// Totals, signatures, headings of sections, notes.
        NOTE,
        /// The example in the blank form.
        EXAMPLE
    }

    /// All lines of all sheets from the top. Only one such reading at a time.
    public Iterator<Line> lines() {
        return new Iterator<>() {
            private int sheet = -1;
            private @Nullable Iterator<SheetRow> rows;
            private @Nullable LineKinds kinds;

            @Override
            public boolean hasNext() {
                while (rows == null || !rows.hasNext()) {
                    if (sheet + 1 >= tables.size()) {
                        return false;
                    }
                    sheet++;
                    rows = rows(tables.get(sheet).sheet());
                    kinds = new LineKinds(tables.get(sheet).header(), new HeaderFinder(reading.remembered()));
                }
                return true;
            }

            @Override
            public Line next() {
                if (!hasNext() || rows == null || kinds == null) {
                    throw new NoSuchElementException();
                }
                SheetRow row = rows.next();
                return new Line(row.numbered(RowNumbers.of(sheet, row.number())), kinds.of(row));
            }
        };
    }

    /// The first people of each sheet.
    ///
    /// @param most how many of a sheet
    public List<SheetRow> sample(int most) {
        List<SheetRow> people = new ArrayList<>();
        for (Table table : tables) {
            people.addAll(people(
                    table.header(),
                    FirstLook.top(file, table.sheet(), most + table.header().lastRow())));
        }
        return people;
    }

    /// The people among the first lines of a sheet.
    public static List<SheetRow> people(Header header, List<SheetRow> top) {
        LineKinds kinds = new LineKinds(header, new HeaderFinder(Map.of()));
        return top.stream().filter(row -> kinds.of(row) == LineKind.PERSON).toList();
    }

    private Iterator<SheetRow> rows(String sheet) {
        close();
        Stream<SheetRow> stream = file.rows(sheet);
        open = stream;
        return guarded(stream);
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /// The first lines.
    static List<SheetRow> guarded(Stream<SheetRow> stream, int most) {
        Iterator<SheetRow> rows = guarded(stream);
        List<SheetRow> first = new ArrayList<>();
        while (first.size() < most && rows.hasNext()) {
            first.add(rows.next());
        }
        return first;
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
