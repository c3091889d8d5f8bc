package id.payung.linkage.block;

import id.payung.linkage.record.PackedRows;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The rows of one set sorted by one key: each entry holds the key's fingerprint above the row number. Rows without the
/// key are left out.
///
/// @param entries ascending
public record KeyColumn(long[] entries) {
    private static final int CHUNKS = 16;

    /// Sorts a set by a key.
    public static KeyColumn of(PackedRows rows, BlockingKey key) {
        return of(rows, key, 1L + Integer.MAX_VALUE);
    }

    /// Sorts the rows whose fingerprints lie below a limit; a limit takes a sample of whole blocks.
    public static KeyColumn of(PackedRows rows, BlockingKey key, long below) {
        long[] entries = new long[rows.size()];
        int[] filled = new int[CHUNKS];
        int chunk = (rows.size() + CHUNKS - 1) / CHUNKS;
        IntStream.range(0, CHUNKS).parallel().forEach(c -> {
            int out = Math.min(c * chunk, rows.size());
            int start = out;
            for (int row = start; row < Math.min(rows.size(), (c + 1) * chunk); row++) {
                int hash = key.hash(rows.words(), rows.at(row));
                if (hash != 0 && hash < below) {
                    entries[out++] = (long) hash << 32 | row;
                }
            }
            filled[c] = out - start;
        });
        int n = 0;
        for (int c = 0; c < CHUNKS; c++) {
            System.arraycopy(entries, Math.min(c * chunk, rows.size()), entries, n, filled[c]);
            n += filled[c];
        }
        long[] present = n == entries.length ? entries : Arrays.copyOf(entries, n);
        Arrays.parallelSort(present);
        return new KeyColumn(present);
    }

    /// Fingerprint of an entry.
    public static int hash(long entry) {
        return (int) (entry >> 32);
    }

    /// Row number of an entry.
    public static int row(long entry) {
        return (int) entry;
    }

    /// First entry whose fingerprint is at least `hash`.
    public int from(long hash) {
        if (hash > Integer.MAX_VALUE) {
            return entries.length;
        }
        long wanted = hash << 32;
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (entries[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The entries below a limit.
    public KeyColumn below(long limit) {
        int end = from(limit);
        return end == entries.length ? this : new KeyColumn(Arrays.copyOf(entries, end));
    }

    /// First entry from `start` on whose fingerprint is at least `hash`, found by leaps that double.
    int leap(int start, int limit, int hash) {
        int step = 1;
        int low = start;
        while (low + step < limit && hash(entries[low + step]) < hash) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(low + step, limit);
        while (low < high) {
            int middle = low + high >>> 1;
            if (hash(entries[middle]) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Where the run of equal fingerprints that starts here ends, within a limit.
    int runEnd(int start, int limit) {
        int hash = hash(entries[start]);
        int end = start + 1;
        while (end < limit && hash(entries[end]) == hash) {
            end++;
        }
        return end;
    }
}
