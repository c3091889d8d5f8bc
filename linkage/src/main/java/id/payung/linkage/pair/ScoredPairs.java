package id.payung.linkage.pair;

import java.util.Arrays;
import java.util.List;

/// Pairs with their scores, in ascending order of their rows.
public final class ScoredPairs {
    private final long[] rows;
    private final float[] bits;
    private final long[] details;
    private final int size;

    private ScoredPairs(long[] rows, float[] bits, long[] details, int size) {
        this.rows = rows;
        this.bits = bits;
        this.details = details;
        this.size = size;
    }

    /// Number of pairs.
    public int size() {
        return size;
    }

    /// Row of the left record.
    public int left(int pair) {
        return (int) (rows[pair] >>> 32);
    }

    /// Row of the right record.
    public int right(int pair) {
        return (int) rows[pair];
    }

    /// Score of a pair.
    public double bits(int pair) {
        return bits[pair];
    }

    /// Levels and guard of a pair, as [PairScorer#detail] gave them.
    public long detail(int pair) {
        return details[pair];
    }

    /// Collects pairs from one thread.
    public static final class Collector {
        private long[] rows = new long[256];
        private float[] bits = new float[256];
        private long[] details = new long[256];
        private int size;

        /// Adds a pair.
        public void add(int left, int right, double score, long detail) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
                bits = Arrays.copyOf(bits, 2 * size);
                details = Arrays.copyOf(details, 2 * size);
            }
            rows[size] = (long) left << 32 | right;
            bits[size] = (float) score;
            details[size++] = detail;
        }
    }

    /// Puts the pairs of all threads in order; a pair that was found twice is kept once.
    public static ScoredPairs merge(List<Collector> collectors) {
        int total = collectors.stream().mapToInt(collector -> collector.size).sum();
        long[] rows = new long[total];
        float[] bits = new float[total];
        long[] details = new long[total];
        long[] order = new long[total];
        int n = 0;
        for (Collector collector : collectors) {
            System.arraycopy(collector.rows, 0, rows, n, collector.size);
            System.arraycopy(collector.bits, 0, bits, n, collector.size);
            System.arraycopy(collector.details, 0, details, n, collector.size);
            n += collector.size;
        }
        Integer[] sorted = new Integer[total];
        Arrays.setAll(sorted, i -> i);
        Arrays.parallelSort(sorted, (i, j) -> Long.compare(rows[i], rows[j]));
        float[] sortedBits = new float[total];
        long[] sortedDetails = new long[total];
        int kept = 0;
        for (int i = 0; i < total; i++) {
            int from = sorted[i];
            if (kept > 0 && order[kept - 1] == rows[from]) {
                continue;
            }
            order[kept] = rows[from];
            sortedBits[kept] = bits[from];
            sortedDetails[kept++] = details[from];
        }
        return new ScoredPairs(order, sortedBits, sortedDetails, kept);
    }
}
