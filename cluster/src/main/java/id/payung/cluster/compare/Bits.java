package id.payung.cluster.compare;

import id.payung.linkage.record.Mix;

/// Which blocks hold more than one row, as one bit per block. Blocks may share a bit: then a row travels in vain, but
/// none is left behind.
final class Bits {
    private static final int FEWEST = 16;
    private static final int MOST = 30;

    private Bits() {}

    /// Length of the field in powers of two, for about so many blocks.
    static int lengthFor(double blocks) {
        return Math.clamp((int) Math.ceil(Math.log(8 * blocks + 1) / Math.log(2)), FEWEST, MOST);
    }

    /// The bit of a block.
    static int bit(long path, int length) {
        return (int) (Mix.mix(path) >>> Long.SIZE - length);
    }

    static boolean get(long[] bits, int bit) {
        return (bits[bit >> 6] >>> (bit & 63) & 1) != 0;
    }

    static void set(long[] bits, int bit) {
        bits[bit >> 6] |= 1L << (bit & 63);
    }
}
