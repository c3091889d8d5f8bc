package id.payung.cluster;

import id.payung.linkage.record.PackedRows;
import java.io.Serializable;

/// The rows of a set that one task works on.
///
/// @param first number of its first row in the whole set
/// @param rows the rows
public record Part(int first, PackedRows rows) implements Serializable {
    /// Number in the whole set of a row of this part.
    public int number(int row) {
        return first + row;
    }
}
