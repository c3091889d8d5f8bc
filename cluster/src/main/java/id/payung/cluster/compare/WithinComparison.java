package id.payung.cluster.compare;

import id.payung.cluster.Part;
import id.payung.cluster.move.Exchange;
import id.payung.cluster.move.Outbox;
import id.payung.cluster.prepare.Prepared;
import id.payung.linkage.block.BlockRoutes;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.record.Mix;
import id.payung.linkage.record.PackedRows;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/// Compares one set with itself. Blocks are counted by their paths alone, eight bytes a row and key; then only rows
/// that
/// meet another travel, as packed rows, to the task that compares their block. A block over the limit is split by
/// further fields before anything travels, so that no task gets a giant.
public final class WithinComparison {
    private static final long WORDS_PER_TASK = 8_000_000;

    private final JavaSparkContext spark;
    private final Prepared prepared;
    private final Prepared.NumberedSet set;
    private final int stride;
    private final int keys;

    /// @param prepared one set
    public WithinComparison(JavaSparkContext spark, Prepared prepared) {
        this.spark = spark;
        this.prepared = prepared;
        this.set = prepared.sets().getFirst();
        this.stride = prepared.layout().stride();
        this.keys = BlockingPlan.usual(prepared.layout()).keys().size();
    }

    /// Finds where the blocks are.
    public BlockPlan plan() {
        int bitLength = Bits.lengthFor((double) set.size() * keys / 2);
        int receivers = set.parts().getNumPartitions();
        return new BlockPlanning(prepared.layout(), 2L * set.size(), bitLength).plan((routes, count, budget) -> {
            Broadcast<BlockRoutes> shared = spark.broadcast(routes);
            JavaPairRDD<Integer, long[]> sent = set.parts().mapPartitionsToPair(parts -> {
                PackedRows rows = parts.next().rows();
                BlockRoutes now = shared.value();
                return new Outbox(receivers, rows.size(), (row, box) -> {
                    for (int key = 0; key < count; key++) {
                        long path = now.newPath(key, rows.words(), rows.at(row));
                        if (path != BlockRoutes.NOWHERE) {
                            box.put(Outbox.receiver(Mix.mix(path), receivers), path);
                        }
                    }
                });
            });
            return Exchange.bring(sent, receivers).map(paths -> Tally.within(paths, count, budget, bitLength));
        });
    }

    /// Compares the rows of all blocks.
    public JavaRDD<Links> compare(BlockPlan plan, Scoring scoring) {
        int width = BlockRows.width(stride);
        int receivers = (int) Math.max(
                2L * spark.defaultParallelism(),
                Math.max(set.parts().getNumPartitions(), plan.travelling() * width / WORDS_PER_TASK + 1));
        int count = keys;
        int words = stride;
        int bitLength = plan.bitLength();
        Broadcast<BlockRoutes> routes = spark.broadcast(plan.routes());
        Broadcast<long[]> bits = spark.broadcast(plan.bits());
        JavaPairRDD<Integer, long[]> sent = set.parts().mapPartitionsToPair(parts -> {
            Part part = parts.next();
            PackedRows rows = part.rows();
            BlockRoutes now = routes.value();
            long[] meeting = bits.value();
            return new Outbox(receivers, rows.size(), (row, box) -> {
                int at = rows.at(row);
                for (int key = 0; key < count; key++) {
                    long path = now.path(key, rows.words(), at);
                    if (path != BlockRoutes.NOWHERE && Bits.get(meeting, Bits.bit(path, bitLength))) {
                        int receiver = Outbox.receiver(Mix.mix(path), receivers);
                        box.put(receiver, path, part.number(row), rows.words(), at, words);
                    }
                }
            });
        });
        Broadcast<Scoring> how = spark.broadcast(scoring);
        return Exchange.bring(sent, receivers)
                .map(received ->
                        new BlockRows(received, words).compare(routes.value().owner(), how.value()));
    }
}
