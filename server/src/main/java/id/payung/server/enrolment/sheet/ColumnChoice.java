package id.payung.server.enrolment.sheet;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody says of one file where the program would guess otherwise.
///
/// @param headerRow line that names the columns; 0 when none does; null leaves it to the program
/// @param columns what they are about, by index; [Column#IGNORED] for one that is not to be read
public record ColumnChoice(@Nullable Integer headerRow, Map<Integer, Column> columns) {

    /// Nothing was said.
    public static final ColumnChoice NONE = new ColumnChoice(null, Map.of());

    public ColumnChoice {
        columns = Map.copyOf(columns);
    }

    /// What was said last holds.
    public ColumnChoice and(ColumnChoice later) {
        Map<Integer, Column> both = new HashMap<>(columns);
        later.columns.values().stream()
                .filter(Column::used)
                .forEach(moved -> both.values().removeIf(column -> column == moved));
        both.putAll(later.columns);
        return new ColumnChoice(later.headerRow == null ? headerRow : later.headerRow, both);
    }
}
