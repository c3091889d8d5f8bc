package id.payung.cluster.compare;

import id.payung.linkage.block.BlockRoutes;
import id.payung.linkage.block.BlockingKey;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.Budget;
import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.record.RowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;

/// Counts blocks in rounds until none is too large: the first round counts every block, each further one the parts of
/// blocks that the round before found too large.
final class BlockPlanning {
    private final BlockingPlan plan;
    private final Budget budget;
    private final BlockRoutes start;
    private final int bitLength;

    BlockPlanning(RowLayout layout, long rows, int bitLength) {
        this.plan = BlockingPlan.usual(layout);
        this.budget = Budget.forRows(rows);
        this.start = new BlockRoutes(plan, layout);
        this.bitLength = bitLength;
    }

    /// Counts one round.
    interface Round {
        JavaRDD<Tally> count(BlockRoutes routes, int keys, Budget budget);
    }

    BlockPlan plan(Round round) {
        int keys = plan.keys().size();
        BlockRoutes routes = start;
        boolean[] inUse = new boolean[keys];
        long[] bits = new long[bitLength == 0 ? 0 : 1 << Math.max(bitLength - 6, 0)];
        List<KeyEstimate> estimates = new ArrayList<>();
        long skipped = 0;
        long travelling = 0;
        do {
            List<Tally> tallies = round.count(routes, keys, budget).collect();
            if (estimates.isEmpty()) {
                estimates.addAll(estimates(tallies));
                for (int key = 0; key < keys; key++) {
                    inUse[key] = estimates.get(key).withinBudget();
                }
            }
            LongStream.Builder large = LongStream.builder();
            for (Tally tally : tallies) {
                travelling += tally.travelling();
                for (int bit : tally.bits()) {
                    Bits.set(bits, bit);
                }
                for (int i = 0; i < tally.large().length; i += 2) {
                    long path = tally.large()[i];
                    large.add(path);
                    boolean lost = inUse[BlockRoutes.key(path)] && !routes.splittable(path);
                    skipped += lost ? tally.large()[i + 1] : 0;
                }
            }
            routes = routes.split(inUse, large.build().toArray());
        } while (routes.open());
        return new BlockPlan(routes, bits, bitLength, List.copyOf(estimates), skipped, travelling);
    }

    private List<KeyEstimate> estimates(List<Tally> tallies) {
        List<KeyEstimate> estimates = new ArrayList<>();
        List<BlockingKey> keys = plan.keys();
        for (int k = 0; k < keys.size(); k++) {
            int key = k;
            long pairs = tallies.stream().mapToLong(tally -> tally.pairs()[key]).sum();
            long largest = tallies.stream()
                    .mapToLong(tally -> tally.largest()[key])
                    .max()
                    .orElse(0);
            int large = 0;
            for (Tally tally : tallies) {
                for (int i = 0; i < tally.large().length; i += 2) {
                    large += BlockRoutes.key(tally.large()[i]) == key ? 1 : 0;
                }
            }
            estimates.add(new KeyEstimate(keys.get(k).name(), pairs, large, largest, pairs <= budget.pairsPerKey()));
        }
        return estimates;
    }
}
