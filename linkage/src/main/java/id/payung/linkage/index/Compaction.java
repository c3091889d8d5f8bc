package id.payung.linkage.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes base and delta as one base, reading each part once from front to back.
final class Compaction {
    private Compaction() {}

    static void write(Path path, BaseFile base, Delta delta) throws IOException {
        IndexHead old = base.head();
        int rows = old.rows();
        int stride = base.layout().stride();
        long[][] later = new long[old.keys().length][];
        int[] keys = old.keys().clone();
        for (int key = 0; key < keys.length; key++) {
            later[key] = delta.entries(key, rows);
            keys[key] += later[key].length;
        }
        long idBytes = old.idBytes();
        for (int row = 0; row < delta.size(); row++) {
            idBytes += delta.id(row).getBytes(StandardCharsets.UTF_8).length;
        }
        IndexHead head = new IndexHead(
                old.schema(),
                old.guards(),
                old.model(),
                Math.addExact(rows, delta.size()),
                old.counted(),
                keys,
                idBytes,
                old.frequencies());
        long[] row = new long[stride];
        try (BaseWriter out = new BaseWriter(path, head)) {
            for (int r = 0; r < rows; r++) {
                base.row(r, row);
                out.put(row, 0, stride);
            }
            for (int r = 0; r < delta.size(); r++) {
                delta.row(r, row);
                out.put(row, 0, stride);
            }
            for (int key = 0; key < keys.length; key++) {
                merge(out, base, key, old.keys()[key], later[key]);
            }
            out.put(base.frequencyEntries(), 0, 3 * old.frequencies());
            identifiers(out, base, delta);
        }
    }

    private static void merge(BaseWriter out, BaseFile base, int key, int entries, long[] later) throws IOException {
        int j = 0;
        for (int i = 0; i < entries; i++) {
            long entry = base.entry(key, i);
            while (j < later.length && later[j] < entry) {
                out.put(later[j++]);
            }
            out.put(entry);
        }
        out.put(later, j, later.length - j);
    }

    private static void identifiers(BaseWriter out, BaseFile base, Delta delta) throws IOException {
        int rows = base.head().rows();
        long end = 0;
        for (int row = 0; row < rows + delta.size(); row++) {
            end += id(base, delta, rows, row).length;
            out.put(end);
        }
        for (int row = 0; row < rows + delta.size(); row++) {
            out.put(id(base, delta, rows, row));
        }
    }

    private static byte[] id(BaseFile base, Delta delta, int rows, int row) {
        return (row < rows ? base.id(row) : delta.id(row - rows)).getBytes(StandardCharsets.UTF_8);
    }
}
