package id.payung.linkage.run;

import id.payung.linkage.block.BlockingKey;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.Part;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.RowLayout;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/// Which rows learning looks at: a few hundred thousand, however many there are. Sizes and seed decide.
public final class TrainingSample implements Serializable {
    static final int PIECES = 16;

    private static final int RANDOM_PAIRS = 400_000;
    private static final int ROWS_PER_KEY = 60_000;
    private static final long EVERYTHING = 1L + Integer.MAX_VALUE;

    @Serial
    private static final long serialVersionUID = 1;

    private final int left;
    private final int right;
    private final boolean within;
    private final long seed;
    private final BlockingPlan plan;
    private final @Nullable BlockingKey bornAlike;

    /// @param layout where the fields lie
    /// @param left rows of the first set
    /// @param right rows of the second set, the same number when there is one only
    /// @param within whether pairs within one set are looked for
    public TrainingSample(RowLayout layout, int left, int right, boolean within, long seed, BlockingPlan plan) {
        this.left = left;
        this.right = right;
        this.within = within;
        this.seed = seed;
        this.plan = plan;
        this.bornAlike = bornAlike(layout);
    }

    /// Receives a pair of row numbers.
    interface PairOfRows {
        void pair(int left, int right);
    }

    /// Draws one piece of the random pairs.
    void randomPairs(int piece, PairOfRows pairs) {
        if (left < 2 && within) {
            return;
        }
        SplittableRandom random = new SplittableRandom(seed * PIECES + piece);
        for (int i = 0; i < RANDOM_PAIRS / PIECES; i++) {
            int a = random.nextInt(left);
            int b = random.nextInt(right);
            if (!within || a != b) {
                pairs.pair(a, b);
            }
        }
    }

    /// Numbers of the rows of the first set that random pairs touch, ascending; within one set those of both sides.
    public int[] drawnLeft() {
        return within ? drawn((a, b) -> a, (a, b) -> b) : drawn((a, b) -> a, (a, b) -> a);
    }

    /// Numbers of the rows of the second set that random pairs touch, ascending.
    public int[] drawnRight() {
        return within ? drawnLeft() : drawn((a, b) -> b, (a, b) -> b);
    }

    private int[] drawn(IntBinaryOperator one, IntBinaryOperator other) {
        int[] rows = new int[2 * RANDOM_PAIRS];
        int[] filled = new int[1];
        for (int piece = 0; piece < PIECES; piece++) {
            randomPairs(piece, (a, b) -> {
                rows[filled[0]++] = one.applyAsInt(a, b);
                rows[filled[0]++] = other.applyAsInt(a, b);
            });
        }
        return Arrays.stream(rows, 0, filled[0]).sorted().distinct().toArray();
    }

    /// Whether a row is among those that are looked at for what they share with others.
    public boolean holds(long[] row, int at) {
        long below = keysBelow();
        for (BlockingKey key : plan.keys()) {
            int hash = key.hash(row, at);
            if (hash != 0 && hash < below) {
                return true;
            }
        }
        BlockingKey born = bornAlike;
        int hash = born == null ? 0 : born.hash(row, at);
        return hash != 0 && hash < bornBelow();
    }

    /// Fingerprints of blocking keys below this limit are in the sample.
    long keysBelow() {
        return limit(ROWS_PER_KEY);
    }

    /// Fingerprints of birth dates below this limit are in the sample.
    long bornBelow() {
        return limit(4 * ROWS_PER_KEY);
    }

    /// The key that brings people with one birth date together, or null where that would teach nothing.
    static @Nullable BlockingKey bornAlike(RowLayout layout) {
        int birth = layout.schema().indexOf(FieldRole.BIRTH_DATE);
        return birth < 0 || layout.schema().indexOf(FieldRole.NATIONAL_ID) < 0
                ? null
                : new BlockingKey(layout, List.of(new BlockingKey.Element(birth, Part.DATE)));
    }

    /// Fingerprints are spread evenly, so a limit takes about so many rows.
    private long limit(int wanted) {
        int rows = Math.max(left, right);
        return rows <= wanted ? EVERYTHING : Integer.MIN_VALUE + (long) ((1L << 32) * ((double) wanted / rows));
    }
}
