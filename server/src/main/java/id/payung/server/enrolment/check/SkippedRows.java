package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines below the header that are nobody, and people whom nobody sees: told with their numbers, so that none is lost
/// unseen.
final class SkippedRows {

    private static final int MOST_RANGES = 40;

    private static final class Ranges {
        private final List<String> sheets;
        private final StringBuilder text = new StringBuilder();
        private int rows;
        private int ranges;
        private int first;
        private int last = -1;

        Ranges(List<String> sheets) {
            this.sheets = sheets;
        }

        void add(int row) {
            rows++;
            if (row != last + 1 || last < 0) {
                close();
                first = row;
            }
            last = row;
        }

        void close() {
            if (last < 0 || ranges > MOST_RANGES) {
                return;
            }
            ranges++;
            text.append(text.isEmpty() ? "" : ", ");
            if (ranges > MOST_RANGES) {
                text.append('…');
            } else {
                String sheet = RowNumbers.sheetName(first, sheets);
                text.append(sheet.isEmpty() ? "" : "“" + sheet + "” ").append(RowNumbers.line(first));
                if (first != last) {
                    text.append("–").append(RowNumbers.line(last));
                }
            }
        }
    }

    private final List<String> sheets;
    private final Map<LineKind, Ranges> byKind = new EnumMap<>(LineKind.class);
    private final Ranges hidden;

    /// @param sheets names of the list's sheets, in order
    SkippedRows(List<String> sheets) {
        this.sheets = sheets;
        this.hidden = new Ranges(sheets);
    }

    void add(LineKind kind, int row) {
        byKind.computeIfAbsent(kind, any -> new Ranges(sheets)).add(row);
    }

    /// A person whose row the spreadsheet program does not show; she is read all the same.
    void hidden(int row) {
        hidden.add(row);
    }

    /// People in rows that nobody sees, if there are any.
    Optional<Notice> hiddenNotice() {
        return notice(hidden.rows == 0 ? null : hidden, "F03.rows");
    }

    /// Rows of that kind, if there are any.
    Optional<Notice> notice(LineKind kind, String code) {
        return notice(byKind.get(kind), code);
    }

    private static Optional<Notice> notice(@Nullable Ranges ranges, String code) {
        if (ranges == null) {
            return Optional.empty();
        }
        ranges.close();
        return Optional.of(new Notice(code, List.of(Integer.toString(ranges.rows), ranges.text.toString())));
    }
}
