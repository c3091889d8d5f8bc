package id.payung.linkage.block;

import id.payung.linkage.record.PackedRows;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Finds the candidate pairs within one set of rows or between two.
///
/// Keys are worked through one after the other: [#prepare] sorts and estimates, [#visit] walks the pairs. Rows of a
/// block are copied together first, so that comparing reads memory that is already near. A pair that shares an earlier
/// key is left to that key; blocks over the limit are split by further fields, and what even that leaves too large is
/// counted in [#skipped], never dropped in silence.
public final class BlockJoin {
    private static final int ROWS_AT_ONCE = 512;

    private final BlockingPlan plan;
    private final PackedRows left;
    private final PackedRows right;
    private final boolean within;
    private final Budget budget;
    private final List<BlockingKey> refiners;
    private final PairOwner owner;
    private final LongAdder skipped = new LongAdder();
    private @Nullable KeyColumn leftColumn;
    private @Nullable KeyColumn rightColumn;
    private int current;

    /// @param left the first set
    /// @param right the second set; the same object to look for pairs within one set
    public BlockJoin(BlockingPlan plan, PackedRows left, PackedRows right, Budget budget) {
        this.plan = plan;
        this.left = left;
        this.right = right;
        this.within = left == right;
        this.budget = budget;
        this.refiners = BlockingPlan.refiners(left.layout());
        this.owner = new PairOwner(plan.keys());
    }

    /// Sorts both sets by a key and tells what it would cost. Keys must be prepared in the order of the plan.
    public KeyEstimate prepare(int key) {
        BlockingKey blockingKey = plan.keys().get(key);
        KeyColumn first = KeyColumn.of(left, blockingKey);
        return prepare(key, first, within ? first : KeyColumn.of(right, blockingKey));
    }

    /// The same with columns that were sorted before.
    public KeyEstimate prepare(int key, KeyColumn leftSorted, KeyColumn rightSorted) {
        current = key;
        leftColumn = leftSorted;
        rightColumn = rightSorted;
        LongStream.Builder tooLarge = LongStream.builder();
        long[] sums = new long[2];
        walk(Integer.MIN_VALUE, 1L + Integer.MAX_VALUE, (leftFrom, leftTo, rightFrom, rightTo) -> {
            long pairs = pairs(leftTo - leftFrom, rightTo - rightFrom);
            sums[1] = Math.max(sums[1], pairs);
            if (pairs > budget.pairsPerBlock()) {
                tooLarge.add(KeyColumn.hash(leftSorted.entries()[leftFrom]));
            } else {
                sums[0] += pairs;
            }
        });
        long[] large = tooLarge.build().toArray();
        boolean inUse = sums[0] <= budget.pairsPerKey();
        owner.know(key, inUse, large);
        return new KeyEstimate(plan.keys().get(key).name(), sums[0], large.length, sums[1], inUse);
    }

    /// Walks the pairs of the prepared key whose fingerprints lie in `[from, to)` of the signed 32-bit range. Several
    /// threads may walk different ranges at once.
    ///
    /// @param newOnly leave out pairs that share an earlier key
    public void visit(long from, long to, boolean newOnly, PairVisitor visitor) {
        KeyColumn leftSorted = sorted(leftColumn);
        KeyColumn rightSorted = sorted(rightColumn);
        Gathered gathered = new Gathered(newOnly, visitor);
        walk(from, to, (leftFrom, leftTo, rightFrom, rightTo) -> {
            if (pairs(leftTo - leftFrom, rightTo - rightFrom) > budget.pairsPerBlock()) {
                int[] leftRows = rows(leftSorted, leftFrom, leftTo);
                splitLarge(leftRows, within ? leftRows : rows(rightSorted, rightFrom, rightTo), 0, newOnly, visitor);
            } else {
                gathered.add(leftSorted, leftFrom, leftTo, rightSorted, rightFrom, rightTo);
            }
        });
        gathered.flush();
    }

    /// Pairs in blocks that stayed too large after splitting, and were not compared.
    public long skipped() {
        return skipped.sum();
    }

    private interface RunVisitor {
        void run(int leftFrom, int leftTo, int rightFrom, int rightTo);
    }

    private void walk(long from, long to, RunVisitor visitor) {
        KeyColumn leftSorted = sorted(leftColumn);
        KeyColumn rightSorted = sorted(rightColumn);
        long[] a = leftSorted.entries();
        long[] b = rightSorted.entries();
        int i = leftSorted.from(from);
        int limitA = leftSorted.from(to);
        if (within) {
            while (i < limitA) {
                int end = leftSorted.runEnd(i, limitA);
                if (end - i > 1) {
                    visitor.run(i, end, i, end);
                }
                i = end;
            }
            return;
        }
        int j = rightSorted.from(from);
        int limitB = rightSorted.from(to);
        while (i < limitA && j < limitB) {
            int hashA = KeyColumn.hash(a[i]);
            int hashB = KeyColumn.hash(b[j]);
            if (hashA == hashB) {
                int endA = leftSorted.runEnd(i, limitA);
                int endB = rightSorted.runEnd(j, limitB);
                visitor.run(i, endA, j, endB);
                i = endA;
                j = endB;
            } else if (hashA < hashB) {
                i = leftSorted.leap(i, limitA, hashB);
            } else {
                j = rightSorted.leap(j, limitB, hashA);
            }
        }
    }

