package id.payung.server.enrolment.sheet;

import id.payung.server.enrolment.sheet.ColumnNames.Meaning;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the line or the two lines that name the columns, on any of the first lines of a sheet.
///
/// A header is a line in which at least three known names stand, one of them that of the identity number or the name.
/// In a header of two lines a cell below an empty or wide one is read together with the one above.
final class HeaderFinder {

    /// How many lines from the top are searched.
    static final int SEARCHED = 60;

    private static final int FEWEST = 3;

    private static final ColumnNames NAMES = new ColumnNames();

    private final Map<String, Column> remembered;

    /// @param remembered what headings meant in earlier lists of the sender; goes before the usual meaning
    HeaderFinder(Map<String, Column> remembered) {
        this.remembered = remembered;
    }

    /// The header where somebody says it is.
    ///
    /// @param top the first lines of the sheet, [#SEARCHED] or fewer
    /// @param row number of its line; 0 when no line names the columns
    /// @return null when the sheet has no such line among them
    @Nullable
    Header at(List<SheetRow> top, int row) {
        if (row == 0) {
            return new Header(0, 0, ContentGuess.complete(List.of(), top, true), List.of());
        }
        for (int i = 0; i < top.size(); i++) {
            if (top.get(i).number() == row) {
                return header(top, i, i, read(top.get(i), null), true);
            }
        }
        return null;
    }

    /// @param top the first lines of the sheet, [#SEARCHED] or fewer
    /// @return null when no line names enough columns
    @Nullable
    Header find(List<SheetRow> top) {
        for (int i = 0; i < top.size(); i++) {
            List<NamedColumn> single = read(top.get(i), null);
            boolean continues = i + 1 < top.size() && couldContinue(top.get(i), top.get(i + 1));
            List<NamedColumn> joined = continues ? read(top.get(i + 1), top.get(i)) : List.of();
            int alone = continues ? known(read(top.get(i + 1), null)).size() : 0;
            boolean two = isHeader(joined)
                    && known(joined).size() > Math.max(known(single).size(), alone);
            if (!two && !isHeader(single)) {
                continue;
            }
            return header(top, i, two ? i + 1 : i, two ? joined : single, false);
        }
        return null;
    }

    private static Header header(List<SheetRow> top, int first, int named, List<NamedColumn> columns, boolean bold) {
        int last = named;
        while (last + 1 < top.size() && isColumnNumbers(top.get(last + 1))) {
            last++;
        }
        return new Header(
                top.get(first).number(),
                top.get(last).number(),
                ContentGuess.complete(columns, top.subList(last + 1, top.size()), bold),
                titleAbove(top.subList(0, first)));
    }

    /// Whether a line below the header repeats it, as printed lists do on each page.
    boolean repeats(Header header, SheetRow row) {
        int same = 0;
        for (NamedColumn named : header.columns()) {
            Column column = named.column();
            if (column == null || !column.used()) {
                continue;
            }
            String text = row.cell(named.index()).text();
            Meaning meaning = text.isEmpty() || text.length() > 60 ? null : NAMES.exact(text);
            same += meaning != null && meaning.column() == column ? 1 : 0;
        }
        return same >= FEWEST;
    }

    private List<NamedColumn> read(SheetRow row, @Nullable SheetRow above) {
        int width =
                Math.max(row.cells().size(), above == null ? 0 : above.cells().size());
        List<NamedColumn> columns = new ArrayList<>(width);
        Set<Column> taken = EnumSet.noneOf(Column.class);
        List<String> headings = new ArrayList<>();
        String wide = "";
        for (int i = 0; i < width; i++) {
            String here = visible(row.cell(i));
            String top = above == null ? "" : visible(above.cell(i));
            wide = top.isEmpty() ? wide : top;
            String text = here.isEmpty() ? top : here;
            if (text.isEmpty()) {
                continue;
            }
            String shown = here.isEmpty() || top.isEmpty() ? text : top + " / " + here;
            Column said = remembered.get(Header.heading(shown, headings));
            Meaning meaning = said != null
                    ? new Meaning(said, Grounds.REMEMBERED)
                    : meaning(here, top.isEmpty() && !here.isEmpty() ? wide : top);
            boolean fresh = meaning != null && (!meaning.column().used() || taken.add(meaning.column()));
            columns.add(
                    fresh && meaning != null
                            ? new NamedColumn(i, shown, meaning.column(), meaning.grounds())
                            : new NamedColumn(i, shown, null, Grounds.NONE));
        }
        return columns;
    }

    private static @Nullable Meaning meaning(String here, String above) {
        if (!here.isEmpty() && !above.isEmpty()) {
            Meaning joined = NAMES.exact(above + " " + here);
            if (joined != null) {
                return joined;
            }
        }
        Meaning exact = here.isEmpty() ? null : NAMES.exact(here);
        if (exact == null && !above.isEmpty() && here.isEmpty()) {
            exact = NAMES.exact(above);
        }
        return exact != null ? exact : NAMES.near(here.isEmpty() ? above : here);
    }

    /// A line below a header continues it when it holds no digits to speak of and fills what the first left open.
    private static boolean couldContinue(SheetRow first, SheetRow second) {
        if (second.isBlank() || first.isBlank()) {
            return false;
        }
        for (SheetCell cell : second.cells()) {
            long digits = cell.text().chars().filter(Character::isDigit).count();
            if (digits > 4 || cell.kind() == SheetCell.Kind.DATE || cell.text().length() > 60) {
                return false;
            }
        }
        return true;
    }

    /// The line `(1) (2) (3)` under a printed header.
    private static boolean isColumnNumbers(SheetRow row) {
        int numbers = 0;
        for (SheetCell cell : row.cells()) {
            String text = visible(cell);
            if (text.isEmpty()) {
                continue;
            }
            if (!text.matches("\\(?[0-9]{1,2}\\)?")) {
                return false;
            }
            numbers++;
        }
        return numbers >= FEWEST;
    }

    private static boolean isHeader(List<NamedColumn> columns) {
        Set<Column> known = known(columns);
        return known.size() >= FEWEST && (known.contains(Column.NIK) || known.contains(Column.NAME));
    }

    private static Set<Column> known(List<NamedColumn> columns) {
        Set<Column> known = EnumSet.noneOf(Column.class);
        for (NamedColumn named : columns) {
            if (named.column() != null) {
                known.add(named.column());
            }
        }
        return known;
    }

    private static List<String> titleAbove(List<SheetRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(HeaderFinder::visible)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static String visible(SheetCell cell) {
        return Invisible.clean(cell.text());
    }
}
