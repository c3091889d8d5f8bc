package id.payung.cluster.compare;

import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.pair.Guard;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.run.LinkOptions;
import java.io.Serializable;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;

/// Everything a task needs to score pairs as the driver would.
///
/// @param layout where the fields lie
/// @param model what was learnt on the driver
/// @param frequencies how common words are
/// @param guards rules that hold pairs back
/// @param probability pairs below this probability are left out
public record Scoring(
        RowLayout layout, LinkageModel model, Broadcast<Frequencies> frequencies, Set<Guard> guards, double probability)
        implements Serializable {
    /// The scoring of a run.
    public static Scoring of(
            RowLayout layout, LinkageModel model, Broadcast<Frequencies> frequencies, LinkOptions options) {
        return new Scoring(layout, model, frequencies, Set.copyOf(options.guards()), options.probability());
    }

    /// A scorer for one task.
    public PairScorer scorer() {
        return new PairScorer(layout, model, frequencies.value().words(), guards);
    }

    /// Bits that a pair needs.
    double wanted() {
        return PairScorer.bits(probability);
    }
}
