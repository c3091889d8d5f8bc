package id.payung.linkage.record;

import java.io.Serial;
import java.io.Serializable;

/// How often each value of a field occurs. Values are fingerprints; 0 means missing and is not counted.
public final class ValueCounts implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private long[] values;
    private int[] counts;
    private int used;
    private long total;

    /// An empty table.
    public ValueCounts() {
        this(1 << 12);
    }

    ValueCounts(int capacity) {
        values = new long[capacity];
        counts = new int[capacity];
    }

    /// Counts one occurrence.
    public void add(long value) {
        add(value, 1);
    }

    /// Adds what another table counted.
    public void addAll(ValueCounts other) {
        for (int i = 0; i < other.values.length; i++) {
            if (other.values[i] != 0) {
                add(other.values[i], other.counts[i]);
            }
        }
    }

    /// Counts so many occurrences; a value of 0 is left out.
    public void add(long value, int times) {
        if (value == 0) {
            return;
        }
        if (used * 2 >= values.length) {
            grow();
        }
        int slot = slot(values, value);
        if (values[slot] == 0) {
            values[slot] = value;
            used++;
        }
        counts[slot] += times;
        total += times;
    }

    /// Receives one value with its count.
    public interface Visitor {
        /// @param value the value
        /// @param count its occurrences
        void value(long value, int count);
    }

    /// Visits every value, in no particular order.
    public void forEach(Visitor visitor) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                visitor.value(values[i], counts[i]);
            }
        }
    }

    /// Occurrences of a value.
    public int count(long value) {
        int slot = slot(values, value);
        return values[slot] == value ? counts[slot] : 0;
    }

    /// Occurrences of all values together.
    public long total() {
        return total;
    }

    /// Number of different values.
    public int distinct() {
        return used;
    }

    private void grow() {
        long[] moreValues = new long[values.length * 4];
        int[] moreCounts = new int[moreValues.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                int slot = slot(moreValues, values[i]);
                moreValues[slot] = values[i];
                moreCounts[slot] = counts[i];
            }
        }
        values = moreValues;
        counts = moreCounts;
    }

    private static int slot(long[] table, long value) {
        int mask = table.length - 1;
        int slot = (int) Mix.mix(value) & mask;
        while (table[slot] != 0 && table[slot] != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
