package id.payung.server.enrolment.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// What lists write for people who hold an office or earn a wage. Never changes.
final class JobWords {

    static final JobWords SHIPPED = new JobWords();

    /// Words that turn the others round: a pensioner holds no office, a soldier's wife is no soldier.
    private static final String OTHERS = "NOT_THEMSELVES";

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    /// A group such as `CIVIL_SERVANT`.
    ///
    /// @param sure whether the whole text says so, not just a word in it
    record Meaning(String group, boolean sure) {}

    private JobWords() {
        try (InputStream in = JobWords.class.getResourceAsStream("job-words.csv")) {
            if (in == null) {
                throw new IllegalStateException("The table job-words.csv is missing from this build");
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                csv.forEach(this::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(NamedCsvRecord row) {
        String group = row.getField("group");
        for (String text : row.getField("texts").split("\\|", -1)) {
            if (!text.isEmpty()) {
                texts.put(text, group);
            }
        }
        for (String word : row.getField("words").split("\\|", -1)) {
            if (group.equals(OTHERS)) {
                others.add(word);
            } else if (!word.isEmpty()) {
                words.put(word, group);
            }
        }
    }

    /// @param folded a text as [id.payung.linkage.clean.FreeText#fold] leaves it
    @Nullable
    Meaning find(String folded) {
        String whole = texts.get(folded);
        if (whole != null) {
            return new Meaning(whole, true);
        }
        String group = null;
        StringTokenizer each = new StringTokenizer(folded, " ");
        while (each.hasMoreTokens()) {
            String word = each.nextToken();
            if (others.contains(word)) {
                return null;
            }
            String meant = words.get(word);
            group = group == null ? meant : group;
        }
        return group == null ? null : new Meaning(group, false);
    }
}
