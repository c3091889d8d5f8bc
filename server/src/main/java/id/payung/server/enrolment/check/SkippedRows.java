package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lines below the header that are nobody: told with their numbers, so that none is lost unseen.
final class SkippedRows {

    private static final int MOST_RANGES = 40;

    private static final class Ranges {
        private final StringBuilder text = new StringBuilder();
        private int rows;
        private int ranges;
        private int first;
        private int last = -1;

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
                text.append(first == last ? Integer.toString(first) : first + "–" + last);
            }
        }
    }

    private final Map<LineKind, Ranges> byKind = new EnumMap<>(LineKind.class);

    void add(LineKind kind, int row) {
        byKind.computeIfAbsent(kind, any -> new Ranges()).add(row);
    }

    /// Rows of that kind, if there are any.
    Optional<Notice> notice(LineKind kind, String code) {
        Ranges ranges = byKind.get(kind);
        if (ranges == null) {
            return Optional.empty();
        }
        ranges.close();
        return Optional.of(new Notice(code, List.of(Integer.toString(ranges.rows), ranges.text.toString())));
    }
}
