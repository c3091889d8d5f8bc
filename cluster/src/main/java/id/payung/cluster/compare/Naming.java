package id.payung.cluster.compare;

import id.payung.cluster.Part;
import id.payung.cluster.move.Exchange;
import id.payung.cluster.move.Outbox;
import id.payung.cluster.prepare.Prepared;
import id.payung.linkage.record.PackedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/// Brings pairs of row numbers to where their rows are, so that they get their identifiers; a pair that was found in
/// two
/// blocks is kept once.
public final class Naming {
    private Naming() {}

    /// The pairs with identifiers and rows.
    public static JavaRDD<FoundPair> name(JavaRDD<Links> links, Prepared prepared) {
        Prepared.NumberedSet left = prepared.sets().getFirst();
        Prepared.NumberedSet right = prepared.sets().getLast();
        int[] leftFirsts = left.firsts();
        int[] rightFirsts = right.firsts();
        JavaPairRDD<Integer, long[]> toLeft = links.mapPartitionsToPair(found -> {
            Links some = found.next();
            return new Outbox(
                    leftFirsts.length,
                    some.size(),
                    (pair, box) -> box.put(
                            part(leftFirsts, (int) (some.rows(pair) >>> 32)),
                            some.rows(pair),
                            Double.doubleToRawLongBits(some.bits(pair)),
                            some.detail(pair)));
        });
        return Exchange.bring(toLeft, leftFirsts.length)
                .zipPartitions(left.parts(), (pairs, parts) -> leftNamed(pairs.next(), parts.next(), rightFirsts))
                .mapToPair(pair -> pair)
                .partitionBy(new Exchange.ByNumber(rightFirsts.length))
                .zipPartitions(right.parts(), (pairs, parts) -> rightNamed(pairs, parts.next()));
    }

    /// The part that holds a row: the last that starts at or before it.
    static int part(int[] firsts, int row) {
        int low = 0;
        int high = firsts.length;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (firsts[middle] <= row) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Iterator<Tuple2<Integer, FoundPair>> leftNamed(long[] words, Part part, int[] rightFirsts) {
        List<FoundPair> pairs = new ArrayList<>();
        for (int i = 0; i < words.length; i += Links.WIDTH) {
            int left = (int) (words[i] >>> 32);
            int row = left - part.first();
            pairs.add(new FoundPair(
                    left,
                    (int) words[i],
                    part.rows().ids().get(row),
                    "",
                    Double.longBitsToDouble(words[i + 1]),
                    words[i + 2],
                    row(part.rows(), row),
                    new long[0]));
        }
        pairs.sort(ORDER);
        List<Tuple2<Integer, FoundPair>> once = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            FoundPair pair = pairs.get(i);
            if (i == 0 || ORDER.compare(pairs.get(i - 1), pair) != 0) {
                once.add(new Tuple2<>(part(rightFirsts, pair.right()), pair));
            }
        }
        return once.iterator();
    }

    private static final Comparator<FoundPair> ORDER =
            Comparator.comparingInt(FoundPair::left).thenComparingInt(FoundPair::right);

    private static Iterator<FoundPair> rightNamed(Iterator<Tuple2<Integer, FoundPair>> pairs, Part part) {
        List<FoundPair> named = new ArrayList<>();
        while (pairs.hasNext()) {
            FoundPair pair = pairs.next()._2();
            int row = pair.right() - part.first();
            named.add(new FoundPair(
                    pair.left(),
                    pair.right(),
                    pair.leftId(),
                    part.rows().ids().get(row),
                    pair.bits(),
                    pair.detail(),
                    pair.leftRow(),
                    row(part.rows(), row)));
        }
        named.sort(ORDER);
        return named.iterator();
    }

    private static long[] row(PackedRows rows, int row) {
        return Arrays.copyOfRange(
                rows.words(), rows.at(row), rows.at(row) + rows.layout().stride());
    }
}
