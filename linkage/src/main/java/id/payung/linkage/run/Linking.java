package id.payung.linkage.run;

import id.payung.linkage.block.BlockJoin;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.Budget;
import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.WordCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Finds pairs of records that describe one person, within one set or between two.
///
/// The same rows and options give the same model and the same pairs, whatever the number of threads.
public final class Linking {
    private static final int RANGES = 64;

    private Linking() {}

    /// Looks for duplicates in one set.
    public static LinkResult within(PackedRows rows, LinkOptions options) {
        return link(rows, rows, options, null);
    }

    /// Looks for pairs between two sets; pairs inside one set are not looked for.
    public static LinkResult between(PackedRows left, PackedRows right, LinkOptions options) {
        return link(left, right, options, null);
    }

    /// Looks for duplicates in one set with a model that was learnt before.
    public static LinkResult within(PackedRows rows, LinkOptions options, LinkageModel model) {
        return link(rows, rows, options, model);
    }

    /// Looks for pairs between two sets with a model that was learnt before.
    public static LinkResult between(PackedRows left, PackedRows right, LinkOptions options, LinkageModel model) {
        return link(left, right, options, model);
    }

    /// Learns the model that a run over these sets would learn, also from the rows alone that learning looks at.
    ///
    /// @param first the first set
    /// @param second the second set, null to learn from pairs within the first
    /// @param words how often each word occurs in the names of all rows
    public static LinkageModel learn(
            TrainingRows first, @Nullable TrainingRows second, WordCounts words, LinkOptions options) {
        BlockingPlan plan = BlockingPlan.usual(first.rows().layout());
        try (Workers workers = new Workers(options.threads())) {
            return new Training(first, second, plan, words, options.seed(), workers).learn();
        }
    }

    /// Looks for duplicates in one set with a model and with frequencies that were counted before, so that a pair
    /// gets
    /// the same score here as wherever else the two are used.
    public static LinkResult within(PackedRows rows, LinkOptions options, LinkageModel model, Frequencies frequencies) {
        long start = System.nanoTime();
        frequencies.mark(rows);
        BlockingPlan plan = BlockingPlan.usual(rows.layout());
        try (Workers workers = new Workers(options.threads())) {
            BlockJoin join = new BlockJoin(plan, rows, rows, Budget.forRows(2L * rows.size()));
            return compareAll(
                    join,
                    join::prepare,
                    new Ready(rows, rows, plan, frequencies, model, options, workers, start, System.nanoTime()));
        }
    }

    private static LinkResult link(
            PackedRows left, PackedRows right, LinkOptions options, @Nullable LinkageModel stored) {
        long start = System.nanoTime();
        List<PackedRows> sets = left == right ? List.of(left) : List.of(left, right);
        Frequencies frequencies = Frequencies.countAndMark(sets, options.mostHolders());
        BlockingPlan plan = BlockingPlan.usual(left.layout());
        try (Workers workers = new Workers(options.threads())) {
            LinkageModel model = stored != null
                    ? stored
                    : new Training(left, right, plan, frequencies.words(), options.seed(), workers).learn();
            long learnt = System.nanoTime();
            BlockJoin join = new BlockJoin(plan, left, right, Budget.forRows(left.size() + (long) right.size()));
            return compareAll(
                    join,
                    join::prepare,
                    new Ready(left, right, plan, frequencies, model, options, workers, start, learnt));
        }
    }

    /// Everything that is known before pairs are compared.
    record Ready(
            PackedRows left,
            PackedRows right,
            BlockingPlan plan,
            Frequencies frequencies,
            LinkageModel model,
            LinkOptions options,
            Workers workers,
            long started,
            long learnt) {}

    static LinkResult compareAll(BlockJoin join, IntFunction<KeyEstimate> prepare, Ready ready) {
        List<KeyEstimate> estimates = new ArrayList<>();
        List<ScoredPairs.Collector> collectors = new ArrayList<>();
        LongAdder compared = new LongAdder();
        LinkOptions options = ready.options();
        double wanted = PairScorer.bits(options.probability());
        for (int k = 0; k < ready.plan().keys().size(); k++) {
            KeyEstimate estimate = prepare.apply(k);
            estimates.add(estimate);
            if (estimate.withinBudget()) {
                collectors.addAll(ready.workers().all(RANGES, range -> {
                    PairScorer scorer = new PairScorer(
                            ready.left().layout(),
                            ready.model(),
                            ready.frequencies().words(),
                            options.guards());
                    return compare(join, range, scorer, wanted, compared);
                }));
            }
        }
        ScoredPairs pairs = ScoredPairs.merge(collectors);
        long end = System.nanoTime();
        return new LinkResult(
                ready.left(),
                ready.right(),
                ready.model(),
                ready.frequencies(),
                List.copyOf(estimates),
                pairs,
                compared.sum(),
                join.skipped(),
                options,
                (ready.learnt() - ready.started()) / 1_000_000,
                (end - ready.learnt()) / 1_000_000);
    }

    private static ScoredPairs.Collector compare(
            BlockJoin join, int range, PairScorer scorer, double wanted, LongAdder compared) {
        long step = (1L << 32) / RANGES;
        long from = Integer.MIN_VALUE + range * step;
        ScoredPairs.Collector found = new ScoredPairs.Collector();
        long[] count = new long[1];
        join.visit(from, from + step, true, (a, atA, rowA, b, atB, rowB) -> {
            count[0]++;
            if (scorer.score(a, atA, b, atB, wanted)) {
                found.add(rowA, rowB, scorer.bits(), scorer.detail());
            }
        });
        compared.add(count[0]);
        return found;
    }
}
