package id.payung.synthetic.list;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes rows to a file, top to bottom, holding none of them.
interface SheetWriter extends Closeable {
    /// Writes one row and returns its number, counted from 1.
    int row(List<Cell> cells) throws IOException;

    /// Joins cells of a sheet, where the file format can; columns and rows count from 1.
    void merge(int fromRow, int fromColumn, int toRow, int toColumn);

    /// Starts another sheet, where the file format can.
    void sheet(String name) throws IOException;
}
