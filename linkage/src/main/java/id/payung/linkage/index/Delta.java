package id.payung.linkage.index;

import id.payung.linkage.block.BlockingKey;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.record.Mix;
import id.payung.linkage.record.RowLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows that came after the base was written. Each key has a table of chains, so that adding and finding take the same
/// time however many there are.
final class Delta {
    private static final int FEWEST = 1 << 10;

    private final BlockingPlan plan;
    private final int stride;
    private final List<String> ids = new ArrayList<>();
    private final int[][] heads;
    private final int[][] next;
    private long[] words;

    Delta(BlockingPlan plan, RowLayout layout) {
        this.plan = plan;
        this.stride = layout.stride();
        this.words = new long[FEWEST * stride];
        this.heads = new int[plan.keys().size()][FEWEST];
        this.next = new int[plan.keys().size()][FEWEST];
        for (int[] table : heads) {
            Arrays.fill(table, -1);
        }
    }

    void add(String id, long[] row, int at) {
        int number = ids.size();
        if (number == next[0].length) {
            grow();
        }
        System.arraycopy(row, at, words, number * stride, stride);
        ids.add(id);
        for (int key = 0; key < heads.length; key++) {
            chain(key, number);
        }
    }

    int size() {
        return ids.size();
    }

    String id(int row) {
        return ids.get(row);
    }

    /// First row of the chain of a fingerprint, or -1.
    int first(int key, int hash) {
        return heads[key][slot(hash, heads[key].length)];
    }

    /// Next row of a chain, or -1.
    int next(int key, int row) {
        return next[key][row];
    }

    void row(int row, long[] into) {
        System.arraycopy(words, row * stride, into, 0, stride);
    }

    long bytes() {
        return 8L * words.length + (long) heads.length * 8 * heads[0].length + 64L * ids.size();
    }

    private void chain(int key, int row) {
        int hash = plan.keys().get(key).hash(words, row * stride);
        if (hash != 0) {
            int slot = slot(hash, heads[key].length);
            next[key][row] = heads[key][slot];
            heads[key][slot] = row;
        }
    }

    private void grow() {
        int size = 2 * next[0].length;
        words = Arrays.copyOf(words, Math.multiplyExact(size, stride));
        for (int key = 0; key < heads.length; key++) {
            heads[key] = new int[size];
            Arrays.fill(heads[key], -1);
            next[key] = new int[size];
            for (int row = 0; row < ids.size(); row++) {
                chain(key, row);
            }
        }
    }

    /// Entries of one key as in a column, ascending.
    ///
    /// @param first number of the first row
    long[] entries(int key, int first) {
        long[] entries = new long[ids.size()];
        int n = 0;
        BlockingKey by = plan.keys().get(key);
        for (int row = 0; row < ids.size(); row++) {
            int hash = by.hash(words, row * stride);
            if (hash != 0) {
                entries[n++] = (long) hash << 32 | first + row;
            }
        }
        long[] sorted = Arrays.copyOf(entries, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int slot(int hash, int size) {
        return (int) Mix.mix(hash) & size - 1;
    }
}
