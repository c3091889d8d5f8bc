package id.payung.linkage.record;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The identifiers of records, one after the other in one block of bytes.
public final class Ids implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;

    /// Appends an identifier.
    public void add(String id) {
        byte[] encoded = id.getBytes(StandardCharsets.UTF_8);
        int start = size == 0 ? 0 : ends[size - 1];
        if (start + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + encoded.length, grown(bytes.length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(ends.length));
        }
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        ends[size++] = start + encoded.length;
    }

    /// The identifier of a row.
    public String get(int row) {
        int start = row == 0 ? 0 : ends[row - 1];
        return new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
    }

    /// Number of identifiers.
    public int size() {
        return size;
    }

    /// Bytes in use.
    public long memory() {
        return bytes.length + 4L * ends.length;
    }

    void trim() {
        bytes = Arrays.copyOf(bytes, size == 0 ? 0 : ends[size - 1]);
        ends = Arrays.copyOf(ends, size);
    }

    private static int grown(int length) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 1) + 16L);
    }
}
