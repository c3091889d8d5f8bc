package id.payung.server.enrolment;

import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.ColumnChoice;
import id.payung.server.enrolment.sheet.FirstLook;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody writes about columns: `D` and `NIK`.
public final class ColumnWords {

    private ColumnWords() {}

    /// Everything that a column can be taken for, in the order in which it is offered.
    public static List<Column> meanings() {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.RESULT && column != Column.REASON)
                .toList();
    }

    /// @param columns meaning by letter
    /// @throws Problem `list.column-unknown`, `list.meaning-unknown`, `list.header-row-missing` (400)
    public static ColumnChoice choice(@Nullable Integer headerRow, Map<String, String> columns) {
        if (headerRow != null && headerRow < 0) {
            throw new Problem(Kind.INVALID, "list.header-row-missing", FirstLook.SEARCHED);
        }
        Map<Integer, Column> choice = new TreeMap<>();
        columns.forEach((letter, meaning) -> choice.put(index(letter), meaning(meaning)));
        return new ColumnChoice(headerRow, choice);
    }

    /// Index of a column, 0 for `A`.
    ///
    /// @throws Problem `list.column-unknown` (400)
    public static int index(String letter) {
        int index = Header.indexOfLetter(letter.strip());
        if (index < 0) {
            throw new Problem(Kind.INVALID, "list.column-unknown", letter);
        }
        return index;
    }

    private static Column meaning(String word) {
        String wanted = word.strip().toUpperCase(Locale.ROOT);
        return meanings().stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.INVALID,
                        "list.meaning-unknown",
                        word,
                        meanings().stream().map(Column::name).collect(Collectors.joining(", "))));
    }
}
