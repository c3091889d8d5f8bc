package id.payung.linkage.pair;

import id.payung.linkage.clean.DataTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A rule that holds a pair back although its evidence adds up, because fields do not err independently of each other:
/// twins share nearly everything, households share numbers, fathers and sons share names.
///
/// Each caps the bits of a pair: at 0 a person must look (never more than even odds), at -10 the pair is taken for two
/// people.
public enum Guard {
    /// One number, but name and birth date differ.
    HOUSEHOLD_NUMBER,
    /// One number, but the name is another one.
    NUMBER_OF_ANOTHER,
    /// One number, but the birth dates lie a generation apart.
    GENERATIONS,
    /// NIKs differ in the serial only and the names are two names.
    TWINS,
    /// NIKs differ in the serial only and the names differ a little.
    TWINS_POSSIBLE,
    /// Both NIKs are valid and clearly different; only the register can tell.
    TWO_NUMBERS,
    /// Another name, or a similar name with another birth date, and no number in common: relatives of one household.
    TWO_PEOPLE,
    /// A similar name, and no number in common.
    OTHER_NAME,
    /// Another birth date, and no number in common.
    OTHER_BIRTH_DATE,
    /// Another sex, and neither number nor name the same.
    OTHER_SEX,
    /// Nothing but the name agrees.
    NAME_ALONE;

    private static final Map<Guard, List<String>> ROWS = rows();

    /// Most bits a guarded pair can have.
    public double mostBits() {
        return Double.parseDouble(row().get(1));
    }

    /// Label for a registrar.
    public String indonesian() {
        return row().get(2);
    }

    /// Label in English.
    public String english() {
        return row().get(3);
    }

    private List<String> row() {
        List<String> row = ROWS.get(this);
        if (row == null) {
            throw new IllegalStateException("the table of guards lacks " + this);
        }
        return row;
    }

    private static Map<Guard, List<String>> rows() {
        Map<Guard, List<String>> rows = new EnumMap<>(Guard.class);
        DataTable.read(Guard.class, "guards.tsv").rows().forEach(row -> rows.put(Guard.valueOf(row.getFirst()), row));
        return rows;
    }
}
