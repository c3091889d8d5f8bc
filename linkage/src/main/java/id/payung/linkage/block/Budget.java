package id.payung.linkage.block;

import java.io.Serializable;

/// How much comparing a run may do, so that no key can make it endless.
///
/// @param pairsPerBlock a block with more pairs is split by further fields
/// @param pairsPerKey a key that would bring more pairs is left out and reported
public record Budget(long pairsPerBlock, long pairsPerKey) implements Serializable {
    private static final long PAIRS_PER_BLOCK = 200_000;
    private static final long FEWEST_PER_KEY = 20_000_000;
    private static final long PER_ROW = 60;

    /// The usual budget for so many rows.
    public static Budget forRows(long rows) {
        return new Budget(PAIRS_PER_BLOCK, Math.max(FEWEST_PER_KEY, rows * PER_ROW));
    }
}
