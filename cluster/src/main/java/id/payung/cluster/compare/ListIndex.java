package id.payung.cluster.compare;

import id.payung.linkage.block.BlockRoutes;
import id.payung.linkage.record.Mix;
import id.payung.linkage.record.PackedRows;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The rows of a list by the blocks they belong to. It travels as rows and routes; each machine builds the table once.
final class ListIndex implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final PackedRows list;
    private final BlockRoutes routes;
    private final int keys;
    private final boolean onlyNew;
    private transient volatile @Nullable Table table;

    /// @param onlyNew take only the blocks that the last round has split off
    ListIndex(PackedRows list, BlockRoutes routes, int keys, boolean onlyNew) {
        this.list = list;
        this.routes = routes;
        this.keys = keys;
        this.onlyNew = onlyNew;
    }

    /// Blocks and their rows.
    ///
    /// @param paths open addressing, 0 where empty
    /// @param from first of the block's rows in `rows`
    /// @param counts rows of the block
    /// @param rows row numbers, ascending within a block
    record Table(long[] paths, int[] from, int[] counts, int[] rows) {
        /// Place of a block, or -1.
        int find(long path) {
            int slot = slot(paths, path);
            return paths[slot] == path ? slot : -1;
        }

        private static int slot(long[] paths, long path) {
            int mask = paths.length - 1;
            int slot = (int) Mix.mix(path) & mask;
            while (paths[slot] != 0 && paths[slot] != path) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }

    PackedRows list() {
        return list;
    }

    /// The block of a row of any set.
    long path(int key, long[] rows, int at) {
        return onlyNew ? routes.newPath(key, rows, at) : routes.path(key, rows, at);
    }

    Table table() {
        Table built = table;
        if (built == null) {
            synchronized (this) {
                built = table;
                if (built == null) {
                    built = build();
                    table = built;
                }
            }
        }
        return built;
    }

    private Table build() {
        long[] all = new long[list.size() * keys];
        int n = 0;
        for (int row = 0; row < list.size(); row++) {
            for (int key = 0; key < keys; key++) {
                long path = path(key, list.words(), list.at(row));
                all[row * keys + key] = path;
                n += path == BlockRoutes.NOWHERE ? 0 : 1;
            }
        }
        long[] paths = new long[Integer.highestOneBit(Math.max(2 * n, 8)) * 2];
        int[] counts = new int[paths.length];
        int[] slots = new int[all.length];
        Arrays.fill(slots, -1);
        for (int i = 0; i < all.length; i++) {
            if (all[i] != BlockRoutes.NOWHERE) {
                slots[i] = Table.slot(paths, all[i]);
                paths[slots[i]] = all[i];
                counts[slots[i]]++;
            }
        }
        int[] from = new int[paths.length];
        for (int slot = 0, start = 0; slot < paths.length; slot++) {
            from[slot] = start;
            start += counts[slot];
        }
        int[] rows = new int[n];
        int[] filled = from.clone();
        for (int i = 0; i < all.length; i++) {
            if (slots[i] >= 0) {
                rows[filled[slots[i]]++] = i / keys;
            }
        }
        return new Table(paths, from, counts, rows);
    }
}
