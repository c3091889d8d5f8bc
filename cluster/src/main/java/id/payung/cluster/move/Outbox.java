package id.payung.cluster.move;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import scala.Tuple2;

/// Records of one task on their way to other tasks, as chunks of words. Only a few chunks per receiver are in memory at
/// any time.
public final class Outbox implements Iterator<Tuple2<Integer, long[]>> {
    private static final int CHUNK = 8_192;

    private final long[][] filling;
    private final int[] filled;
    private final Deque<Tuple2<Integer, long[]>> ready = new ArrayDeque<>();
    private final int senders;
    private final Sender sender;
    private int next;

    /// Sends what one source record has to send.
    @FunctionalInterface
    public interface Sender {
        /// @param record number of the source record
        /// @param box where to put what it sends
        void send(int record, Outbox box);
    }

    /// @param receivers number of receiving tasks
    /// @param senders number of source records
    /// @param sender called once for each of them, in order
    public Outbox(int receivers, int senders, Sender sender) {
        this.filling = new long[receivers][];
        this.filled = new int[receivers];
        this.senders = senders;
        this.sender = sender;
    }

    /// The receiver of a key when keys are spread evenly.
    public static int receiver(long mixed, int receivers) {
        return (int) ((mixed >>> 32) * receivers >>> 32);
    }

    /// Sends a record of one word.
    public void put(int receiver, long word) {
        long[] chunk = room(receiver, 1);
        chunk[filled[receiver]++] = word;
    }

    /// Sends a record of three words.
    public void put(int receiver, long first, long second, long third) {
        long[] chunk = room(receiver, 3);
        int at = filled[receiver];
        chunk[at] = first;
        chunk[at + 1] = second;
        chunk[at + 2] = third;
        filled[receiver] = at + 3;
    }

    /// Sends two words and a row behind them.
    public void put(int receiver, long first, long second, long[] row, int from, int length) {
        long[] chunk = room(receiver, 2 + length);
        int at = filled[receiver];
        chunk[at] = first;
        chunk[at + 1] = second;
        System.arraycopy(row, from, chunk, at + 2, length);
        filled[receiver] = at + 2 + length;
    }

    private long[] room(int receiver, int words) {
        long[] chunk = filling[receiver];
        if (chunk == null) {
            chunk = new long[Math.max(64, words)];
            filling[receiver] = chunk;
        } else if (filled[receiver] + words > chunk.length) {
            if (chunk.length >= CHUNK) {
                flush(receiver);
            } else {
                filling[receiver] = Arrays.copyOf(chunk, Math.max(4 * chunk.length, filled[receiver] + words));
            }
            return room(receiver, words);
        }
        return chunk;
    }

    private void flush(int receiver) {
        long[] chunk = filling[receiver];
        if (chunk != null && filled[receiver] > 0) {
            ready.add(new Tuple2<>(receiver, Arrays.copyOf(chunk, filled[receiver])));
            filled[receiver] = 0;
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && next < senders) {
            sender.send(next++, this);
            if (next == senders) {
                for (int receiver = 0; receiver < filling.length; receiver++) {
                    flush(receiver);
                }
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, long[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
