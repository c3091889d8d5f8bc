package id.payung.server.matching;

import id.payung.linkage.record.RowPacker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one list on their way through the [Gate], in packed form: about a hundred bytes each. For one thread;
/// several threads fill a [#part] each.
public final class GateRows {

    static final int PIECE = 1 << 14;

    private final MatchKeys matchKeys;
    private final RowPacker packer = Likeness.packer();
    private final List<Piece> pieces = new ArrayList<>();
    private Piece last = new Piece(0);

    GateRows(MatchKeys matchKeys) {
        this.matchKeys = matchKeys;
    }

    /// Some rows of the same list, to be added by [#add(GateRows)] in their turn.
    public GateRows part() {
        return new GateRows(matchKeys);
    }

    /// Adds all rows of a part.
    public void add(GateRows part) {
        for (Piece piece : part.pieces) {
            for (int row = 0; row < piece.size; row++) {
                room();
                last.take(piece, row);
            }
        }
    }

    /// Adds a row that has a usable identity number.
    ///
    /// @param sex `F`, `M` or null
    /// @param village code of the village
    /// @return the keys under which the person of this row is found by likeness
    public long[] add(
            int rowNumber,
            String nik,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String mother,
            @Nullable String village) {
        room();
        int at = last.size * Likeness.LAYOUT.stride();
        Likeness.pack(packer, nik, name, birthDate, sex, mother, village, last.words, at);
        int keysAt = last.size * MatchKeys.COUNT;
        matchKeys.write(last.words, at, name, village, last.keys, keysAt);
        last.numbers[last.size] = rowNumber;
        last.size++;
        return java.util.Arrays.stream(last.keys, keysAt, keysAt + MatchKeys.COUNT)
                .filter(key -> key != 0)
                .distinct()
                .toArray();
    }

    private void room() {
        if (pieces.isEmpty() || last.size == PIECE) {
            last = new Piece(pieces.isEmpty() ? 256 : PIECE);
            pieces.add(last);
        }
        last.grow();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// So many rows that their look-up is one question.
    static final class Piece {
        long[] words;
        long[] keys;
        int[] numbers;
        int size;

        Piece(int rows) {
            words = new long[rows * Likeness.LAYOUT.stride()];
            keys = new long[rows * MatchKeys.COUNT];
            numbers = new int[rows];
        }

        void take(Piece from, int row) {
            int stride = Likeness.LAYOUT.stride();
            System.arraycopy(from.words, row * stride, words, size * stride, stride);
            System.arraycopy(from.keys, row * MatchKeys.COUNT, keys, size * MatchKeys.COUNT, MatchKeys.COUNT);
            numbers[size++] = from.numbers[row];
        }

        void grow() {
            if (size == numbers.length) {
                int rows = Math.min(PIECE, 4 * size);
                words = java.util.Arrays.copyOf(words, rows * Likeness.LAYOUT.stride());
                keys = java.util.Arrays.copyOf(keys, rows * MatchKeys.COUNT);
                numbers = java.util.Arrays.copyOf(numbers, rows);
            }
        }
    }
}
