package id.payung.linkage.run;

import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.PackedRows;
import java.util.List;

/// What a run found.
///
/// @param left the first set
/// @param right the second set, the same object when duplicates were looked for
/// @param model the model that was learnt
/// @param frequencies how common values are
/// @param keys what each blocking key cost
/// @param pairs pairs at or above the threshold
/// @param compared pairs that were compared
/// @param skipped pairs of blocks that stayed too large
/// @param options how the run worked
/// @param learningMillis time spent learning the model
/// @param comparingMillis time spent comparing
public record LinkResult(
        PackedRows left,
        PackedRows right,
        LinkageModel model,
        Frequencies frequencies,
        List<KeyEstimate> keys,
        ScoredPairs pairs,
        long compared,
        long skipped,
        LinkOptions options,
        long learningMillis,
        long comparingMillis) {

    /// Explains one of [#pairs].
    public Explanation explain(int pair) {
        return scorer().explain(left.words(), left.at(pairs.left(pair)), right.words(), right.at(pairs.right(pair)));
    }

    /// A scorer with this run's model; one per thread.
    public PairScorer scorer() {
        return new PairScorer(left.layout(), model, frequencies.words(), options.guards());
    }
}
