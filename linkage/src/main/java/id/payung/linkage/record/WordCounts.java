package id.payung.linkage.record;

import java.io.Serial;
import java.io.Serializable;

/// Roughly how often each word occurs in the names of a data set.
///
/// A word that many people bear is a name of its own; a misspelling is rare. That tells twins (*Rina*, *Rini*) from a
/// slip of the pen. Words share counters when their fingerprints meet, so a count may be too high, never too low.
public final class WordCounts implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int BITS = 18;
    private static final int FEWEST = 4;
    private static final int RELIABLE = 20_000;
    private static final int ROWS_PER_FURTHER = 50_000;

    private final int[] counts = new int[1 << BITS];
    private long rows;

    /// Counts the words of a packed name.
    public void add(long head, long tail) {
        byte[] codes = new byte[Codes.NAME_CODES];
        int n = Codes.unpackName(head, tail, codes);
        rows++;
        int start = 0;
        for (int i = 0; i <= n; i++) {
            if (i == n || codes[i] == Codes.GAP) {
                if (i - start > 1) {
                    counts[slot(codes, start, i)]++;
                }
                start = i + 1;
            }
        }
    }

    /// Receives one counter that is not zero.
    interface Visitor {
        void counter(int slot, int count);
    }

    void forEach(Visitor visitor) {
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] != 0) {
                visitor.counter(slot, counts[slot]);
            }
        }
    }

    void add(int slot, long times) {
        counts[slot] += (int) times;
    }

    void addRows(long counted) {
        rows += counted;
    }

    long rows() {
        return rows;
    }

    /// Adds what another table counted.
    public void addAll(WordCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        rows += other.rows;
    }

    /// Whether enough names were counted that a common name shows itself.
    public boolean reliable() {
        return rows >= RELIABLE;
    }

    /// Whether so many bear the word that it is a name and not a misspelling.
    public boolean established(byte[] codes, int from, int to) {
        return counts[slot(codes, from, to)] >= FEWEST + rows / ROWS_PER_FURTHER;
    }

    private static int slot(byte[] codes, int from, int to) {
        long word = 0;
        for (int i = from; i < to; i++) {
            word = word * 29 + codes[i];
        }
        return (int) (Mix.mix(word) >>> (64 - BITS));
    }
}
