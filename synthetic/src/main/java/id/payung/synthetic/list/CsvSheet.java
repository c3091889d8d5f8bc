package id.payung.synthetic.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/// A list as a spreadsheet program exports it to text.
final class CsvSheet implements SheetWriter {
    private final CsvWriter writer;
    private int rows;

    CsvSheet(OutputStream out, CsvShape shape) throws IOException {
        if (shape.byteOrderMark()) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        this.writer = CsvWriter.builder()
                .fieldSeparator(shape.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, shape.charset()), 1 << 16));
    }

    @Override
    public int row(List<Cell> cells) {
        writer.writeRecord(cells.stream().map(Cell::shown).toList());
        return ++rows;
    }

    @Override
    public void merge(int fromRow, int fromColumn, int toRow, int toColumn) {
        // Text files have no merged cells: the first keeps the value, the others stay empty.
    }

    @Override
    public void sheet(String name) {
        throw new UnsupportedOperationException("A text file has one sheet");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
