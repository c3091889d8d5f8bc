package id.payung.linkage.index;

import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.RowLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The part of an index that never changes, as one file mapped into memory: rows, one sorted column for each blocking
/// key, identifiers, and the frequencies with which later rows are marked. What is not looked at takes no memory.
final class BaseFile {
    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN).withByteAlignment(1);
    static final long MAGIC = 0x314458444E594150L;
    static final int PAGE = 4096;

    private final IndexHead head;
    private final RowLayout layout;
    private final MemorySegment file;
    private final int stride;
    private final long rowsAt;
    private final long[] columnsAt;
    private final long frequenciesAt;
    private final long endsAt;
    private final long idsAt;
    private final Frequencies frequencies;

    private BaseFile(IndexHead head, MemorySegment file, long rowsAt) {
        this.head = head;
        this.layout = new RowLayout(head.schema());
        this.file = file;
        this.stride = layout.stride();
        this.rowsAt = rowsAt;
        this.columnsAt = new long[head.keys().length];
        long at = rowsAt + 8L * stride * head.rows();
        for (int key = 0; key < columnsAt.length; key++) {
            columnsAt[key] = at;
            at += 8L * head.keys()[key];
        }
        this.frequenciesAt = at;
        this.endsAt = at + 24L * head.frequencies();
        this.idsAt = endsAt + 8L * head.rows();
        if (file.byteSize() != idsAt + head.idBytes()) {
            throw new IllegalArgumentException(
                    "it has " + file.byteSize() + " bytes and should have " + (idsAt + head.idBytes()));
        }
        this.frequencies = Frequencies.of(layout, List.of(frequencyEntries()), List.of(), head.counted());
    }

    /// Table, key and count, one after the other.
    long[] frequencyEntries() {
        long[] entries = new long[3 * head.frequencies()];
        MemorySegment.copy(file, LONG, frequenciesAt, entries, 0, entries.length);
        return entries;
    }

    /// Maps a file.
    ///
    /// @throws IllegalArgumentException when it is no base file, or not whole
    static BaseFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < PAGE) {
                throw new IllegalArgumentException("it is too short");
            }
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            long headBytes = file.get(LONG, 8);
            if (file.get(LONG, 0) != MAGIC || headBytes < 0 || headBytes > size - 16) {
                throw new IllegalArgumentException("it is no index");
            }
            byte[] text = file.asSlice(16, headBytes).toArray(ValueLayout.JAVA_BYTE);
            IndexHead head = IndexHead.read(new String(text, StandardCharsets.UTF_8));
            return new BaseFile(head, file, rowsAt(headBytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows begin on a page.
    static long rowsAt(long headBytes) {
        return (16 + headBytes + PAGE - 1) / PAGE * PAGE;
    }

    IndexHead head() {
        return head;
    }

    RowLayout layout() {
        return layout;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    long bytes() {
        return file.byteSize();
    }

    /// Copies a row.
    void row(int row, long[] into) {
        MemorySegment.copy(file, LONG, rowsAt + 8L * stride * row, into, 0, stride);
    }

    String id(int row) {
        long start = row == 0 ? 0 : file.get(LONG, endsAt + 8L * (row - 1));
        long end = file.get(LONG, endsAt + 8L * row);
        return new String(
                file.asSlice(idsAt + start, end - start).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /// An entry of a key's column: fingerprint above row number.
    long entry(int key, int place) {
        return file.get(LONG, columnsAt[key] + 8L * place);
    }

    /// First entry of a key's column whose fingerprint is at least `hash`.
    int from(int key, long hash) {
        int low = 0;
        int high = head.keys()[key];
        if (hash > Integer.MAX_VALUE) {
            return high;
        }
        long wanted = hash << 32;
        while (low < high) {
            int middle = low + high >>> 1;
            if (entry(key, middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
