package id.payung.linkage.compare;

import id.payung.linkage.clean.DataTable;
import id.payung.linkage.record.FieldKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The levels of each kind of field, from "the same" to "different". Level 0 is always "missing"; the levels here count
/// from 1.
public final class Levels {
    /// One of the values is missing.
    public static final int MISSING = 0;
    /// The values are the same; the first level of every kind.
    public static final int EQUAL = 1;
    /// Numbers other than the NIK: one digit differs or two neighbours are swapped.
    public static final int NUMBER_TYPING = 2;
    /// NIK: one digit of the date part differs, or two neighbours there are swapped.
    public static final int NIK_DATE_TYPING = 2;
    /// NIK: one digit of the region part differs, or two neighbours there are swapped.
    public static final int NIK_REGION_TYPING = 3;
    /// NIK: only the last digit differs, and one of the two is the 0 that spreadsheets put there.
    public static final int NIK_LAST_DIGIT_LOST = 4;
    /// NIK: only the serial differs.
    public static final int NIK_SERIAL = 5;
    /// NIK: two digits differ.
    public static final int NIK_TWO_DIGITS = 6;
    /// NIK: different.
    public static final int NIK_DIFFERENT = 7;
    /// Dates: day and month swapped.
    public static final int DATE_SWAPPED = 2;
    /// Dates: one part differs as by a slip.
    public static final int DATE_ONE_PART = 3;
    /// Dates: only the year is the same.
    public static final int DATE_YEAR = 4;
    /// Dates: different.
    public static final int DATE_DIFFERENT = 5;
    /// Names: another spelling or order.
    public static final int NAME_SOUND = 2;
    /// Names: a slip of the pen.
    public static final int NAME_TYPO = 3;
    /// Names: words missing or shortened.
    public static final int NAME_PARTIAL = 4;
    /// Names: alike, but names of their own.
    public static final int NAME_LOOSE = 5;
    /// Names: different.
    public static final int NAME_DIFFERENT = 6;

    private static final Map<FieldKind, List<Level>> BY_KIND = read();

    private Levels() {}

    /// The levels of a kind; the first stands for level 1.
    public static List<Level> of(FieldKind kind) {
        List<Level> levels = BY_KIND.get(kind);
        if (levels == null) {
            throw new IllegalStateException("no levels for " + kind);
        }
        return levels;
    }

    private static Map<FieldKind, List<Level>> read() {
        Map<FieldKind, List<Level>> byKind = new EnumMap<>(FieldKind.class);
        for (List<String> row : DataTable.read(Levels.class, "levels.tsv").rows()) {
            byKind.computeIfAbsent(FieldKind.valueOf(row.get(0)), kind -> new ArrayList<>())
                    .add(new Level(
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            Double.parseDouble(row.get(4)),
                            Double.parseDouble(row.get(5))));
        }
        byKind.replaceAll((kind, levels) -> List.copyOf(levels));
        return byKind;
    }
}