    private long pairs(long lefts, long rights) {
        return within ? lefts * (lefts - 1) / 2 : lefts * rights;
    }

    private boolean mine(long[] a, int atA, long[] b, int atB, boolean newOnly) {
        return newOnly
                ? owner.owns(current, a, atA, b, atB)
                : plan.keys().get(current).shared(a, atA, b, atB);
    }

    private void splitLarge(int[] leftRows, int[] rightRows, int depth, boolean newOnly, PairVisitor visitor) {
        long pairs = pairs(leftRows.length, rightRows.length);
        if (pairs <= budget.pairsPerBlock()) {
            compareAll(leftRows, rightRows, newOnly, visitor);
            return;
        }
        int next = BlockingPlan.nextRefiner(refiners, depth, plan.keys().get(current));
        if (next == refiners.size()) {
            skipped.add(pairs);
            return;
        }
        long[] a = sortedBy(refiners.get(next), left, leftRows);
        long[] b = within ? a : sortedBy(refiners.get(next), right, rightRows);
        int deeper = next + 1;
        int j = 0;
        for (int i = 0; i < a.length; ) {
            int hash = KeyColumn.hash(a[i]);
            int endA = end(a, i);
            while (j < b.length && KeyColumn.hash(b[j]) < hash) {
                j++;
            }
            if (j < b.length && KeyColumn.hash(b[j]) == hash) {
                int endB = end(b, j);
                int[] subLeft = rows(new KeyColumn(a), i, endA);
                splitLarge(subLeft, within ? subLeft : rows(new KeyColumn(b), j, endB), deeper, newOnly, visitor);
            }
            i = endA;
        }
    }

    private static long[] sortedBy(BlockingKey refiner, PackedRows set, int[] rows) {
        long[] entries = new long[rows.length];
        int n = 0;
        for (int row : rows) {
            int hash = refiner.hash(set.words(), set.at(row));
            if (hash != 0) {
                entries[n++] = (long) hash << 32 | row;
            }
        }
        long[] present = Arrays.copyOf(entries, n);
        Arrays.sort(present);
        return present;
    }

    private static int end(long[] entries, int start) {
        int end = start + 1;
        while (end < entries.length && KeyColumn.hash(entries[end]) == KeyColumn.hash(entries[start])) {
            end++;
        }
        return end;
    }

    private static int[] rows(KeyColumn column, int from, int to) {
        int[] rows = new int[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = KeyColumn.row(column.entries()[i]);
        }
        return rows;
    }

    private void compareAll(int[] leftRows, int[] rightRows, boolean newOnly, PairVisitor visitor) {
        for (int i = 0; i < leftRows.length; i++) {
            int atA = left.at(leftRows[i]);
            for (int j = within ? i + 1 : 0; j < rightRows.length; j++) {
                int atB = right.at(rightRows[j]);
                if (mine(left.words(), atA, right.words(), atB, newOnly)) {
                    visitor.visit(left.words(), atA, leftRows[i], right.words(), atB, rightRows[j]);
                }
            }
        }
    }

    private static KeyColumn sorted(@Nullable KeyColumn column) {
        if (column == null) {
            throw new IllegalStateException("prepare a key before walking its pairs");
        }
        return column;
    }

    /// The rows of some blocks, copied next to each other.
    private final class Gathered {
        private final boolean newOnly;
        private final PairVisitor visitor;
        private final int stride = left.layout().stride();
        private long[] words = new long[2 * ROWS_AT_ONCE * stride];
        private int[] rowNumbers = new int[2 * ROWS_AT_ONCE];
        private int[] runs = new int[3 * ROWS_AT_ONCE];
        private int filled;
        private int runCount;

        Gathered(boolean newOnly, PairVisitor visitor) {
            this.newOnly = newOnly;
            this.visitor = visitor;
        }

        void add(KeyColumn a, int fromA, int toA, KeyColumn b, int fromB, int toB) {
            int start = filled;
            copy(left, a, fromA, toA);
            int middle = filled;
            if (!within) {
                copy(right, b, fromB, toB);
            }
            runs[runCount++] = start;
            runs[runCount++] = middle;
            runs[runCount++] = filled;
            if (filled >= ROWS_AT_ONCE || runCount + 3 > runs.length) {
                flush();
            }
        }

        private void copy(PackedRows set, KeyColumn column, int from, int to) {
            int needed = filled + to - from;
            if (needed > rowNumbers.length) {
                words = Arrays.copyOf(words, needed * stride);
                rowNumbers = Arrays.copyOf(rowNumbers, needed);
            }
            long[] source = set.words();
            for (int i = from; i < to; i++) {
                int row = KeyColumn.row(column.entries()[i]);
                System.arraycopy(source, set.at(row), words, filled * stride, stride);
                rowNumbers[filled++] = row;
            }
        }

        void flush() {
            for (int r = 0; r < runCount; r += 3) {
                int start = runs[r];
                int middle = runs[r + 1];
                int end = runs[r + 2];
                for (int i = start; i < middle; i++) {
                    for (int j = within ? i + 1 : middle; j < end; j++) {
                        if (mine(words, i * stride, words, j * stride, newOnly)) {
                            visitor.visit(words, i * stride, rowNumbers[i], words, j * stride, rowNumbers[j]);
                        }
                    }
                }
            }
            filled = 0;
            runCount = 0;
        }
    }
}
