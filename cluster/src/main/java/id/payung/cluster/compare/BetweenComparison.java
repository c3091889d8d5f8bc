package id.payung.cluster.compare;

import id.payung.cluster.Part;
import id.payung.cluster.move.Exchange;
import id.payung.cluster.move.Outbox;
import id.payung.cluster.prepare.Prepared;
import id.payung.linkage.block.BlockRoutes;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.PairOwner;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.Mix;
import id.payung.linkage.record.PackedRows;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/// Compares a list with a register. The list goes to every machine, the register stays where it is: each task walks its
/// part and looks up who in the list shares a block.
public final class BetweenComparison {
    private final JavaSparkContext spark;
    private final Prepared prepared;
    private final Prepared.NumberedSet register;
    private final PackedRows list;
    private final int keys;

    /// @param prepared the list and the register
    /// @param list all rows of the list, marked
    public BetweenComparison(JavaSparkContext spark, Prepared prepared, PackedRows list) {
        this.spark = spark;
        this.prepared = prepared;
        this.register = prepared.sets().getLast();
        this.list = list;
        this.keys = BlockingPlan.usual(prepared.layout()).keys().size();
    }

    /// Finds where the blocks are.
    public BlockPlan plan() {
        int receivers = register.parts().getNumPartitions();
        return new BlockPlanning(prepared.layout(), (long) list.size() + register.size(), 0)
                .plan((routes, count, budget) -> {
                    Broadcast<ListIndex> shared = spark.broadcast(new ListIndex(list, routes, count, true));
                    JavaPairRDD<Integer, long[]> sent = register.parts().mapPartitionsToPair(parts -> {
                        ListIndex index = shared.value();
                        ListIndex.Table table = index.table();
                        int[] met = met(parts.next().rows(), index, table, count);
                        return new Outbox(receivers, met.length, (slot, box) -> {
                            if (met[slot] > 0) {
                                long path = table.paths()[slot];
                                box.put(
                                        Outbox.receiver(Mix.mix(path), receivers),
                                        path,
                                        met[slot],
                                        table.counts()[slot]);
                            }
                        });
                    });
                    return Exchange.bring(sent, receivers).map(entries -> Tally.between(entries, count, budget));
                });
    }

    private static int[] met(PackedRows rows, ListIndex index, ListIndex.Table table, int keys) {
        int[] met = new int[table.paths().length];
        for (int row = 0; row < rows.size(); row++) {
            for (int key = 0; key < keys; key++) {
                long path = index.path(key, rows.words(), rows.at(row));
                int slot = path == BlockRoutes.NOWHERE ? -1 : table.find(path);
                if (slot >= 0) {
                    met[slot]++;
                }
            }
        }
        return met;
    }

    /// Compares the list with every part of the register.
    public JavaRDD<Links> compare(BlockPlan plan, Scoring scoring) {
        int count = keys;
        Broadcast<ListIndex> shared = spark.broadcast(new ListIndex(list, plan.routes(), count, false));
        Broadcast<BlockRoutes> routes = spark.broadcast(plan.routes());
        Broadcast<Scoring> how = spark.broadcast(scoring);
        return register.parts()
                .map(part -> compare(part, shared.value(), count, routes.value().owner(), how.value()));
    }

    private static Links compare(Part part, ListIndex index, int keys, PairOwner owner, Scoring scoring) {
        PairScorer scorer = scoring.scorer();
        double wanted = scoring.wanted();
        PackedRows list = index.list();
        PackedRows rows = part.rows();
        ListIndex.Table table = index.table();
        Links.Collector links = new Links.Collector();
        for (int row = 0; row < rows.size(); row++) {
            int atB = rows.at(row);
            for (int key = 0; key < keys; key++) {
                long path = index.path(key, rows.words(), atB);
                int slot = path == BlockRoutes.NOWHERE ? -1 : table.find(path);
                int end = slot < 0 ? 0 : table.from()[slot] + table.counts()[slot];
                for (int i = slot < 0 ? 0 : table.from()[slot]; i < end; i++) {
                    int atA = list.at(table.rows()[i]);
                    if (owner.owns(key, list.words(), atA, rows.words(), atB)) {
                        links.compared();
                        if (scorer.score(list.words(), atA, rows.words(), atB, wanted)) {
                            links.add(table.rows()[i], part.number(row), scorer.bits(), scorer.detail());
                        }
                    }
                }
            }
        }
        return links.links();
    }
}
