package id.payung.cluster.prepare;

import id.payung.cluster.Part;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.Linking;
import id.payung.linkage.run.TrainingRows;
import id.payung.linkage.run.TrainingSample;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/// Learns the model once, on the driver, from the rows that learning looks at. They are the very rows a single machine
/// looks at, so it is the very same model.
public final class ModelLearning {
    private ModelLearning() {}

    /// Rows on their way to the driver.
    record Drawn(int[] numbers, long[] words) implements Serializable {}

    /// Learns from one set, or from a list and a register.
    public static LinkageModel learn(JavaSparkContext spark, Prepared prepared, LinkOptions options) {
        Prepared.NumberedSet left = prepared.sets().getFirst();
        Prepared.NumberedSet right = prepared.sets().getLast();
        boolean within = left == right;
        RowLayout layout = prepared.layout();
        TrainingSample sample = new TrainingSample(
                layout, left.size(), right.size(), within, options.seed(), BlockingPlan.usual(layout));
        TrainingRows first = rows(spark, left, layout, sample, sample.drawnLeft());
        @Nullable TrainingRows second = within ? null : rows(spark, right, layout, sample, sample.drawnRight());
        return Linking.learn(first, second, prepared.frequencies().value().words(), options);
    }

    private static TrainingRows rows(
            JavaSparkContext spark,
            Prepared.NumberedSet set,
            RowLayout layout,
            TrainingSample sample,
            int[] drawnNumbers) {
        Broadcast<int[]> drawn = spark.broadcast(drawnNumbers);
        List<Drawn> drawnParts =
                set.parts().map(part -> draw(part, drawn.value(), sample)).collect();
        int stride = layout.stride();
        PackedRows.Builder rows = new PackedRows.Builder(layout);
        for (Drawn part : drawnParts) {
            for (int i = 0; i < part.numbers().length; i++) {
                rows.add("", part.words(), i * stride);
            }
        }
        int[] numbers = drawnParts.stream()
                .flatMapToInt(part -> Arrays.stream(part.numbers()))
                .toArray();
        return new TrainingRows(rows.build(), set.size(), numbers);
    }

    private static Drawn draw(Part part, int[] drawn, TrainingSample sample) {
        PackedRows rows = part.rows();
        int[] chosen = IntStream.range(0, rows.size())
                .filter(row ->
                        Arrays.binarySearch(drawn, part.number(row)) >= 0 || sample.holds(rows.words(), rows.at(row)))
                .toArray();
        int stride = rows.layout().stride();
        long[] words = new long[chosen.length * stride];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(rows.words(), rows.at(chosen[i]), words, i * stride, stride);
        }
        return new Drawn(Arrays.stream(chosen).map(part::number).toArray(), words);
    }
}
