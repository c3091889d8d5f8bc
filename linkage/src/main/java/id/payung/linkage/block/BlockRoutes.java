package id.payung.linkage.block;

import id.payung.linkage.record.Mix;
import id.payung.linkage.record.RowLayout;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tells in which block a row belongs under each key, where no machine sees all rows.
///
/// A block is named by its path: the key and its fingerprint, and for a block over the limit the fingerprints of the
/// further fields by which it was split. Which blocks are too large is found in rounds: count rows per [#path], hand in
/// those over the limit with [#split], count again. At the end rows of one path make the very pairs that [BlockJoin]
/// makes of them.
public final class BlockRoutes implements Serializable {
    /// No block: the row lacks the key, the key is left out, or its block stayed too large.
    public static final long NOWHERE = 0;

    @Serial
    private static final long serialVersionUID = 1;

    private static final long[] NONE = {};
    private static final long SPLIT = Long.MIN_VALUE;
    private static final int HASH_BITS = 32;
    private static final long LOW = (1L << HASH_BITS) - 1;
    private static final int KEY_SHIFT = 58;
    private static final int KEY_MASK = 31;
    private static final int REFINER_SHIFT = 54;
    private static final int REFINER_MASK = 15;

    private final BlockingPlan plan;
    private final List<BlockingKey> refiners;
    private final boolean[] inUse;
    private final List<long[]> large;

    /// Every key in use, no block too large.
    public BlockRoutes(BlockingPlan plan, RowLayout layout) {
        this.plan = plan;
        this.refiners = List.copyOf(BlockingPlan.refiners(layout));
        this.inUse = new boolean[plan.keys().size()];
        Arrays.fill(inUse, true);
        this.large = new ArrayList<>();
    }

    private BlockRoutes(BlockRoutes before, boolean[] inUse, long[] tooLarge) {
        this.plan = before.plan;
        this.refiners = before.refiners;
        this.inUse = inUse.clone();
        this.large = new ArrayList<>(before.large);
        long[] sorted = tooLarge.clone();
        Arrays.sort(sorted);
        this.large.add(sorted);
    }

    /// The routes after one more round of counting.
    ///
    /// @param used per key, whether its pairs are compared at all
    /// @param tooLarge paths of this round over the limit
    public BlockRoutes split(boolean[] used, long[] tooLarge) {
        return new BlockRoutes(this, used, tooLarge);
    }

    /// Whether some block was over the limit in the last round, so that it must be split and counted once more.
    public boolean open() {
        return !large.isEmpty() && large.getLast().length > 0;
    }

    /// The key of a path.
    public static int key(long path) {
        return (int) (path >= 0 ? path >>> HASH_BITS : path >>> KEY_SHIFT & KEY_MASK);
    }

    /// Whether a block that is too large can be split by a further field. Pairs of one that cannot are not compared.
    public boolean splittable(long path) {
        int from = path >= 0 ? 0 : (int) (path >>> REFINER_SHIFT & REFINER_MASK) + 1;
        BlockingKey key = plan.keys().get(key(path));
        return BlockingPlan.nextRefiner(refiners, from, key) < refiners.size();
    }

    /// The block of a row, or [#NOWHERE].
    public long path(int key, long[] rows, int at) {
        return path(key, rows, at, false);
    }

    /// The block of a row if the last round has split its block, so that it was not counted before; [#NOWHERE]
    /// otherwise.
    public long newPath(int key, long[] rows, int at) {
        return path(key, rows, at, true);
    }

    private long path(int key, long[] rows, int at, boolean onlyNew) {
        int hash = inUse[key] ? plan.keys().get(key).hash(rows, at) : 0;
        if (hash == 0) {
            return NOWHERE;
        }
        long path = (long) key << HASH_BITS | hash & LOW;
        int refiner = 0;
        for (long[] tooLarge : large) {
            if (tooLarge.length == 0 || Arrays.binarySearch(tooLarge, path) < 0) {
                return onlyNew ? NOWHERE : path;
            }
            refiner = BlockingPlan.nextRefiner(refiners, refiner, plan.keys().get(key));
            int further = refiner == refiners.size() ? 0 : refiners.get(refiner).hash(rows, at);
            if (further == 0) {
                return NOWHERE;
            }
            path = SPLIT
                    | (long) key << KEY_SHIFT
                    | (long) refiner << REFINER_SHIFT
                    | Mix.mix(Mix.mix(path) ^ further) >>> Long.SIZE - REFINER_SHIFT;
            refiner++;
        }
        return path;
    }

    /// Who owns a pair of one block.
    public PairOwner owner() {
        PairOwner owner = new PairOwner(plan.keys());
        for (int k = 0; k < inUse.length; k++) {
            int key = k;
            long[] hashes = large.isEmpty()
                    ? NONE
                    : Arrays.stream(large.getFirst())
                            .filter(path -> key(path) == key)
                            .map(path -> (int) path)
                            .toArray();
            owner.know(k, inUse[k], hashes);
        }
        return owner;
    }
}
