package id.payung.cluster.compare;

import id.payung.linkage.block.BlockRoutes;
import id.payung.linkage.block.Budget;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.LongStream;

/// What one task found when it counted blocks.
///
/// @param pairs per key, pairs in blocks within the limit
/// @param largest per key, pairs of the largest block
/// @param large blocks over the limit, as path and pairs
/// @param bits bits of blocks with more than one row
/// @param travelling rows in such blocks
record Tally(long[] pairs, long[] largest, long[] large, int[] bits, long travelling) implements Serializable {
    /// Counts the blocks of one set compared with itself.
    ///
    /// @param paths one for each row of each block
    static Tally within(long[] paths, int keys, Budget budget, int bitLength) {
        Arrays.sort(paths);
        Counter counter = new Counter(keys, budget, bitLength);
        for (int i = 0; i < paths.length; ) {
            int start = i;
            while (i < paths.length && paths[i] == paths[start]) {
                i++;
            }
            long rows = i - start;
            counter.block(paths[start], rows * (rows - 1) / 2, rows);
        }
        return counter.tally();
    }

    /// Counts the blocks of a list compared with a register.
    ///
    /// @param entries path, rows of one part of the register, rows of the list
    static Tally between(long[] entries, int keys, Budget budget) {
        int n = entries.length / 3;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Long.compare(entries[3 * i], entries[3 * j]));
        Counter counter = new Counter(keys, budget, 0);
        for (int i = 0; i < n; ) {
            long path = entries[3 * order[i]];
            long lefts = entries[3 * order[i] + 2];
            long rights = 0;
            while (i < n && entries[3 * order[i]] == path) {
                rights += entries[3 * order[i++] + 1];
            }
            counter.block(path, lefts * rights, 0);
        }
        return counter.tally();
    }

    private static final class Counter {
        private final long[] pairs;
        private final long[] largest;
        private final LongStream.Builder large = LongStream.builder();
        private final LongStream.Builder bits = LongStream.builder();
        private final Budget budget;
        private final int bitLength;
        private long travelling;

        Counter(int keys, Budget budget, int bitLength) {
            this.pairs = new long[keys];
            this.largest = new long[keys];
            this.budget = budget;
            this.bitLength = bitLength;
        }

        void block(long path, long blockPairs, long rows) {
            int key = BlockRoutes.key(path);
            largest[key] = Math.max(largest[key], blockPairs);
            if (blockPairs > budget.pairsPerBlock()) {
                large.add(path).add(blockPairs);
            } else {
                pairs[key] += blockPairs;
                if (rows > 1) {
                    travelling += rows;
                    bits.add(Bits.bit(path, bitLength));
                }
            }
        }

        Tally tally() {
            return new Tally(
                    pairs,
                    largest,
                    large.build().toArray(),
                    bits.build().mapToInt(bit -> (int) bit).toArray(),
                    travelling);
        }
    }
}
