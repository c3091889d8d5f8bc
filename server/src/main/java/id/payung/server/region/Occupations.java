package id.payung.server.region;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The occupations that programmes and lists name, with what lists write for them.
@Component
public class Occupations {

    private final Map<String, Occupation> byCode = new LinkedHashMap<>();
    private final Map<String, Occupation> byText = new HashMap<>();

    public Occupations() {
        for (var row : ReferenceTable.read("occupations.csv")) {
            Occupation occupation = new Occupation(
                    row.getField("code"),
                    row.getField("label_id"),
                    row.getField("label_en"),
                    parts(row.getField("kbji_2014"), " "),
                    parts(row.getField("kbli_2020"), " "),
                    parts(row.getField("ktp_texts"), "|"),
                    row.getField("segment_hint"),
                    row.getField("note"));
            byCode.put(occupation.code(), occupation);
            byText.put(key(occupation.nameId()), occupation);
            byText.put(key(occupation.code()), occupation);
        }
        for (var row : ReferenceTable.read("occupation-synonyms.csv")) {
            Occupation occupation = byCode.get(row.getField("code"));
            if (occupation == null) {
                throw new IllegalStateException("A synonym names the unknown occupation " + row.getField("code"));
            }
            byText.put(key(row.getField("text")), occupation);
        }
    }

    /// All of them, in the order of the reference table.
    public List<Occupation> all() {
        return List.copyOf(byCode.values());
    }

    /// The occupation of a code.
    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// What a written occupation means.
    ///
    /// Equal after folding, or the only occupation one typing slip away. "Lain-lain" and household work are not
    /// occupations here and stay unrecognised.
    public Optional<Occupation> recognise(String text) {
        String key = key(text);
        Occupation known = byText.get(key);
        if (known != null || key.length() < 5) {
            return Optional.ofNullable(known);
        }
        List<Occupation> near = byText.entrySet().stream()
                .filter(entry -> entry.getKey().length() >= 5 && Nearness.typingSteps(key, entry.getKey()) == 1)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static String key(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static List<String> parts(String field, String separator) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split(java.util.regex.Pattern.quote(separator), -1));
    }
}
