package id.payung.linkage.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes a base file from front to back.
final class BaseWriter implements AutoCloseable {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

    BaseWriter(Path path, IndexHead head) throws IOException {
        channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        byte[] text = head.json().getBytes(StandardCharsets.UTF_8);
        put(BaseFile.MAGIC);
        put(text.length);
        put(text);
        put(new byte[(int) (BaseFile.rowsAt(text.length) - 16 - text.length)]);
    }

    void put(long word) throws IOException {
        room(8);
        buffer.putLong(word);
    }

    void put(long[] words, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            put(words[i]);
        }
    }

    void put(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; ) {
            room(1);
            int some = Math.min(buffer.remaining(), bytes.length - at);
            buffer.put(bytes, at, some);
            at += some;
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            flush();
            channel.force(true);
        }
    }
}
