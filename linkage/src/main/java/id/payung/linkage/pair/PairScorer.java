package id.payung.linkage.pair;

import id.payung.linkage.compare.Levels;
import id.payung.linkage.model.LevelVectors;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import id.payung.linkage.record.WordCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Scores pairs of packed rows. Not for several threads at once.
///
/// Fields that take a few instructions come first; the letters of names are only compared while the pair can still
/// reach the wanted score.
public final class PairScorer {
    private static final int GUARD_SHIFT = 56;

    private final RowLayout layout;
    private final Weights weights;
    private final LevelReader reader;
    private final Guards guards;
    private final int fields;
    private final int birth;
    private final int[] levels;
    private double bits;
    private @Nullable Guard guard;

    /// @param guards the guards that apply
    public PairScorer(RowLayout layout, LinkageModel model, WordCounts words, Set<Guard> guards) {
        this.layout = layout;
        this.weights = new Weights(model);
        this.reader = new LevelReader(layout, words);
        this.guards = new Guards(layout, guards, words.reliable(), reader);
        Schema schema = layout.schema();
        this.fields = schema.size();
        this.birth = schema.indexOf(FieldRole.BIRTH_DATE);
        this.levels = new int[fields];
    }

    /// Scores a pair; afterwards [#bits] and [#detail] speak of it.
    ///
    /// @param wanted bits below which the exact score does not matter
    /// @return false when the pair stays below `wanted`
    public boolean score(long[] a, int atA, long[] b, int atB, double wanted) {
        double sum = weights.starting();
        double stillOpen = 0;
        int openFields = 0;
        boolean bornAlike = false;
        if (birth >= 0) {
            levels[birth] = reader.quick(birth, a, atA, b, atB);
            bornAlike = levels[birth] == Levels.EQUAL;
            sum += bits(birth, a, atA, b, atB, bornAlike);
        }
        if (wanted > 0 && hopeless(a, atA, b, atB)) {
            return false;
        }
        for (int f = 0; f < fields; f++) {
            if (f == birth) {
                continue;
            }
            int level = reader.quick(f, a, atA, b, atB);
            if (level != LevelReader.OPEN) {
                levels[f] = level;
                sum += bits(f, a, atA, b, atB, bornAlike);
            } else {
                openFields |= 1 << f;
                stillOpen += weights.mostOpen(f, rarity(f, a, atA, b, atB));
            }
        }
        if (sum + stillOpen < wanted && !reader.mayExchange(a, atA, b, atB)) {
            return false;
        }
        for (int rest = openFields; rest != 0; rest &= rest - 1) {
            int f = Integer.numberOfTrailingZeros(rest);
            levels[f] = reader.slow(f, a, atA, b, atB);
        }
        reader.exchangeNames(a, atA, b, atB, levels);
        sum = weights.starting();
        for (int f = 0; f < fields; f++) {
            sum += bits(f, a, atA, b, atB, bornAlike);
        }
        bits = sum;
        guard = null;
        if (sum < wanted) {
            return false;
        }
        guard = guards.find(levels, a, atA, b, atB);
        if (guard != null) {
            bits = Math.min(sum, guard.mostBits());
        }
        return bits >= wanted;
    }

    private boolean hopeless(long[] a, int atA, long[] b, int atB) {
        int number = guards.number();
        int numberLevel = number < 0 ? Levels.MISSING : reader.quick(number, a, atA, b, atB);
        return guards.hopeless(numberLevel, birth < 0 ? Levels.MISSING : levels[birth], a, atA, b, atB);
    }

    /// Bits of the pair scored last: the base-2 logarithm of its odds.
    public double bits() {
        return bits;
    }

    /// Levels and guard of the pair scored last, in one word.
    public long detail() {
        Guard held = guard;
        return LevelVectors.pack(levels) | (long) (held == null ? 0 : held.ordinal() + 1) << GUARD_SHIFT;
    }

    /// Explains a pair.
    public Explanation explain(long[] a, int atA, long[] b, int atB) {
        score(a, atA, b, atB, Double.NEGATIVE_INFINITY);
        boolean bornAlike = birth >= 0 && levels[birth] == Levels.EQUAL;
        List<Explanation.Reason> reasons = new ArrayList<>();
        double sum = weights.starting();
        for (int f = 0; f < fields; f++) {
            if (levels[f] != Levels.MISSING) {
                double said = bits(f, a, atA, b, atB, bornAlike);
                sum += said;
                reasons.add(new Explanation.Reason(
                        layout.schema().fields().get(f),
                        Levels.of(layout.kind(f)).get(levels[f] - 1),
                        said));
            }
        }
        return new Explanation(weights.starting(), List.copyOf(reasons), guard, bits - sum, bits);
    }

    /// The share of pairs with so many bits that are one person.
    public static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /// The bits of a probability.
    public static double bits(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    private double bits(int f, long[] a, int atA, long[] b, int atB, boolean bornAlike) {
        int level = levels[f];
        return level == Levels.MISSING ? 0 : weights.of(f, level, rarity(f, a, atA, b, atB), bornAlike);
    }

    private int rarity(int f, long[] a, int atA, long[] b, int atB) {
        return Math.min(layout.rarity(f, a, atA), layout.rarity(f, b, atB));
    }
}
