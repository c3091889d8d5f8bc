package id.payung.linkage.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Rows that were added, one after the other in a file. A record that was cut off by a crash ends the file.
final class DeltaLog implements AutoCloseable {
    private static final int LONGEST_ID = 1 << 16;

    private final FileChannel channel;
    private final int stride;

    private DeltaLog(FileChannel channel, int stride) {
        this.channel = channel;
        this.stride = stride;
    }

    /// Receives the rows of a log.
    interface Rows {
        void row(String id, long[] words);
    }

    /// Opens a log and hands over what it holds.
    static DeltaLog open(Path path, int stride, Rows rows) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        DeltaLog log = new DeltaLog(channel, stride);
        try {
            long end = log.replay(rows);
            channel.truncate(end);
            channel.position(end);
            return log;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Adds a row; it is in the file when this returns, and safe from a power cut after [#force].
    void add(String id, long[] row, int at) throws IOException {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        if (name.length >= LONGEST_ID) {
            throw new IllegalArgumentException("an identifier may have at most " + LONGEST_ID + " bytes");
        }
        ByteBuffer record = ByteBuffer.allocate(8 + 8 * stride + name.length).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(0).putInt(name.length);
        for (int i = 0; i < stride; i++) {
            record.putLong(row[at + i]);
        }
        record.put(name).putInt(0, checksum(record)).flip();
        while (record.hasRemaining()) {
            channel.write(record);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private long replay(Rows rows) throws IOException {
        long[] words = new long[stride];
        ByteBuffer start = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        long at = 0;
        while (read(start, at)) {
            int length = start.getInt(4);
            if (length < 0 || length >= LONGEST_ID) {
                return at;
            }
            ByteBuffer record = ByteBuffer.allocate(8 + 8 * stride + length).order(ByteOrder.LITTLE_ENDIAN);
            if (!read(record, at) || checksum(record) != record.getInt(0)) {
                return at;
            }
            for (int i = 0; i < stride; i++) {
                words[i] = record.getLong(8 + 8 * i);
            }
            rows.row(new String(record.array(), 8 + 8 * stride, length, StandardCharsets.UTF_8), words);
            at += record.capacity();
        }
        return at;
    }

    private boolean read(ByteBuffer into, long at) throws IOException {
        into.clear();
        long from = at;
        while (into.hasRemaining()) {
            int n = channel.read(into, from);
            if (n < 0) {
                return false;
            }
            from += n;
        }
        return true;
    }

    private static int checksum(ByteBuffer record) {
        CRC32C sum = new CRC32C();
        sum.update(record.array(), 4, record.capacity() - 4);
        return (int) sum.getValue();
    }
}
