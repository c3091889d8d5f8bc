package id.payung.cluster.move;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/// Brings the records that tasks put into their [Outbox] to the tasks they are meant for.
public final class Exchange {
    private Exchange() {}

    /// One array per receiving task, with everything that was sent to it. The order of chunks is not fixed.
    public static JavaRDD<long[]> bring(JavaPairRDD<Integer, long[]> sent, int receivers) {
        return sent.partitionBy(new ByNumber(receivers))
                .mapPartitions(chunks -> List.of(joined(chunks)).iterator(), true);
    }

    private static long[] joined(Iterator<Tuple2<Integer, long[]>> chunks) {
        List<long[]> all = new ArrayList<>();
        long words = 0;
        while (chunks.hasNext()) {
            long[] chunk = chunks.next()._2();
            all.add(chunk);
            words += chunk.length;
        }
        if (words > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("one task received " + words + " words; use more partitions");
        }
        long[] joined = new long[(int) words];
        int at = 0;
        for (long[] chunk : all) {
            System.arraycopy(chunk, 0, joined, at, chunk.length);
            at += chunk.length;
        }
        return joined;
    }

    /// The receiver's number is its partition.
    public static final class ByNumber extends Partitioner {
        @Serial
        private static final long serialVersionUID = 1;

        private final int receivers;

        /// @param receivers number of receiving tasks
        public ByNumber(int receivers) {
            this.receivers = receivers;
        }

        @Override
        public int numPartitions() {
            return receivers;
        }

        @Override
        public int getPartition(Object key) {
            return (Integer) key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ByNumber that && that.receivers == receivers;
        }

        @Override
        public int hashCode() {
            return receivers;
        }
    }
}
