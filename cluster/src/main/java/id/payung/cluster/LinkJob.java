package id.payung.cluster;

import id.payung.cluster.compare.BetweenComparison;
import id.payung.cluster.compare.BlockPlan;
import id.payung.cluster.compare.FoundPair;
import id.payung.cluster.compare.Links;
import id.payung.cluster.compare.Naming;
import id.payung.cluster.compare.Scoring;
import id.payung.cluster.compare.WithinComparison;
import id.payung.cluster.group.Grouped;
import id.payung.cluster.group.Grouping;
import id.payung.cluster.prepare.ModelLearning;
import id.payung.cluster.prepare.Preparation;
import id.payung.cluster.prepare.Prepared;
import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.run.LinkOptions;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/// Finds pairs within one set or between a list and a register, on a cluster.
///
/// The same rows in the same order, and the same options, give the model, the pairs and the scores that
/// `id.payung.linkage.run.Linking` gives on one machine, whatever the number of tasks and whichever of them fail.
public final class LinkJob {
    private final JavaSparkContext spark;
    private final RowLayout layout;
    private final LinkOptions options;
    private final Progress progress;

    /// @param progress told after each step
    public LinkJob(JavaSparkContext spark, RowLayout layout, LinkOptions options, Progress progress) {
        this.spark = spark;
        this.layout = layout;
        this.options = options;
        this.progress = progress;
    }

    /// What a run found.
    ///
    /// @param left rows of the first set
    /// @param right rows of the second set, the same number when there is one only
    /// @param within whether pairs within one set were looked for
    /// @param model the model that scored
    /// @param keys what each key cost
    /// @param placeholders numbers that so many rows share that they were taken out
    /// @param compared pairs that were compared
    /// @param skipped pairs of blocks that stayed too large
    /// @param pairs the pairs, kept for further use
    /// @param scoring how they were scored, for tasks that explain them
    public record Found(
            int left,
            int right,
            boolean within,
            LinkageModel model,
            List<KeyEstimate> keys,
            int placeholders,
            long compared,
            long skipped,
            JavaRDD<FoundPair> pairs,
            Broadcast<Scoring> scoring) {}

    /// Looks for duplicates in one set.
    ///
    /// @param rows one [PackedRows] per partition, in the order of the set
    /// @param stored the model to use, null to learn one
    public Found within(JavaRDD<PackedRows> rows, @Nullable LinkageModel stored) {
        Prepared prepared = preparation().prepare(List.of(rows));
        LinkageModel model = model(prepared, stored);
        WithinComparison comparison = new WithinComparison(spark, prepared);
        BlockPlan plan = comparison.plan();
        progress.done("blocks counted");
        Scoring scoring = Scoring.of(layout, model, prepared.frequencies(), options);
        return found(prepared, plan, scoring, comparison.compare(plan, scoring));
    }

    /// Looks for pairs between a list and a register. The list must fit into the memory of each machine.
    public Found between(JavaRDD<PackedRows> list, JavaRDD<PackedRows> register, @Nullable LinkageModel stored) {
        Prepared prepared = preparation().prepare(List.of(list, register));
        LinkageModel model = model(prepared, stored);
        BetweenComparison comparison =
                new BetweenComparison(spark, prepared, collected(prepared.sets().getFirst()));
        BlockPlan plan = comparison.plan();
        progress.done("blocks counted");
        Scoring scoring = Scoring.of(layout, model, prepared.frequencies(), options);
        return found(prepared, plan, scoring, comparison.compare(plan, scoring));
    }

    /// Groups of at least two rows.
    public JavaRDD<Grouped> groups(Found found) {
        return new Grouping(layout, found.within(), found.left()).group(spark, found.pairs());
    }

    private Preparation preparation() {
        return new Preparation(spark, layout, options.mostHolders(), progress);
    }

    private LinkageModel model(Prepared prepared, @Nullable LinkageModel stored) {
        LinkageModel model = stored != null ? stored : ModelLearning.learn(spark, prepared, options);
        progress.done("model ready");
        return model;
    }

    private PackedRows collected(Prepared.NumberedSet list) {
        PackedRows.Builder rows = new PackedRows.Builder(layout);
        for (Part part : list.parts().collect()) {
            for (int row = 0; row < part.rows().size(); row++) {
                rows.add(
                        part.rows().ids().get(row),
                        part.rows().words(),
                        part.rows().at(row));
            }
        }
        return rows.build();
    }

    private Found found(Prepared prepared, BlockPlan plan, Scoring scoring, JavaRDD<Links> links) {
        JavaRDD<Links> kept = links.persist(StorageLevel.MEMORY_AND_DISK());
        long compared =
                kept.map(Links::compared).collect().stream().mapToLong(n -> n).sum();
        progress.done("pairs compared");
        JavaRDD<FoundPair> pairs = Naming.name(kept, prepared).persist(StorageLevel.MEMORY_AND_DISK());
        return new Found(
                prepared.sets().getFirst().size(),
                prepared.sets().getLast().size(),
                prepared.sets().size() == 1,
                scoring.model(),
                plan.keys(),
                prepared.frequencies().value().placeholders().size(),
                compared,
                plan.skipped(),
                pairs,
                spark.broadcast(scoring));
    }
}
