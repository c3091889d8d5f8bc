package id.payung.linkage.index;

import id.payung.linkage.block.BlockingKey;
import id.payung.linkage.block.BlockingPlan;
import id.payung.linkage.block.KeyColumn;
import id.payung.linkage.pair.PairScorer;
import id.payung.linkage.record.Frequencies;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.run.RegistryIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A register's index in a folder: a base that is mapped into memory, and a delta of rows that came later. Both are
/// searched; [#compact] makes one base of them.
///
/// Model and frequencies are those of the register the index was made from; rows that come later are marked with them.
/// Look-ups may run in many threads, each with its own [Lookup], also while rows are added or the index is compacted.
/// One process at a time may have a folder open.
public final class MappedIndex implements AutoCloseable {
    private static final int LONGEST_BLOCK = 50_000;
    private static final String CURRENT = "current";

    private final Path folder;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Object writing = new Object();
    private State state;

    /// What is searched.
    private record State(long generation, BaseFile base, BlockingPlan plan, Delta delta, DeltaLog log) {
        int size() {
            return base.head().rows() + delta.size();
        }
    }

    private MappedIndex(Path folder, State state) {
        this.folder = folder;
        this.state = state;
    }

    /// Writes the index of a register into a folder, over what lies there.
    public static void write(RegistryIndex index, Path folder) {
        try {
            Files.createDirectories(folder);
            long generation = Files.exists(folder.resolve(CURRENT)) ? generation(folder) + 1 : 1;
            PackedRows rows = index.rows();
            List<KeyColumn> columns = index.columns();
            long[] frequencies = entries(index.frequencies());
            long idBytes = 0;
            for (int row = 0; row < rows.size(); row++) {
                idBytes += rows.ids().get(row).getBytes(StandardCharsets.UTF_8).length;
            }
            IndexHead head = new IndexHead(
                    rows.layout().schema(),
                    index.options().guards(),
                    index.model(),
                    rows.size(),
                    index.frequencies().rows(),
                    columns.stream().mapToInt(column -> column.entries().length).toArray(),
                    idBytes,
                    frequencies.length / 3);
            try (BaseWriter out = new BaseWriter(base(folder, generation), head)) {
                for (int row = 0; row < rows.size(); row++) {
                    out.put(rows.words(), rows.at(row), rows.layout().stride());
                }
                for (KeyColumn column : columns) {
                    out.put(column.entries(), 0, column.entries().length);
                }
                out.put(frequencies, 0, frequencies.length);
                long end = 0;
                for (int row = 0; row < rows.size(); row++) {
                    end += rows.ids().get(row).getBytes(StandardCharsets.UTF_8).length;
                    out.put(end);
                }
                for (int row = 0; row < rows.size(); row++) {
                    out.put(rows.ids().get(row).getBytes(StandardCharsets.UTF_8));
                }
            }
            begin(folder, generation);
            Files.deleteIfExists(base(folder, generation - 1));
            Files.deleteIfExists(log(folder, generation - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the index in a folder.
    ///
    /// @throws IllegalArgumentException when there is none or it is damaged; the message says where and why
    public static MappedIndex open(Path folder) {
        try {
            if (!Files.isRegularFile(folder.resolve(CURRENT))) {
                throw new IllegalArgumentException("there is no index in " + folder);
            }
            return new MappedIndex(folder, state(folder, generation(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows of base and delta.
    public int size() {
        return reading().size();
    }

    /// Rows that came after the base was written.
    public int deltaSize() {
        return reading().delta().size();
    }

    /// Bytes of the base file and of the delta in memory.
    public long bytes() {
        State now = reading();
        return now.base().bytes() + now.delta().bytes();
    }

    /// Where the fields of a row lie.
    public RowLayout layout() {
        return reading().base().layout();
    }

    /// The identifier of a row.
    public String id(int row) {
        lock.readLock().lock();
        try {
            int rows = state.base().head().rows();
            return row < rows ? state.base().id(row) : state.delta().id(row - rows);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Adds a row.
    ///
    /// @param row a packed row of this [#layout]; rarities are written into it
    /// @param at where it starts
    /// @return its number
    public int add(String id, long[] row, int at) {
        synchronized (writing) {
            lock.writeLock().lock();
            try {
                state.base().frequencies().mark(row, at);
                state.log().add(id, row, at);
                state.delta().add(id, row, at);
                return state.size() - 1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /// Makes sure that added rows survive a power cut.
    public void force() {
        synchronized (writing) {
            try {
                reading().log().force();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Makes one base of base and delta. Look-ups go on; rows are added when it is done. A crash leaves the index as it
    /// was before or as it is after. Row numbers stay.
    public void compact() {
        synchronized (writing) {
            State before = reading();
            if (before.delta().size() == 0) {
                return;
            }
            try {
                long generation = before.generation() + 1;
                Compaction.write(base(folder, generation), before.base(), before.delta());
                begin(folder, generation);
                State after = state(folder, generation);
                lock.writeLock().lock();
                try {
                    state = after;
                } finally {
                    lock.writeLock().unlock();
                }
                before.log().close();
                Files.deleteIfExists(base(folder, before.generation()));
                Files.deleteIfExists(log(folder, before.generation()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A look-up for single records, for one thread.
    public Lookup lookup() {
        return new Lookup();
    }

    @Override
    public void close() {
        synchronized (writing) {
            try {
                reading().log().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private State reading() {
        lock.readLock().lock();
        try {
            return state;
        } finally {
            lock.readLock().unlock();
        }
    }

    private static Path base(Path folder, long generation) {
        return folder.resolve("base-" + generation);
    }

    private static Path log(Path folder, long generation) {
        return folder.resolve("delta-" + generation);
    }

    private static long generation(Path folder) throws IOException {
        String text = Files.readString(folder.resolve(CURRENT)).strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the index in " + folder + " is damaged: it does not say which files are current", e);
        }
    }

    private static void begin(Path folder, long generation) throws IOException {
        Files.deleteIfExists(log(folder, generation));
        Path next = folder.resolve(CURRENT + ".new");
        Files.writeString(next, Long.toString(generation));
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static State state(Path folder, long generation) throws IOException {
        BaseFile base;
        try {
            base = BaseFile.open(base(folder, generation));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the index in " + folder + " is damaged: "
                            + base(folder, generation).getFileName() + ": " + e.getMessage(),
                    e);
        }
        BlockingPlan plan = BlockingPlan.usual(base.layout());
        Delta delta = new Delta(plan, base.layout());
        DeltaLog log =
                DeltaLog.open(log(folder, generation), base.layout().stride(), (id, words) -> delta.add(id, words, 0));
        return new State(generation, base, plan, delta, log);
    }

    private static long[] entries(Frequencies frequencies) {
        Entries entries = new Entries();
        frequencies.entries((table, key, count) -> {
            if (Frequencies.matters(frequencies.layout(), table, count)) {
                entries.add(table, key, count);
            }
        });
        return Arrays.copyOf(entries.words, entries.filled);
    }

    private static final class Entries {
        private long[] words = new long[1 << 12];
        private int filled;

        void add(long table, long key, long count) {
            if (filled + 3 > words.length) {
                words = Arrays.copyOf(words, 2 * words.length);
            }
            words[filled++] = table;
            words[filled++] = key;
            words[filled++] = count;
        }
    }

    /// Finds the rows that may describe the person of one record.
    public final class Lookup {
        private final long[] candidate = new long[layout().stride()];
        private final PairScorer scorer = new PairScorer(
                layout(),
                reading().base().head().model(),
                reading().base().frequencies().words(),
                reading().base().head().guards());

        private Lookup() {}

        /// The matches with at least so many bits, best first.
        ///
        /// @param record a packed row; rarities are written into it
        /// @param at where it starts
        /// @param leastBits score below which a row is no match
        public List<RegistryIndex.Match> find(long[] record, int at, double leastBits) {
            List<RegistryIndex.Match> matches = new ArrayList<>();
            lock.readLock().lock();
            try {
                State now = state;
                now.base().frequencies().mark(record, at);
                List<BlockingKey> keys = now.plan().keys();
                for (int key = 0; key < keys.size(); key++) {
                    int hash = keys.get(key).hash(record, at);
                    if (hash != 0) {
                        inBase(now, key, hash, record, at, leastBits, matches);
                        inDelta(now, key, hash, record, at, leastBits, matches);
                    }
                }
            } finally {
                lock.readLock().unlock();
            }
            matches.sort(Comparator.comparingDouble(RegistryIndex.Match::bits)
                    .reversed()
                    .thenComparingInt(RegistryIndex.Match::row));
            return matches;
        }

        private void inBase(
                State now, int key, int hash, long[] record, int at, double least, List<RegistryIndex.Match> matches) {
            BaseFile base = now.base();
            int from = base.from(key, hash);
            int to = base.from(key, hash + 1L);
            for (int place = from; place < to && to - from <= LONGEST_BLOCK; place++) {
                int row = KeyColumn.row(base.entry(key, place));
                base.row(row, candidate);
                compare(now.plan(), key, row, record, at, least, matches);
            }
        }

        private void inDelta(
                State now, int key, int hash, long[] record, int at, double least, List<RegistryIndex.Match> matches) {
            Delta delta = now.delta();
            int seen = 0;
            for (int row = delta.first(key, hash); row >= 0 && seen++ < LONGEST_BLOCK; row = delta.next(key, row)) {
                delta.row(row, candidate);
                compare(now.plan(), key, now.base().head().rows() + row, record, at, least, matches);
            }
        }

        private void compare(
                BlockingPlan plan,
                int key,
                int row,
                long[] record,
                int at,
                double least,
                List<RegistryIndex.Match> matches) {
            if (isNew(plan, key, record, at) && scorer.score(record, at, candidate, 0, least)) {
                matches.add(new RegistryIndex.Match(row, scorer.bits(), scorer.detail()));
            }
        }

        private boolean isNew(BlockingPlan plan, int key, long[] record, int at) {
            for (int earlier = 0; earlier < key; earlier++) {
                if (plan.keys().get(earlier).shared(record, at, candidate, 0)) {
                    return false;
                }
            }
            return plan.keys().get(key).shared(record, at, candidate, 0);
        }
    }
}
