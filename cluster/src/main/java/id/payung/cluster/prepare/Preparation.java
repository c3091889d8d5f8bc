package id.payung.cluster.prepare;

import id.payung.cluster.Part;
import id.payung.cluster.Progress;
import id.payung.cluster.move.Exchange;
import id.payung.cluster.move.Outbox;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.Mix;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/// Numbers the rows of the sets, takes out numbers that many share, counts how common values are, and writes that into
/// the rows: what `linkage` does with rows in one memory.
public final class Preparation {
    private final JavaSparkContext spark;
    private final RowLayout layout;
    private final int mostHolders;
    private final Progress progress;

    /// @param mostHolders a number that more rows of one set share identifies nobody
    public Preparation(JavaSparkContext spark, RowLayout layout, int mostHolders, Progress progress) {
        this.spark = spark;
        this.layout = layout;
        this.mostHolders = mostHolders;
        this.progress = progress;
    }

    /// Prepares sets that are to be compared with each other, or one set that is compared with itself. Each partition
    /// holds one [PackedRows].
    public Prepared prepare(List<JavaRDD<PackedRows>> sets) {
        List<JavaRDD<PackedRows>> kept = sets.stream()
                .map(set -> set.persist(StorageLevel.MEMORY_AND_DISK()))
                .toList();
        List<int[]> sizes = kept.stream().map(Preparation::sizes).toList();
        progress.done("rows packed");
        List<long[][]> shared = kept.stream().map(this::sharedNumbers).toList();
        long rows = sizes.stream().flatMapToInt(Arrays::stream).asLongStream().sum();
        Broadcast<Frequencies> frequencies =
                spark.broadcast(Frequencies.of(layout, counts(kept), placeholders(shared), rows));
        progress.done("values counted");
        List<Prepared.NumberedSet> prepared = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            prepared.add(numbered(kept.get(i), sizes.get(i), spark.broadcast(shared.get(i)), frequencies));
        }
        return new Prepared(layout, prepared, frequencies);
    }

    private static int[] sizes(JavaRDD<PackedRows> set) {
        return set.map(PackedRows::size).collect().stream()
                .mapToInt(size -> size)
                .toArray();
    }

    private static Prepared.NumberedSet numbered(
            JavaRDD<PackedRows> set, int[] sizes, Broadcast<long[][]> shared, Broadcast<Frequencies> frequencies) {
        int[] firsts = new int[sizes.length];
        long size = 0;
        for (int part = 0; part < sizes.length; part++) {
            firsts[part] = (int) size;
            size += sizes[part];
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("more than " + Integer.MAX_VALUE + " rows in one set; split it");
        }
        JavaRDD<Part> parts = set.mapPartitionsWithIndex(
                        (index, rows) -> {
                            PackedRows marked = rows.next().copy();
                            forget(marked, shared.value());
                            frequencies.value().mark(marked);
                            return List.of(new Part(firsts[index], marked)).iterator();
                        },
                        true)
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new Prepared.NumberedSet(parts, firsts, (int) size);
    }

    private static void forget(PackedRows rows, long[][] shared) {
        RowLayout layout = rows.layout();
        for (int field = 0; field < shared.length; field++) {
            for (int row = 0; shared[field].length > 0 && row < rows.size(); row++) {
                if (Arrays.binarySearch(shared[field], layout.number(field, rows.words(), rows.at(row))) >= 0) {
                    rows.forget(field, row);
                }
            }
        }
    }

    /// Per field the numbers that too many rows of the set share, with how many do: first the numbers, ascending, then
    /// in the upper half of the array the rows.
    private long[][] sharedNumbers(JavaRDD<PackedRows> set) {
        long[][] shared = new long[layout.schema().size()][];
        for (int field = 0; field < shared.length; field++) {
            shared[field] = layout.kind(field).isNumber() ? sharedNumbers(set, field) : new long[0];
        }
        return shared;
    }

    private long[] sharedNumbers(JavaRDD<PackedRows> set, int field) {
        int receivers = set.getNumPartitions();
        int most = mostHolders;
        JavaPairRDD<Integer, long[]> sent = set.mapPartitionsToPair(parts -> {
            PackedRows rows = parts.next();
            RowLayout fields = rows.layout();
            return new Outbox(receivers, rows.size(), (row, box) -> {
                long number = fields.number(field, rows.words(), rows.at(row));
                if (number != 0) {
                    box.put(Outbox.receiver(Mix.mix(number), receivers), number);
                }
            });
        });
        return Exchange.bring(sent, receivers).map(numbers -> manyTimes(numbers, most)).collect().stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
    }

    private static long[] manyTimes(long[] numbers, int most) {
        Arrays.sort(numbers);
        LongStream.Builder common = LongStream.builder();
        int start = 0;
        for (int i = 1; i <= numbers.length; i++) {
            if (i == numbers.length || numbers[i] != numbers[start]) {
                if (i - start > most) {
                    common.add(numbers[start]);
                }
                start = i;
            }
        }
        return common.build().toArray();
    }

    private List<Frequencies.Placeholder> placeholders(List<long[][]> shared) {
        List<Frequencies.Placeholder> placeholders = new ArrayList<>();
        for (long[][] ofSet : shared) {
            for (int field = 0; field < ofSet.length; field++) {
                for (int i = 0; i < ofSet[field].length; i++) {
                    placeholders.add(new Frequencies.Placeholder(
                            layout.schema().fields().get(field).name(), mostHolders + 1));
                }
            }
        }
        return placeholders;
    }

    private List<long[]> counts(List<JavaRDD<PackedRows>> sets) {
        int receivers = sets.stream().mapToInt(JavaRDD::getNumPartitions).max().orElse(1);
        JavaPairRDD<Integer, long[]> sent = sets.stream()
                .map(set -> set.mapPartitionsToPair(parts -> {
                    long[] entries = entries(Frequencies.count(parts.next()));
                    return new Outbox(receivers, entries.length / 3, (i, box) -> {
                        long mixed = Mix.mix(entries[3 * i + 1] ^ entries[3 * i] << 56);
                        box.put(
                                Outbox.receiver(mixed, receivers),
                                entries[3 * i],
                                entries[3 * i + 1],
                                entries[3 * i + 2]);
                    });
                }))
                .reduce(JavaPairRDD::union)
                .orElseThrow();
        RowLayout fields = layout;
        return Exchange.bring(sent, receivers)
                .map(entries -> added(entries, fields))
                .collect();
    }

    private static long[] entries(Frequencies counted) {
        LongStream.Builder entries = LongStream.builder();
        counted.entries((table, key, count) -> entries.add(table).add(key).add(count));
        return entries.build().toArray();
    }

    private static long[] added(long[] entries, RowLayout layout) {
        long[][] sorted = new long[entries.length / 3][];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Arrays.copyOfRange(entries, 3 * i, 3 * i + 3);
        }
        Arrays.sort(sorted, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        LongStream.Builder sums = LongStream.builder();
        for (int i = 0; i < sorted.length; ) {
            long sum = 0;
            int start = i;
            while (i < sorted.length && sorted[i][0] == sorted[start][0] && sorted[i][1] == sorted[start][1]) {
                sum += sorted[i++][2];
            }
            if (Frequencies.matters(layout, (int) sorted[start][0], sum)) {
                sums.add(sorted[start][0]).add(sorted[start][1]).add(sum);
            }
        }
        return sums.build().toArray();
    }
}
