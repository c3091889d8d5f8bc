package id.payung.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An occupation of vulnerable workers.
///
/// @param code three letters, `PTN` for petani
/// @param label as a village writes it
/// @param register wording of the civil register
/// @param segment `BPU` (works for herself) or `PU` (receives a wage)
/// @param menWeight share among men of the usual mix
/// @param womenWeight share among women of the usual mix
/// @param typicalIncome monthly income in rupiah around which incomes are invented
/// @param spellings careless spellings met in lists
public record Occupation(
        String code,
        String label,
        String register,
        String segment,
        int menWeight,
        int womenWeight,
        int typicalIncome,
        List<String> spellings) {

    /// Of people who do not work.
    public static final Occupation NONE =
            new Occupation("", "BELUM/TIDAK BEKERJA", "BELUM/TIDAK BEKERJA", "", 0, 0, 0, List.of());

    private static final Map<String, Occupation> ALL = load();

    /// Every occupation, in the order of the table.
    public static List<Occupation> all() {
        return new ArrayList<>(ALL.values());
    }

    /// The occupation with a code; an unknown code is refused with the list of known ones.
    public static Occupation of(String code) {
        Occupation found = ALL.get(code);
        if (found == null) {
            throw new IllegalArgumentException("Unknown occupation code \"" + code + "\"; known: " + ALL.keySet());
        }
        return found;
    }

    private static Map<String, Occupation> load() {
        Map<String, Occupation> all = new LinkedHashMap<>();
        for (var row : Table.rows("occupations.csv")) {
            Occupation occupation = new Occupation(
                    row.getField("code"),
                    row.getField("label"),
                    row.getField("register"),
                    row.getField("segment"),
                    Table.number(row, "men"),
                    Table.number(row, "women"),
                    Table.number(row, "income"),
                    List.of(row.getField("spellings").split("\\|")));
            all.put(occupation.code(), occupation);
        }
        return all;
    }
}
