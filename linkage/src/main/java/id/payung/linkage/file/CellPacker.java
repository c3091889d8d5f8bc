package id.payung.linkage.file;

import id.payung.linkage.record.Field;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.RowPacker;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the cells of one row of a table and packs those that are compared.
public final class CellPacker implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<String> NIK_TYPES = Set.of("", "KTP", "NIK", "EKTP", "E-KTP", "KTP-EL", "KTPEL");

    private final String source;
    private final String idColumn;
    private final int stride;
    private final int id;
    private final int idType;
    private final int[] columns;
    private final int national;

    /// @param source what the table is called in messages
    /// @param header names of its columns
    /// @param idColumn column with the rows' identifiers
    /// @param idTypeColumn column that says what kind of number the NIK column holds, or null
    /// @param fields fields with their columns
    /// @param layout layout of exactly these fields
    /// @throws InputProblem when the table lacks a column
    public CellPacker(
            String source,
            List<String> header,
            String idColumn,
            @Nullable String idTypeColumn,
            List<FieldColumn> fields,
            RowLayout layout) {
        this.source = source;
        this.idColumn = idColumn;
        this.stride = layout.stride();
        this.id = column(header, idColumn);
        this.idType = idTypeColumn == null ? -1 : column(header, idTypeColumn);
        this.columns = fields.stream()
                .mapToInt(field -> column(header, field.column()))
                .toArray();
        Field nik = Field.known("nik");
        this.national = nik == null ? -1 : layout.schema().fields().indexOf(nik);
    }

    /// The identifier of a row.
    public String id(List<String> row) {
        return row.get(id).strip();
    }

    /// @throws InputProblem when the row has no identifier
    public void checkId(long line, List<String> row) {
        if (row.size() <= id || row.get(id).isBlank()) {
            throw new InputProblem("Line " + line + " of " + source + " has no value in the column \"" + idColumn
                    + "\". Every row needs its own identifier.");
        }
    }

    /// Packs a row; missing cells at its end count as empty.
    ///
    /// @param words zero where the row goes
    /// @return whether anything could be read
    public boolean pack(List<String> row, RowPacker packer, long[] words, int at) {
        @Nullable String[] values = new @Nullable String[columns.length];
        for (int f = 0; f < columns.length; f++) {
            String cell = row.size() > columns[f] ? row.get(columns[f]) : "";
            values[f] = cell.isEmpty() ? null : cell;
        }
        String number = national < 0 ? null : values[national];
        if (number != null && idType >= 0 && row.size() > idType) {
            String type = row.get(idType).strip().toUpperCase(Locale.ROOT);
            values[national] = NIK_TYPES.contains(type) ? number : RowPacker.ofOtherType(type, number);
        }
        packer.pack(values, words, at);
        long any = 0;
        for (int w = at; w < at + stride; w++) {
            any |= words[w];
        }
        return any != 0;
    }

    private int column(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw new InputProblem(
                "The file " + source + " has no column \"" + name + "\". It has: " + String.join(", ", header) + ".");
    }
}
