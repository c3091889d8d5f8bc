package id.payung.linkage.pair;

import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.RowPacker;
import id.payung.linkage.record.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Builds small sets of rows for tests: `nik, name, birth, sex, mother, village`.
public final class People {
    /// The usual fields.
    public static final RowLayout LAYOUT = new RowLayout(Schema.of("nik", "name", "birth", "sex", "mother", "village"));

    private final PackedRows.Builder rows = new PackedRows.Builder(LAYOUT);
    private final RowPacker packer = new RowPacker(LAYOUT, LocalDate.of(2026, 3, 2));

    /// Adds a record; its identifier is its position.
    public People add(@Nullable String... values) {
        long[] row = new long[LAYOUT.stride()];
        packer.pack(values, row, 0);
        rows.add(Integer.toString(rows.size()), row, 0);
        return this;
    }

    /// The records added.
    public PackedRows rows() {
        return rows.build();
    }
}
