package id.payung.cluster.compare;

import java.io.Serializable;
import java.util.Arrays;

/// Pairs that one task found: numbers of both rows, bits, and detail, one after the other.
///
/// @param words three words for each pair
/// @param compared pairs that the task compared
public record Links(long[] words, long compared) implements Serializable {
    static final int WIDTH = 3;

    /// Number of pairs.
    public int size() {
        return words.length / WIDTH;
    }

    /// Both rows, the left one in the upper half.
    public long rows(int pair) {
        return words[WIDTH * pair];
    }

    /// Score.
    public double bits(int pair) {
        return Double.longBitsToDouble(words[WIDTH * pair + 1]);
    }

    /// Levels and guard.
    public long detail(int pair) {
        return words[WIDTH * pair + 2];
    }

    /// Collects pairs.
    static final class Collector {
        private long[] words = new long[256 * WIDTH];
        private int filled;
        private long compared;

        void compared() {
            compared++;
        }

        void add(int left, int right, double bits, long detail) {
            if (filled + WIDTH > words.length) {
                words = Arrays.copyOf(words, 2 * words.length);
            }
            words[filled] = (long) left << 32 | right & 0xFFFFFFFFL;
            words[filled + 1] = Double.doubleToRawLongBits(bits);
            words[filled + 2] = detail;
            filled += WIDTH;
        }

        Links links() {
            return new Links(Arrays.copyOf(words, filled), compared);
        }
    }
}
