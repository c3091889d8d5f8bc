package id.payung.server.exchange;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a branch wants its files.
///
/// @param sheet name of the sheet
/// @param columns one per line: `HEADER = field`, `HEADER = "constant"`, or `HEADER =` for an empty one
/// @param source where the layout is known from
/// @param needsConfirmation whether no branch has confirmed it
public record Layout(long id, String name, String sheet, String columns, String source, boolean needsConfirmation) {

    /// What a column can hold.
    public enum Field {
        NUMBER("number"),
        NIK("nik"),
        NAME("name"),
        BIRTH_DATE("birthDate"),
        SEX("sex"),
        MOTHER("mother"),
        PHONE("phone"),
        ADDRESS("address"),
        VILLAGE_CODE("villageCode"),
        OCCUPATION("occupation"),
        INCOME("income"),
        SCHEMES("schemes"),
        FIRST_MONTH("firstMonth"),
        MONTHS("months"),
        MEMBER_NUMBER("memberNumber");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        static String words() {
            return Arrays.stream(values()).map(field -> field.word).collect(Collectors.joining(", "));
        }
    }

    /// A column of the file.
    ///
    /// @param field null for a constant or an empty column
    record Column(String header, @Nullable Field field, String constant) {}

    /// The columns in their order.
    ///
    /// @throws Problem `layout.line-unread`, `layout.field-unknown`, `layout.no-column` (400) with the line
    List<Column> parsed() {
        List<Column> parsed = new ArrayList<>();
        List<String> lines = columns.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                parsed.add(column(line, i + 1));
            }
        }
        if (parsed.isEmpty()) {
            throw new Problem(Kind.INVALID, "layout.no-column");
        }
        return parsed;
    }

    private static Column column(String line, int number) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            throw new Problem(Kind.INVALID, "layout.line-unread", number);
        }
        String header = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (value.isEmpty()) {
            return new Column(header, null, "");
        }
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            return new Column(header, null, value.substring(1, value.length() - 1));
        }
        for (Field field : Field.values()) {
            if (field.word.equals(value)) {
                return new Column(header, field, "");
            }
        }
        throw new Problem(Kind.INVALID, "layout.field-unknown", number, value, Field.words());
    }
}
