package id.payung.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.cluster.compare.FoundPair;
import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.cluster.Clusters;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.pair.Explanation;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.run.LinkResult;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Everything a run says, in a form in which two runs can be compared: pairs with all digits of their scores and all
/// reasons, groups, the model, and what each key cost.
record Findings(
        SortedSet<String> pairs,
        SortedSet<String> groups,
        String model,
        List<KeyEstimate> keys,
        long compared,
        long skipped) {

    static Findings of(LinkResult result) {
        SortedSet<String> pairs = new TreeSet<>();
        for (int i = 0; i < result.pairs().size(); i++) {
            int left = result.pairs().left(i);
            int right = result.pairs().right(i);
            pairs.add(pair(
                    left,
                    right,
                    result.left().ids().get(left),
                    result.right().ids().get(right),
                    result.pairs().detail(i),
                    result.explain(i)));
        }
        assertThat(pairs).hasSize(result.pairs().size());
        return new Findings(
                pairs,
                groups(result),
                ModelFile.json(result.model()),
                result.keys(),
                result.compared(),
                result.skipped());
    }

    static Findings of(LinkJob job, LinkJob.Found found) {
        PairScorer scorer = found.scoring().value().scorer();
        SortedSet<String> pairs = new TreeSet<>();
        List<FoundPair> collected = found.pairs().collect();
        for (FoundPair pair : collected) {
            Explanation why = scorer.explain(pair.leftRow(), 0, pair.rightRow(), 0);
            assertThat(why.bits()).isEqualTo(pair.bits());
            pairs.add(pair(pair.left(), pair.right(), pair.leftId(), pair.rightId(), pair.detail(), why));
        }
        assertThat(pairs).hasSize(collected.size());
        SortedSet<String> groups = new TreeSet<>();
        job.groups(found)
                .collect()
                .forEach(row ->
                        groups.add(group(row.group(), row.right() ? "b" : "a", row.id(), row.size(), row.weakest())));
        return new Findings(
                pairs, groups, ModelFile.json(found.model()), found.keys(), found.compared(), found.skipped());
    }

    private static String pair(int left, int right, String leftId, String rightId, long detail, Explanation why) {
        return left + " " + right + " " + leftId + " " + rightId + " " + why.bits() + " " + detail + " "
                + why.words(true);
    }

    private static String group(long group, String file, String id, int size, double weakest) {
        return group + " " + file + " " + id + " " + size + " " + weakest;
    }

    private static SortedSet<String> groups(LinkResult result) {
        Clusters clusters = Clusters.of(result.left(), result.right(), result.pairs(), 50);
        SortedSet<String> groups = new TreeSet<>();
        for (int row = 0; row < result.left().size(); row++) {
            add(
                    groups,
                    clusters,
                    clusters.groupOfLeft(row),
                    "a",
                    result.left().ids().get(row));
        }
        for (int row = 0;
                result.left() != result.right() && row < result.right().size();
                row++) {
            add(
                    groups,
                    clusters,
                    clusters.groupOfRight(row),
                    "b",
                    result.right().ids().get(row));
        }
        return groups;
    }

    private static void add(SortedSet<String> groups, Clusters clusters, int group, String file, String id) {
        if (clusters.size(group) > 1) {
            groups.add(group(group, file, id, clusters.size(group), clusters.weakestLink(group)));
        }
    }

    /// Says where two runs differ, without printing all pairs.
    void assertSameAs(Findings other) {
        assertThat(model).isEqualTo(other.model);
        assertThat(keys).isEqualTo(other.keys);
        assertThat(pairs).isEqualTo(other.pairs).isNotEmpty();
        assertThat(groups).isEqualTo(other.groups).isNotEmpty();
        assertThat(compared).isEqualTo(other.compared);
        assertThat(skipped).isEqualTo(other.skipped);
    }
}
