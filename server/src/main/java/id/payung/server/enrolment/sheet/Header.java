package id.payung.server.enrolment.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where the table begins and which column is what.
///
/// @param firstRow number of the first header line; 0 when no line names the columns
/// @param lastRow number of the last one; rows after it are people
/// @param columns one per column of the sheet that has a name or something below it, from the left
/// @param title visible texts above the header, top down
public record Header(int firstRow, int lastRow, List<NamedColumn> columns, List<String> title) {

    /// A column and what it was taken for.
    ///
    /// @param index 0 for column A
    /// @param text its name as written; empty when it has none
    /// @param column what it was taken for; null when nobody knows
    /// @param grounds why
    public record NamedColumn(
            int index, String text, @Nullable Column column, Grounds grounds) {

        /// `A`, `B`, … as the spreadsheet program shows it.
        public String letter() {
            return letterOf(index);
        }
    }

    /// The same table with some columns taken for what somebody says they are. A meaning that moves leaves the column
    /// that had it.
    ///
    /// @param said by index
    Header with(Map<Integer, Column> said) {
        Map<Integer, NamedColumn> byIndex = new TreeMap<>();
        columns.forEach(named -> byIndex.put(named.index(), named));
        Set<Column> moved = EnumSet.noneOf(Column.class);
        said.values().stream().filter(Column::used).forEach(moved::add);
        byIndex.replaceAll((index, named) -> {
            boolean loses = named.column() != null && moved.contains(named.column()) && !said.containsKey(index);
            return loses ? new NamedColumn(index, named.text(), null, Grounds.NONE) : named;
        });
        said.forEach((index, column) -> {
            NamedColumn named = byIndex.get(index);
            boolean known = named != null && named.column() == column && named.grounds() == Grounds.NAME;
            if (!known) {
                byIndex.put(index, new NamedColumn(index, named == null ? "" : named.text(), column, Grounds.CHOSEN));
            }
        });
        return new Header(firstRow, lastRow, List.copyOf(byIndex.values()), title);
    }

    /// What stands in which column, for comparing sheets: two are alike when the same used meanings stand in the same
    /// places.
    public Map<Integer, Column> meanings() {
        Map<Integer, Column> meanings = new TreeMap<>();
        for (NamedColumn named : columns) {
            Column column = named.column();
            if (column != null && column.used()) {
                meanings.put(named.index(), column);
            }
        }
        return meanings;
    }

    /// Index of the column about this, negative when there is none.
    public int indexOf(Column column) {
        for (NamedColumn named : columns) {
            if (named.column() == column) {
                return named.index();
            }
        }
        return -1;
    }

    public boolean has(Column column) {
        return indexOf(column) >= 0;
    }

    /// `A` for 0, `AA` for 26.
    public static String letterOf(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letterOf(index / 26 - 1) + (char) ('A' + index % 26);
    }

    /// 0 for `A`, 26 for `AA`; negative when it is no letter of a column.
    public static int indexOfLetter(String letter) {
        if (!letter.matches("[A-Za-z]{1,3}")) {
            return -1;
        }
        int index = 0;
        for (char c : letter.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            index = index * 26 + (c - 'A' + 1);
        }
        return index - 1;
    }

    /// The headings under which columns are remembered, by index: letters and digits only, the second column of the
    /// same heading with `#2` behind it. Columns without a heading cannot be remembered.
    public static Map<Integer, String> headings(List<NamedColumn> columns) {
        Map<Integer, String> headings = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        for (NamedColumn named : columns) {
            String key = heading(named.text(), seen);
            if (!key.isEmpty()) {
                headings.put(named.index(), key);
            }
        }
        return headings;
    }

    /// The heading of the next column from the left.
    ///
    /// @param seen headings of the columns before it; this one is added
    static String heading(String text, List<String> seen) {
        String key = ColumnNames.key(text);
        if (key.isEmpty()) {
            return key;
        }
        seen.add(key);
        long times = seen.stream().filter(key::equals).count();
        return times == 1 ? key : key + "#" + times;
    }
}
