package id.payung.linkage.file;

import id.payung.linkage.clean.BirthDateReader;
import id.payung.linkage.clean.CellKind;
import id.payung.linkage.clean.DataTable;
import id.payung.linkage.clean.KnownRegions;
import id.payung.linkage.clean.NationalIdCheck;
import id.payung.linkage.clean.PhoneReader;
import id.payung.linkage.clean.SexReader;
import id.payung.linkage.record.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Guesses which column holds which field, by its header first and by its values where the header says nothing.
public final class ColumnGuess {
    private static final int SAMPLE = 300;
    private static final double MOST_OF_THEM = 0.8;
    private static final Map<String, String> HEADERS = headers();

    private final LocalDate asOf;

    /// @param asOf the day the records speak of
    public ColumnGuess(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// Guesses for every column but the one with the identifiers. Each field is given once.
    public List<FieldColumn> guess(CsvSource source, String idColumn) {
        return guess(source.header(), source.firstRows(SAMPLE), idColumn);
    }

    /// Guesses for every column of a table but the one with the identifiers.
    ///
    /// @param header names of the columns
    /// @param rows some rows of the table
    public List<FieldColumn> guess(List<String> header, List<List<String>> rows, String idColumn) {
        List<FieldColumn> guesses = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> unnamed = new ArrayList<>();
        for (String column : header) {
            if (column.equalsIgnoreCase(idColumn)) {
                continue;
            }
            String field = HEADERS.get(bare(column));
            if (field == null) {
                unnamed.add(column);
            } else {
                add(field, column, guesses, taken);
            }
        }
        for (String column : unnamed) {
            String field = byValues(values(rows, header.indexOf(column)));
            if (field != null) {
                add(field, column, guesses, taken);
            }
        }
        boolean parts = taken.contains("given") || taken.contains("family");
        guesses.removeIf(guess -> parts && guess.field().name().equals("name"));
        return guesses;
    }

    private static void add(String name, String column, List<FieldColumn> guesses, Set<String> taken) {
        Field field = Field.known(name);
        if (field != null && taken.add(name)) {
            guesses.add(new FieldColumn(field, column));
        }
    }

    private @Nullable String byValues(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        NationalIdCheck check = new NationalIdCheck(KnownRegions.any());
        BirthDateReader dates = BirthDateReader.asOf(asOf);
        if (most(values, value -> check.check(value, CellKind.TEXT, asOf).usable())) {
            return "nik";
        }
        if (most(values, value -> value.length() > 5 && dates.read(value, null).usable())) {
            return "birth";
        }
        if (most(values, value -> SexReader.read(value) != null)) {
            return "sex";
        }
        return most(values, value -> PhoneReader.read(value).mobile()) ? "phone" : null;
    }

    private static boolean most(List<String> values, Predicate<String> test) {
        return values.stream().filter(test).count() >= MOST_OF_THEM * values.size();
    }

    private static List<String> values(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .toList();
    }

    private static String bare(String header) {
        StringBuilder bare = new StringBuilder(header.length());
        header.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        DataTable.read(ColumnGuess.class, "columns.tsv")
                .rows()
                .forEach(row -> DataTable.words(row.get(1)).forEach(header -> headers.put(header, row.getFirst())));
        return headers;
    }
}
