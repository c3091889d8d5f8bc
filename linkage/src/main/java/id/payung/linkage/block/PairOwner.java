package id.payung.linkage.block;

import java.util.Arrays;
import java.util.List;

/// Tells to which key a pair belongs: the first that both rows share and that brings them together.
///
/// A key that was left out brings nobody together, and a block that was too large does so only in its own way; such
/// pairs are left to later keys as well.
public final class PairOwner {
    private static final long[] NONE = {};

    private final BlockingKey[] keys;
    private final boolean[] inUse;
    private final long[][] large;

    /// No key is in use yet.
    public PairOwner(List<BlockingKey> keys) {
        this.keys = keys.toArray(BlockingKey[]::new);
        this.inUse = new boolean[this.keys.length];
        this.large = new long[this.keys.length][];
        Arrays.fill(large, NONE);
    }

    /// Says what is known of a key.
    ///
    /// @param used whether its pairs are compared at all
    /// @param largeBlocks fingerprints of blocks over the limit, in any order
    public void know(int key, boolean used, long[] largeBlocks) {
        inUse[key] = used;
        large[key] = largeBlocks.clone();
        Arrays.sort(large[key]);
    }

    /// Whether a pair that one block of this key brings together really shares the key and no earlier one.
    public boolean owns(int key, long[] a, int atA, long[] b, int atB) {
        for (int earlier = 0; earlier < key; earlier++) {
            BlockingKey other = keys[earlier];
            if (other.shared(a, atA, b, atB) && inUse[earlier] && !isLarge(earlier, other, a, atA)) {
                return false;
            }
        }
        return keys[key].shared(a, atA, b, atB);
    }

    private boolean isLarge(int key, BlockingKey by, long[] row, int at) {
        return large[key].length > 0 && Arrays.binarySearch(large[key], by.hash(row, at)) >= 0;
    }
}
