package id.payung.linkage.run;

import id.payung.linkage.block.BlockJoin;
import id.payung.linkage.block.BlockingKey;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.Budget;
import id.payung.linkage.block.KeyColumn;
import id.payung.linkage.block.Part;
import id.payung.linkage.model.Learning;
import id.payung.linkage.model.LevelVectors;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.pair.LevelReader;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import id.payung.linkage.record.WordCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Collects the samples from which a model is learnt: random pairs, pairs with one birth date, and pairs of each
/// blocking key. The seed decides every sample; the number of threads changes nothing.
final class Training {
    private static final int RANDOM_PAIRS = 400_000;
    private static final int BORN_ALIKE_PAIRS = 100_000;
    private static final int KEY_PAIRS = 150_000;
    private static final int ROWS_PER_KEY = 60_000;
    private static final int PIECES = 16;

    private final PackedRows left;
    private final PackedRows right;
    private final BlockingPlan plan;
    private final WordCounts words;
    private final long seed;
    private final Workers workers;
    private List<KeyColumn> rightColumns = List.of();

    Training(PackedRows left, PackedRows right, BlockingPlan plan, WordCounts words, long seed, Workers workers) {
        this.left = left;
        this.right = right;
        this.plan = plan;
        this.words = words;
        this.seed = seed;
        this.workers = workers;
    }

    /// Uses columns of the right set that are sorted already.
    Training withRightColumns(List<KeyColumn> columns) {
        rightColumns = columns;
        return this;
    }

    LinkageModel learn() {
        Schema schema = left.layout().schema();
        double allPairs = left == right ? left.size() * (left.size() - 1.0) / 2 : (double) left.size() * right.size();
        List<LevelVectors> random = workers.all(PIECES, this::randomPairs);
        LevelVectors others = new LevelVectors();
        random.forEach(vectors -> others.addAll(vectors, 1));
        List<Learning.KeySample> keys = keySamples();
        return new Learning(schema, others, bornAlike(), keys, allPairs, Math.min(left.size(), right.size())).learn();
    }

    private LevelVectors randomPairs(int piece) {
        LevelVectors vectors = new LevelVectors();
        if (left.size() < 2 && left == right) {
            return vectors;
        }
        SplittableRandom random = new SplittableRandom(seed * PIECES + piece);
        RowLayout layout = left.layout();
        LevelReader reader = new LevelReader(layout, words);
        int[] levels = new int[layout.schema().size()];
        for (int i = 0; i < RANDOM_PAIRS / PIECES; i++) {
            int a = random.nextInt(left.size());
            int b = random.nextInt(right.size());
            if (left != right || a != b) {
                reader.read(left.words(), left.at(a), right.words(), right.at(b), levels);
                vectors.add(LevelVectors.pack(levels), 1);
            }
        }
        return vectors;
    }

    /// Neighbours in a sample sorted by birth date.
    private LevelVectors bornAlike() {
        LevelVectors vectors = new LevelVectors();
        RowLayout layout = left.layout();
        int birth = layout.schema().indexOf(FieldRole.BIRTH_DATE);
        if (birth < 0 || layout.schema().indexOf(FieldRole.NATIONAL_ID) < 0) {
            return vectors;
        }
        BlockingKey key = new BlockingKey(layout, List.of(new BlockingKey.Element(birth, Part.DATE)));
        long below = sampleLimit(Math.max(left.size(), right.size()), 4 * ROWS_PER_KEY);
        BlockJoin join = new BlockJoin(new BlockingPlan(List.of(key)), left, right, Budget.forRows(left.size()));
        KeyColumn column = KeyColumn.of(left, key, below);
        join.prepare(0, column, left == right ? column : KeyColumn.of(right, key, below));
        walk(join, below, BORN_ALIKE_PAIRS, false, vectors);
        return vectors;
    }

    private List<Learning.KeySample> keySamples() {
        RowLayout layout = left.layout();
        long below = sampleLimit(Math.max(left.size(), right.size()), ROWS_PER_KEY);
        double part = (below - (double) Integer.MIN_VALUE) / (1L << 32);
        BlockJoin join = new BlockJoin(plan, left, right, Budget.forRows(Math.max(left.size(), right.size())));
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

    /// Fingerprints are spread evenly, so a limit takes about so many rows.
    private static long sampleLimit(int rows, int wanted) {
        if (rows <= wanted) {
            return 1L + Integer.MAX_VALUE;
        }
        return Integer.MIN_VALUE + (long) ((1L << 32) * ((double) wanted / rows));
    }
}
