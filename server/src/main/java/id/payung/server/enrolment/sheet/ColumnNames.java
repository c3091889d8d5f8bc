package id.payung.server.enrolment.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.linkage.clean.FreeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What lists write above their columns, and what it means.
final class ColumnNames {

    private static final int SHORTEST_GUESS = 5;

    private final Map<String, Column> byName = new LinkedHashMap<>();

    ColumnNames() {
        try (InputStream in = ColumnNames.class.getResourceAsStream("columns.csv")) {
            if (in == null) {
                throw new IllegalStateException("The table columns.csv is missing from this build");
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                csv.forEach(row -> {
                    for (String text : row.getField("texts").split("\\|", -1)) {
                        byName.putIfAbsent(key(text), Column.valueOf(row.getField("column")));
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a name means, and why.
    record Meaning(Column column, Grounds grounds) {}

    @Nullable
    Meaning exact(String text) {
        Column column = byName.get(key(text));
        return column == null ? null : new Meaning(column, Grounds.NAME);
    }

    /// The meaning of the only known name one or two typing steps away.
    @Nullable
    Meaning near(String text) {
        String key = key(text);
        if (key.length() < SHORTEST_GUESS || key.length() > 40) {
            return null;
        }
        int allowed = key.length() < 8 ? 1 : 2;
        Column found = null;
        int best = allowed + 1;
        for (Map.Entry<String, Column> entry : byName.entrySet()) {
            String known = entry.getKey();
            if (known.length() < SHORTEST_GUESS || Math.abs(known.length() - key.length()) > allowed) {
                continue;
            }
            int steps = steps(key, known);
            if (steps < best) {
                best = steps;
                found = entry.getValue();
            } else if (steps == best && found != entry.getValue()) {
                found = null;
            }
        }
        return found == null || best > allowed ? null : new Meaning(found, Grounds.NEAR_NAME);
    }

    static String key(String text) {
        String folded = FreeText.fold(text);
        StringBuilder key = new StringBuilder(folded.length());
        folded.chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return key.toString();
    }

    private static int steps(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] now = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replace = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        return before[right.length()];
    }
}
