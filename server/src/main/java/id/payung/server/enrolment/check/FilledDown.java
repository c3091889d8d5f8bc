package id.payung.server.enrolment.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notices identity numbers that a spreadsheet filled down: three or more rows running, each one more than the last.
///
/// Same rule as [id.payung.linkage.clean.NationalIdCheck#filledDown], for a list that is never held in memory.
public final class FilledDown {

    private static final int SHORTEST = 3;

    private final List<Run> runs = new ArrayList<>();
    private long previous = Long.MIN_VALUE;
    private int first;
    private int last;
    private int length;

    /// Rows, both ends included.
    public record Run(int firstRow, int lastRow) {}

    /// The next row of the list.
    public void add(CheckedRow row) {
        Long number = number(row);
        if (number != null && number == previous + 1) {
            length++;
        } else {
            close();
            first = row.number();
            length = 1;
        }
        previous = number == null ? Long.MIN_VALUE : number;
        last = row.number();
    }

    /// The runs so far; call at the end of the list.
    public List<Run> runs() {
        close();
        length = 0;
        return List.copyOf(runs);
    }

    private void close() {
        if (length >= SHORTEST) {
            runs.add(new Run(first, last));
        }
    }

    private static @Nullable Long number(CheckedRow row) {
        return row.nik() == null ? null : Long.valueOf(row.nik().digits());
    }
}
