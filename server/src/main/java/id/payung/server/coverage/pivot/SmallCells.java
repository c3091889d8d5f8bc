package id.payung.server.coverage.pivot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps what is hidden in a table with sums from being worked out: where one number of a row or column is hidden
/// alone,
/// counting its sum, the smallest other one with anybody in it is hidden too, until no line gives one away.
final class SmallCells {

    private SmallCells() {}

    /// @param table rows with their sum at the end; the last row holds the sums. Hidden is null; changed in place
    static void protect(List<List<@Nullable Long>> table) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < table.size(); row++) {
                changed |= protect(table, row, true);
            }
            for (int column = 0; column < table.getFirst().size(); column++) {
                changed |= protect(table, column, false);
            }
        }
    }

    private static boolean protect(List<List<@Nullable Long>> table, int at, boolean isRow) {
        int length = isRow ? table.getFirst().size() : table.size();
        int hidden = 0;
        int smallest = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            Long value = isRow ? table.get(at).get(i) : table.get(i).get(at);
            if (value == null) {
                hidden++;
            } else if (value > 0 && value < least) {
                least = value;
                smallest = i;
            }
        }
        if (hidden != 1 || smallest < 0) {
            return false;
        }
        table.get(isRow ? at : smallest).set(isRow ? smallest : at, null);
        return true;
    }
}
