package id.payung.server.enrolment.sheet;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the first lines of each visible sheet show, before a file is read to its end.
///
/// @param sheets in the order of the file
public record FirstLook(List<Glance> sheets) {

    /// Stands for all sheets that have the same columns.
    public static final String ALL = "*";

    /// How many lines from the top are searched for the header.
    public static final int SEARCHED = HeaderFinder.SEARCHED;

    /// The first lines of a sheet.
    ///
    /// @param header null when no line names enough columns
    /// @param likely whether the lines look like people although no line names the columns
    public record Glance(String sheet, @Nullable Header header, boolean blank, boolean likely, List<SheetRow> top) {}

    /// Which sheets make up the list.
    ///
    /// @param sheets none when somebody has to choose
    /// @param clear whether the file can be read; otherwise somebody has to say which sheet, or which columns
    public record Selection(List<String> sheets, boolean clear) {}

    /// Looks into all visible sheets.
    ///
    /// @param remembered what headings meant in earlier lists of the sender
    public static FirstLook of(ListFile file, Map<String, Column> remembered, ColumnChoice choice) {
        List<Glance> glances = new ArrayList<>();
        for (String sheet : file.sheets()) {
            List<SheetRow> top = top(file, sheet, HeaderFinder.SEARCHED);
            Header header = header(top, remembered, choice);
            glances.add(new Glance(
                    sheet,
                    header,
                    top.stream().allMatch(SheetRow::isBlank),
                    header == null && ContentGuess.likely(top),
                    top));
        }
        return new FirstLook(glances);
    }

    static List<SheetRow> top(ListFile file, String sheet, int most) {
        try (Stream<SheetRow> rows = file.rows(sheet)) {
            return TableReader.guarded(rows, most);
        }
    }

    static @Nullable Header header(List<SheetRow> top, Map<String, Column> remembered, ColumnChoice choice) {
        HeaderFinder finder = new HeaderFinder(remembered);
        Header header = choice.headerRow() == null ? finder.find(top) : finder.at(top, choice.headerRow());
        return header == null ? null : header.with(choice.columns());
    }

    /// The header that is most likely where none was found: the line above the first person, if something stands in it.
    public static Header propose(List<SheetRow> top, Map<String, Column> remembered) {
        HeaderFinder finder = new HeaderFinder(remembered);
        int person = ContentGuess.firstPerson(top);
        int row = person > 0 && top.get(person - 1).filled() > 1
                ? top.get(person - 1).number()
                : 0;
        return Objects.requireNonNull(finder.at(top, row));
    }

    /// Decides which sheets to read.
    ///
    /// @param wanted name of a sheet, [#ALL], or null for the only one with a table
    /// @throws Problem `list.sheet-unknown` (400), `list.header-missing`, `list.file-empty` (422)
    public Selection select(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            List<Glance> tables = tables();
            return tables.size() > 1 ? new Selection(List.of(), false) : one(tables);
        }
        if (wanted.equals(ALL)) {
            List<String> alike = alike();
            return alike.isEmpty() ? one(List.of()) : new Selection(alike, true);
        }
        Glance named = sheets.stream()
                .filter(glance -> glance.sheet().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(Kind.INVALID, "list.sheet-unknown", wanted));
        return new FirstLook(List.of(named)).one(named.header() == null ? List.of() : List.of(named));
    }

    private Selection one(List<Glance> tables) {
        if (!tables.isEmpty()) {
            return new Selection(List.of(tables.getFirst().sheet()), true);
        }
        List<String> likely =
                sheets.stream().filter(Glance::likely).map(Glance::sheet).toList();
        if (!likely.isEmpty()) {
            return new Selection(List.of(likely.getFirst()), false);
        }
        boolean nothing = sheets.stream().allMatch(Glance::blank);
        throw new Problem(Kind.REFUSED, nothing ? "list.file-empty" : "list.header-missing");
    }

    /// The sheets that hold a table.
    public List<Glance> tables() {
        return sheets.stream().filter(glance -> glance.header() != null).toList();
    }

    /// The sheets that have the same columns in the same places; of several such groups the largest.
    public List<String> alike() {
        Map<Map<Integer, Column>, List<String>> groups = new LinkedHashMap<>();
        for (Glance table : tables()) {
            Map<Integer, Column> meanings =
                    Objects.requireNonNull(table.header()).meanings();
            groups.computeIfAbsent(meanings, any -> new ArrayList<>()).add(table.sheet());
        }
        return groups.values().stream()
                .reduce(List.of(), (most, group) -> group.size() > most.size() ? group : most)
                .stream()
                .limit(RowNumbers.MOST_SHEETS)
                .toList();
    }
}
