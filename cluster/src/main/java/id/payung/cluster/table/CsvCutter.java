package id.payung.cluster.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Finds places in a CSV file where a record begins, so that tasks can read pieces of it. A line break inside quotes is
/// no such place; quotes count only where a field begins with one, as for every reader of CSV.
final class CsvCutter {
    private static final int BUFFER = 1 << 20;

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    /// A piece of the file.
    ///
    /// @param from first byte
    /// @param to byte behind the last
    /// @param line number of its first line
    record Piece(long from, long to, long line) {}

    private final byte separator;
    private final long wanted;
    private final List<Piece> pieces = new ArrayList<>();
    private State state = State.FIELD_START;
    private long at;
    private long from;
    private long line = 2;
    private long fromLine = 2;

    /// @param separator separator of fields
    /// @param start first byte behind the header line
    /// @param wanted about so many bytes in a piece
    CsvCutter(char separator, long start, long wanted) {
        this.separator = (byte) separator;
        this.wanted = wanted;
        this.at = start;
        this.from = start;
    }

    /// Reads on from behind the header to the end.
    List<Piece> cut(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                read(buffer[i]);
            }
        }
        if (at > from) {
            pieces.add(new Piece(from, at, fromLine));
        }
        return pieces;
    }

    private void read(byte b) {
        at++;
        if (b == '\n') {
            line++;
        }
        switch (state) {
            case QUOTED -> state = b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> {
                if (b == '"') {
                    state = State.QUOTED;
                } else {
                    unquoted(b);
                }
            }
            case FIELD_START -> {
                if (b == '"') {
                    state = State.QUOTED;
                } else {
                    unquoted(b);
                }
            }
            case PLAIN -> unquoted(b);
        }
    }

    private void unquoted(byte b) {
        state = b == separator || b == '\n' || b == '\r' ? State.FIELD_START : State.PLAIN;
        if (b == '\n' && at - from >= wanted) {
            pieces.add(new Piece(from, at, fromLine));
            from = at;
            fromLine = line;
        }
    }
}
