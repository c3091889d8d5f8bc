package id.payung.cluster.group;

import id.payung.cluster.compare.FoundPair;
import id.payung.linkage.cluster.Clusters;
import id.payung.linkage.cluster.UnionFind;
import id.payung.linkage.pair.ScoredPairs;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Groups records whose pairs lie on many machines. Each task joins its own pairs and hands over only which rows hang
/// together; the driver joins those; then the pairs of each connected piece come together in one task, which applies
/// the guards of [Clusters] as a single machine would.
public final class Grouping implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LARGEST = 50;

    private final RowLayout layout;
    private final boolean within;
    private final int lefts;

    /// @param within whether both rows of a pair are of one set
    /// @param lefts rows of the first set
    public Grouping(RowLayout layout, boolean within, int lefts) {
        this.layout = layout;
        this.within = within;
        this.lefts = lefts;
    }

    /// Groups of at least two rows.
    public JavaRDD<Grouped> group(JavaSparkContext spark, JavaRDD<FoundPair> pairs) {
        long[] edges = pairs
                .mapPartitions(found -> List.of(forest(edges(found))).iterator())
                .collect()
                .stream()
                .flatMapToLong(LongStream::of)
                .toArray();
        Broadcast<Pieces> pieces = spark.broadcast(Pieces.of(edges));
        return pairs.mapToPair(pair -> new Tuple2<>(pieces.value().of(pair.left()), pair))
                .groupByKey()
                .flatMap(piece -> guarded(piece._2()));
    }

    private long right(FoundPair pair) {
        return within ? pair.right() : (long) lefts + pair.right();
    }

    private long[] edges(Iterator<FoundPair> pairs) {
        LongStream.Builder edges = LongStream.builder();
        pairs.forEachRemaining(pair -> edges.add(pair.left()).add(right(pair)));
        return edges.build().toArray();
    }

    /// As few edges as hold the same rows together.
    private static long[] forest(long[] edges) {
        Pieces pieces = Pieces.of(edges);
        LongStream.Builder kept = LongStream.builder();
        for (int i = 0; i < pieces.rows().length; i++) {
            if (pieces.first()[i] != pieces.rows()[i]) {
                kept.add(pieces.first()[i]).add(pieces.rows()[i]);
            }
        }
        return kept.build().toArray();
    }

    /// Rows that hang together.
    ///
    /// @param rows row numbers, ascending
    /// @param first for each the first row of its piece
    private record Pieces(long[] rows, long[] first) implements Serializable {
        static Pieces of(long[] edges) {
            long[] rows = Arrays.stream(edges).sorted().distinct().toArray();
            UnionFind union = new UnionFind(rows.length);
            for (int i = 0; i < edges.length; i += 2) {
                union.join(Arrays.binarySearch(rows, edges[i]), Arrays.binarySearch(rows, edges[i + 1]));
            }
            long[] first = new long[rows.length];
            Arrays.setAll(first, i -> rows[union.find(i)]);
            return new Pieces(rows, first);
        }

        long of(long row) {
            return first[Arrays.binarySearch(rows, row)];
        }
    }

    private record Member(String id, long[] row) {}

    private Iterator<Grouped> guarded(Iterable<FoundPair> pairs) {
        TreeMap<Integer, Member> ofLeft = new TreeMap<>();
        TreeMap<Integer, Member> ofRight = within ? ofLeft : new TreeMap<>();
        for (FoundPair pair : pairs) {
            ofLeft.put(pair.left(), new Member(pair.leftId(), pair.leftRow()));
            ofRight.put(pair.right(), new Member(pair.rightId(), pair.rightRow()));
        }
        PackedRows left = packed(ofLeft);
        PackedRows right = within ? left : packed(ofRight);
        int[] leftNumbers = numbers(ofLeft);
        int[] rightNumbers = numbers(ofRight);
        ScoredPairs.Collector collector = new ScoredPairs.Collector();
        for (FoundPair pair : pairs) {
            collector.add(
                    Arrays.binarySearch(leftNumbers, pair.left()),
                    Arrays.binarySearch(rightNumbers, pair.right()),
                    pair.bits(),
                    pair.detail());
        }
        Clusters clusters = Clusters.of(left, right, ScoredPairs.merge(List.of(collector)), LARGEST);
        List<Grouped> grouped = new ArrayList<>();
        for (int row = 0; row < left.size(); row++) {
            add(grouped, clusters, clusters.groupOfLeft(row), false, left.ids().get(row), leftNumbers, rightNumbers);
        }
        for (int row = 0; !within && row < right.size(); row++) {
            add(grouped, clusters, clusters.groupOfRight(row), true, right.ids().get(row), leftNumbers, rightNumbers);
        }
        return grouped.iterator();
    }

    private void add(
            List<Grouped> grouped,
            Clusters clusters,
            int group,
            boolean ofRight,
            String id,
            int[] leftNumbers,
            int[] rightNumbers) {
        if (clusters.size(group) > 1) {
            long number = group < leftNumbers.length
                    ? leftNumbers[group]
                    : (long) lefts + rightNumbers[group - leftNumbers.length];
            grouped.add(new Grouped(number, ofRight, id, clusters.size(group), clusters.weakestLink(group)));
        }
    }

    private PackedRows packed(Map<Integer, Member> members) {
        PackedRows.Builder rows = new PackedRows.Builder(layout);
        members.values().forEach(member -> rows.add(member.id(), member.row(), 0));
        return rows.build();
    }

    private static int[] numbers(TreeMap<Integer, Member> members) {
        return members.keySet().stream().mapToInt(number -> number).toArray();
    }
}
