package id.payung.linkage.record;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/// Records in packed form, in the order in which they came.
public final class PackedRows implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /// Rows start behind this many words: with the array's header that is one cache line, so that a row of 64 bytes
    /// lies in one line.
    private static final int FIRST = 6;

    private final RowLayout layout;
    private final long[] words;
    private final int size;
    private final Ids ids;

    private PackedRows(RowLayout layout, long[] words, int size, Ids ids) {
        this.layout = layout;
        this.words = words;
        this.size = size;
        this.ids = ids;
    }

    /// Where the fields lie.
    public RowLayout layout() {
        return layout;
    }

    /// All rows; row `r` starts at [#at].
    public long[] words() {
        return words;
    }

    /// First word of a row.
    public int at(int row) {
        return FIRST + row * layout.stride();
    }

    /// Number of rows.
    public int size() {
        return size;
    }

    /// The rows' identifiers.
    public Ids ids() {
        return ids;
    }

    /// Bytes in use, identifiers included.
    public long memory() {
        return 8L * words.length + ids.memory();
    }

    /// The same rows, to be changed without changing these; the identifiers are shared.
    public PackedRows copy() {
        return new PackedRows(layout, words.clone(), size, ids);
    }

    /// Forgets a number field's value in one row.
    public void forget(int field, int row) {
        layout.putNumber(field, words, at(row), 0);
    }

    /// Collects rows. Chunks are appended in the order of the source, whatever thread packed them.
    public static final class Builder {
        private final RowLayout layout;
        private final Ids ids = new Ids();
        private long[] words;
        private int size;

        /// An empty collection.
        public Builder(RowLayout layout) {
            this.layout = layout;
            this.words = new long[FIRST + (layout.stride() << 8)];
        }

        /// Appends one packed row.
        ///
        /// @throws IllegalArgumentException when one more row would not fit into an array
        public void add(String id, long[] chunk, int at) {
            int stride = layout.stride();
            long needed = FIRST + (size + 1L) * stride;
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "more than " + size + " rows do not fit into one run; split the list");
            }
            if (needed > words.length) {
                words = Arrays.copyOf(words, (int)
                        Math.min(Integer.MAX_VALUE - 8L, words.length + (words.length >> 1) + (long) stride));
            }
            System.arraycopy(chunk, at, words, FIRST + size * stride, stride);
            ids.add(id);
            size++;
        }

        /// Rows collected so far.
        public int size() {
            return size;
        }

        /// The collected rows.
        public PackedRows build() {
            ids.trim();
            return new PackedRows(layout, Arrays.copyOf(words, FIRST + size * layout.stride()), size, ids);
        }
    }
}
