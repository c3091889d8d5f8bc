package id.payung.bench.linkage;

import static id.payung.bench.linkage.LinkageBench.say;

import id.payung.linkage.block.BlockJoin;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.Budget;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.LinkResult;
import id.payung.linkage.run.Linking;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Pairs a second on one core: walking blocks, gathering rows, telling whose pair it is, scoring.
final class PairSpeed {
    private static final int ROUNDS = 3;

    private PairSpeed() {}

    static void run(Data data, PrintStream out) throws IOException {
        PackedRows rows = Data.read(data.one(1_000_000, 101).records());
        LinkResult learnt = Linking.within(rows, LinkOptions.usual());
        PairScorer scorer = learnt.scorer();
        BlockingPlan plan = BlockingPlan.usual(rows.layout());
        double wanted = PairScorer.bits(learnt.options().probability());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            BlockJoin join = new BlockJoin(plan, rows, rows, Budget.forRows(rows.size()));
            long[] count = new long[2];
            long nanos = 0;
            for (int k = 0; k < plan.keys().size(); k++) {
                join.prepare(k);
                long start = threads.getCurrentThreadCpuTime();
                join.visit(Integer.MIN_VALUE, 1L << 31, true, (a, atA, rowA, b, atB, rowB) -> {
                    count[0]++;
                    count[1] += scorer.score(a, atA, b, atB, wanted) ? 1 : 0;
                });
                nanos += threads.getCurrentThreadCpuTime() - start;
            }
            say(
                    out,
                    "round %d: %,d pairs scored, %,d at or above the threshold, %.2f M pairs/s per core (processor time)",
                    round,
                    count[0],
                    count[1],
                    count[0] / (nanos / 1e9) / 1e6);
        }
    }
}
