package id.payung.linkage.record;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How common the values of a data set are: per field, and per word of the names of its people.
///
/// Written into the rows as [Rarity], so that comparing needs no look-up. When several data sets are compared, they are
/// counted together.
public final class Frequencies implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final RowLayout layout;
    private final ValueCounts[] byField;
    private final WordCounts words;
    private final ArrayList<Placeholder> placeholders;
    private long rows;

    /// A number that so many rows share that it identifies nobody; it was taken out of the comparison.
    ///
    /// @param field the field's name
    /// @param rows how many rows had it
    public record Placeholder(String field, int rows) implements Serializable {}

    private Frequencies(RowLayout layout) {
        this.layout = layout;
        this.byField = new ValueCounts[layout.schema().size()];
        Arrays.setAll(byField, f -> new ValueCounts());
        this.words = new WordCounts();
        this.placeholders = new ArrayList<>();
    }

    /// Receives what was counted, entry by entry.
    public interface Entries {
        /// @param table which count it belongs to
        /// @param key what was counted
        /// @param count how often
        void entry(int table, long key, long count);
    }

    /// Hands out all counts, so that those of many parts can be added up elsewhere.
    public void entries(Entries entries) {
        for (int f = 0; f < byField.length; f++) {
            int table = f;
            byField[f].forEach((value, count) -> entries.entry(table, value, count));
        }
        words.forEach((slot, count) -> entries.entry(byField.length, slot, count));
        entries.entry(byField.length + 1, 0, words.rows());
    }

    /// Whether an entry that was added up over all parts says anything: a value that occurs once is as rare as one that
    /// was never seen.
    public static boolean matters(RowLayout layout, int table, long count) {
        return count > 1 || table >= layout.schema().size();
    }

    /// The counts of all parts together.
    ///
    /// @param entries table, key and count, one after the other
    /// @param placeholders numbers that were taken out
    /// @param rows rows counted
    public static Frequencies of(
            RowLayout layout, Iterable<long[]> entries, List<Placeholder> placeholders, long rows) {
        Frequencies frequencies = new Frequencies(layout);
        int fields = frequencies.byField.length;
        for (long[] some : entries) {
            for (int i = 0; i < some.length; i += 3) {
                int table = (int) some[i];
                if (table < fields) {
                    frequencies.byField[table].add(some[i + 1], (int) some[i + 2]);
                } else if (table == fields) {
                    frequencies.words.add((int) some[i + 1], some[i + 2]);
                } else {
                    frequencies.words.addRows(some[i + 2]);
                }
            }
        }
        frequencies.placeholders.addAll(placeholders);
        frequencies.rows = rows;
        return frequencies;
    }

    /// Counts one part of a set, without taking numbers out and without writing rarities.
    public static Frequencies count(PackedRows part) {
        Frequencies frequencies = new Frequencies(part.layout());
        for (int f = 0; f < frequencies.byField.length; f++) {
            frequencies.count(f, part);
        }
        frequencies.rows = part.size();
        return frequencies;
    }

    /// Counts the values of all data sets together, takes out numbers that more than `mostHolders` rows of one set
    /// share, and writes rarities into the rows.
    public static Frequencies countAndMark(List<PackedRows> sets, int mostHolders) {
        Frequencies frequencies = new Frequencies(sets.getFirst().layout());
        for (PackedRows set : sets) {
            frequencies.takeOutPlaceholders(set, mostHolders);
            frequencies.rows += set.size();
        }
        IntStream.range(0, frequencies.byField.length)
                .parallel()
                .forEach(f -> sets.forEach(set -> frequencies.count(f, set)));
        sets.forEach(frequencies::mark);
        return frequencies;
    }

    /// Writes rarities into rows that were not counted (a small list compared with a large register).
    public void mark(PackedRows set) {
        int chunk = 1 << 14;
        IntStream.range(0, (set.size() + chunk - 1) / chunk).parallel().forEach(c -> {
            for (int row = c * chunk; row < Math.min(set.size(), (c + 1) * chunk); row++) {
                mark(set.words(), set.at(row));
            }
        });
    }

    /// Writes rarities into one row.
    public void mark(long[] row, int at) {
        for (int f = 0; f < byField.length; f++) {
            long value = value(f, row, at);
            if (value != 0) {
                int rarity = Rarity.of(byField[f].count(value), rows, layout.kind(f));
                layout.putRarity(f, row, at, rarity);
            }
        }
    }

    /// Where the fields lie.
    public RowLayout layout() {
        return layout;
    }

    /// Counts of the words in people's names.
    public WordCounts words() {
        return words;
    }

    /// Numbers that were taken out.
    public List<Placeholder> placeholders() {
        return List.copyOf(placeholders);
    }

    /// Rows counted.
    public long rows() {
        return rows;
    }

    private void count(int field, PackedRows set) {
        FieldRole role = layout.schema().fields().get(field).role();
        boolean name = role == FieldRole.FULL_NAME
                || role == FieldRole.GIVEN_NAME && layout.schema().indexOf(FieldRole.FULL_NAME) < 0;
        ValueCounts counts = byField[field];
        for (int row = 0; row < set.size(); row++) {
            int at = set.at(row);
            counts.add(value(field, set.words(), at));
            if (name) {
                words.add(layout.head(field, set.words(), at), layout.tail(field, set.words(), at));
            }
        }
    }

    private long value(int field, long[] row, int at) {
        return switch (layout.kind(field)) {
            case NAME, TEXT -> layout.sound(field, row, at);
            case DATE -> layout.date(field, row, at);
            case PLACE, EXACT -> layout.value(field, row, at);
            case NATIONAL_ID, ID_NUMBER, PHONE, SEX -> 0;
        };
    }

    private void takeOutPlaceholders(PackedRows set, int mostHolders) {
        for (int f = 0; f < byField.length; f++) {
            if (layout.kind(f).isNumber()) {
                takeOutPlaceholders(set, f, mostHolders);
            }
        }
    }

    private void takeOutPlaceholders(PackedRows set, int field, int mostHolders) {
        long[] column = new long[set.size()];
        for (int row = 0; row < column.length; row++) {
            column[row] = layout.number(field, set.words(), set.at(row));
        }
        Arrays.parallelSort(column);
        ValueCounts common = new ValueCounts();
        for (int start = 0, i = 1; i <= column.length; i++) {
            if (i == column.length || column[i] != column[start]) {
                if (column[start] != 0 && i - start > mostHolders) {
                    common.add(column[start]);
                    placeholders.add(
                            new Placeholder(layout.schema().fields().get(field).name(), i - start));
                }
                start = i;
            }
        }
        if (common.distinct() == 0) {
            return;
        }
        for (int row = 0; row < set.size(); row++) {
            if (common.count(layout.number(field, set.words(), set.at(row))) > 0) {
                set.forget(field, row);
            }
        }
    }
}
