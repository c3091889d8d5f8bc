package id.payung.linkage.model;

import id.payung.linkage.record.Mix;
import java.util.Arrays;

/// Counts of level vectors: four bits per field, packed into one word. Learning works on these counts, not on pairs.
public final class LevelVectors {
    private static final int BITS = 4;
    private static final int MASK = 15;

    private long[] vectors = new long[1 << 10];
    private double[] counts = new double[1 << 10];
    private int used;

    /// Packs the levels of a pair.
    public static long pack(int[] levels) {
        long vector = 0;
        for (int f = 0; f < levels.length; f++) {
            vector |= (long) levels[f] << (BITS * f);
        }
        return vector;
    }

    /// The level of one field.
    public static int level(long vector, int field) {
        return (int) (vector >>> (BITS * field)) & MASK;
    }

    /// Counts a vector.
    public void add(long vector, double weight) {
        if (used * 2 >= vectors.length) {
            grow();
        }
        int slot = slot(vectors, counts, vector);
        if (counts[slot] == 0) {
            vectors[slot] = vector;
            used++;
        }
        counts[slot] += weight;
    }

    /// Adds what another table counted, times a factor.
    public void addAll(LevelVectors other, double factor) {
        other.forEach((vector, count) -> add(vector, count * factor));
    }

    /// Receives one vector with its count.
    public interface Visitor {
        void vector(long vector, double count);
    }

    /// Visits every vector in ascending order, so that sums come out the same in every run.
    public void forEach(Visitor visitor) {
        long[] order = new long[used];
        int n = 0;
        for (int i = 0; i < vectors.length; i++) {
            if (counts[i] != 0) {
                order[n++] = vectors[i];
            }
        }
        Arrays.sort(order);
        for (long vector : order) {
            visitor.vector(vector, counts[slot(vectors, counts, vector)]);
        }
    }

    /// Number of pairs counted.
    public double total() {
        double[] sum = new double[1];
        forEach((vector, count) -> sum[0] += count);
        return sum[0];
    }

    private void grow() {
        long[] moreVectors = new long[vectors.length * 2];
        double[] moreCounts = new double[moreVectors.length];
        for (int i = 0; i < vectors.length; i++) {
            if (counts[i] != 0) {
                int slot = slot(moreVectors, moreCounts, vectors[i]);
                moreVectors[slot] = vectors[i];
                moreCounts[slot] = counts[i];
            }
        }
        vectors = moreVectors;
        counts = moreCounts;
    }

    private static int slot(long[] vectors, double[] counts, long vector) {
        int mask = vectors.length - 1;
        int slot = (int) Mix.mix(vector) & mask;
        while (counts[slot] != 0 && vectors[slot] != vector) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
