package id.payung.linkage.file;

import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.RowPacker;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads a CSV file into packed rows: one thread cuts the file into cells, the others clean and pack.
///
/// Rows come out in the order of the file, whatever the number of threads.
public final class CsvRecords {
    private static final int BATCH = 4096;

    private final CsvSource source;
    private final CellPacker cells;
    private final RowLayout layout;
    private final LocalDate asOf;

    /// @param source the file
    /// @param idColumn column with the rows' identifiers
    /// @param idTypeColumn column that says what kind of number the NIK column holds, or null
    /// @param fields fields with their columns
    /// @param layout layout of exactly these fields
    /// @param asOf the day the records speak of
    /// @throws InputProblem when the file lacks a column
    public CsvRecords(
            CsvSource source,
            String idColumn,
            @Nullable String idTypeColumn,
            List<FieldColumn> fields,
            RowLayout layout,
            LocalDate asOf) {
        this.source = source;
        this.layout = layout;
        this.asOf = asOf;
        this.cells = new CellPacker(source.path().toString(), source.header(), idColumn, idTypeColumn, fields, layout);
    }

    /// Reads the whole file.
    ///
    /// @throws InputProblem when there is no row, an identifier is missing, or every value is blank
    public PackedRows read(int threads) {
        PackedRows.Builder rows = new PackedRows.Builder(layout);
        long[] filled = new long[1];
        try (ExecutorService packers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("packing-", 0).factory())) {
            Deque<Future<Batch>> running = new ArrayDeque<>();
            List<List<String>> gathered = new ArrayList<>(BATCH);
            ThreadLocal<RowPacker> packer = ThreadLocal.withInitial(() -> new RowPacker(layout, asOf));
            source.forEachRow((line, row) -> {
                cells.checkId(line, row);
                gathered.add(row);
                if (gathered.size() == BATCH) {
                    List<List<String>> batch = new ArrayList<>(gathered);
                    running.add(packers.submit(() -> pack(batch, packer.get())));
                    gathered.clear();
                    if (running.size() > 2 * threads + 2) {
                        append(running.remove(), rows, filled);
                    }
                }
            });
            running.add(packers.submit(() -> pack(gathered, packer.get())));
            while (!running.isEmpty()) {
                append(running.remove(), rows, filled);
            }
        }
        if (rows.size() == 0) {
            throw new InputProblem("The file " + source.path() + " has a header but no rows.");
        }
        if (filled[0] == 0) {
            throw new InputProblem("Every value of the compared columns is blank or unreadable in " + source.path()
                    + ". Check --map against the header.");
        }
        return rows.build();
    }

    /// Packed rows of one batch.
    private record Batch(String[] ids, long[] words, long filled) {}

    private Batch pack(List<List<String>> batch, RowPacker packer) {
        int stride = layout.stride();
        long[] words = new long[batch.size() * stride];
        String[] ids = new String[batch.size()];
        long filled = 0;
        for (int r = 0; r < ids.length; r++) {
            List<String> row = batch.get(r);
            ids[r] = cells.id(row);
            filled += cells.pack(row, packer, words, r * stride) ? 1 : 0;
        }
        return new Batch(ids, words, filled);
    }

    private void append(Future<Batch> future, PackedRows.Builder rows, long[] filled) {
        try {
            Batch batch = future.get();
            for (int r = 0; r < batch.ids().length; r++) {
                rows.add(batch.ids()[r], batch.words(), r * layout.stride());
            }
            filled[0] += batch.filled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
