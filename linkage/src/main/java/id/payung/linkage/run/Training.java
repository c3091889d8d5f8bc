package id.payung.linkage.run;

import id.payung.linkage.block.BlockJoin;
import id.payung.linkage.block.BlockingKey;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.Budget;
import id.payung.linkage.block.KeyColumn;
import id.payung.linkage.model.Learning;
import id.payung.linkage.model.LevelVectors;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.pair.LevelReader;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import id.payung.linkage.record.WordCounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the samples from which a model is learnt: random pairs, pairs with one birth date, and pairs of each
/// blocking key. The seed decides every sample; the number of threads changes nothing.
final class Training {
    private static final int BORN_ALIKE_PAIRS = 100_000;
    private static final int KEY_PAIRS = 150_000;

    private final TrainingRows leftRows;
    private final TrainingRows rightRows;
    private final PackedRows left;
    private final PackedRows right;
    private final BlockingPlan plan;
    private final WordCounts words;
    private final TrainingSample sample;
    private final Workers workers;
    private List<KeyColumn> rightColumns = List.of();

    Training(PackedRows left, PackedRows right, BlockingPlan plan, WordCounts words, long seed, Workers workers) {
        this(TrainingRows.all(left), left == right ? null : TrainingRows.all(right), plan, words, seed, workers);
    }

    /// @param second the second set, null to learn from pairs within the first
    Training(
            TrainingRows first,
            @Nullable TrainingRows second,
            BlockingPlan plan,
            WordCounts words,
            long seed,
            Workers workers) {
        this.leftRows = first;
        this.rightRows = second == null ? first : second;
        this.left = first.rows();
        this.right = rightRows.rows();
        this.plan = plan;
        this.words = words;
        this.sample = new TrainingSample(left.layout(), leftRows.size(), rightRows.size(), second == null, seed, plan);
        this.workers = workers;
    }

    /// Uses columns of the right set that are sorted already.
    Training withRightColumns(List<KeyColumn> columns) {
        rightColumns = columns;
        return this;
    }

    LinkageModel learn() {
        Schema schema = left.layout().schema();
        int first = leftRows.size();
        int second = rightRows.size();
        double allPairs = left == right ? first * (first - 1.0) / 2 : (double) first * second;
        List<LevelVectors> random = workers.all(TrainingSample.PIECES, this::randomPairs);
        LevelVectors others = new LevelVectors();
        random.forEach(vectors -> others.addAll(vectors, 1));
        List<Learning.KeySample> keys = keySamples();
        return new Learning(schema, others, bornAlike(), keys, allPairs, Math.min(first, second)).learn();
    }

    private LevelVectors randomPairs(int piece) {
        LevelVectors vectors = new LevelVectors();
        RowLayout layout = left.layout();
        LevelReader reader = new LevelReader(layout, words);
        int[] levels = new int[layout.schema().size()];
        sample.randomPairs(piece, (a, b) -> {
            reader.read(left.words(), leftRows.at(a), right.words(), rightRows.at(b), levels);
            vectors.add(LevelVectors.pack(levels), 1);
        });
        return vectors;
    }

    /// Neighbours in a sample sorted by birth date.
    private LevelVectors bornAlike() {
        LevelVectors vectors = new LevelVectors();
        RowLayout layout = left.layout();
        BlockingKey key = TrainingSample.bornAlike(layout);
        if (key == null) {
            return vectors;
        }
        long below = sample.bornBelow();
        BlockJoin join = new BlockJoin(new BlockingPlan(List.of(key)), left, right, Budget.forRows(leftRows.size()));
        KeyColumn column = KeyColumn.of(left, key, below);
        join.prepare(0, column, left == right ? column : KeyColumn.of(right, key, below));
        walk(join, below, BORN_ALIKE_PAIRS, false, vectors);
        return vectors;
    }

    private List<Learning.KeySample> keySamples() {
        RowLayout layout = left.layout();
        long below = sample.keysBelow();
        double part = (below - (double) Integer.MIN_VALUE) / (1L << 32);
        BlockJoin join = new BlockJoin(plan, left, right, Budget.forRows(Math.max(leftRows.size(), rightRows.size())));
        List<Learning.KeySample> samples = new ArrayList<>();
        for (int k = 0; k < plan.keys().size(); k++) {
            BlockingKey key = plan.keys().get(k);
            KeyColumn rightColumn = rightColumns.isEmpty()
                    ? KeyColumn.of(right, key, below)
                    : rightColumns.get(k).below(below);
            join.prepare(k, left == right ? rightColumn : KeyColumn.of(left, key, below), rightColumn);
            LevelVectors all = new LevelVectors();
            double seenAll = walk(join, below, KEY_PAIRS, false, all);
            LevelVectors own = new LevelVectors();
            double seenOwn = walk(join, below, KEY_PAIRS, true, own);
            boolean[] used = new boolean[layout.schema().size()];
            for (int f = 0; f < used.length; f++) {
                used[f] = key.uses(f);
            }
            samples.add(new Learning.KeySample(used, all, seenAll, own, 1 / (part * Math.max(seenOwn, 1e-9))));
        }
        return samples;
    }

    /// Counts up to `most` pairs; returns the share of the sample's pairs that were counted.
    private double walk(BlockJoin join, long below, int most, boolean newOnly, LevelVectors into) {
        RowLayout layout = left.layout();
        LevelReader reader = new LevelReader(layout, words);
        int[] levels = new int[layout.schema().size()];
        long[] met = new long[1];
        int ranges = 64;
        long step = Math.max((below - Integer.MIN_VALUE) / ranges, 1);
        long walked = Integer.MIN_VALUE;
        while (walked < below && met[0] < most) {
            long next = Math.min(walked + step, below);
            join.visit(walked, next, newOnly, (a, atA, rowA, b, atB, rowB) -> {
                if (met[0]++ < 2L * most) {
                    reader.read(a, atA, b, atB, levels);
                    into.add(LevelVectors.pack(levels), 1);
                }
            });
            walked = next;
        }
        double walkedShare = (walked - (double) Integer.MIN_VALUE) / (below - (double) Integer.MIN_VALUE);
        double readShare = met[0] == 0 ? 1 : Math.min(1, 2.0 * most / met[0]);
        return walkedShare * readShare;
    }
}
