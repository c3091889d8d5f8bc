package id.payung.rules.quote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads the cases of one YAML file. A case with a table (`columns`, `rows`) stands for one case per row.
final class CaseFile {

    /// @param name   a sentence
    /// @param input  the JSON case as maps and lists
    /// @param expect what must come out, by name
    record Case(String name, Object input, Map<String, Object> expect) {}

    private static final Set<String> KEYS = Set.of("name", "case", "expect", "rejected", "columns", "rows");

    private static final Map<Path, List<Case>> READ = new ConcurrentHashMap<>();

    private CaseFile() {}

    /// The cases of a file; read once, for mutation tests ask for them very often.
    static List<Case> of(Path file) {
        return READ.computeIfAbsent(file, CaseFile::read);
    }

    private static List<Case> read(Path file) {
        try {
            return parsed(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Case> parsed(Path file) throws IOException {
        Object read = new Load(LoadSettings.builder().setLabel(file.toString()).build())
                .loadFromString(Files.readString(file));
        List<Case> cases = new ArrayList<>();
        for (Object item : list(read)) {
            Map<String, Object> entry = map(item);
            if (!KEYS.containsAll(entry.keySet()) || (entry.containsKey("expect") == entry.containsKey("rejected"))) {
                throw new IllegalArgumentException(file + ": a case has name, case, expect or rejected, and perhaps"
                        + " columns and rows; but found " + entry.keySet() + " in " + entry.get("name"));
            }
            Map<String, Object> expect = entry.containsKey("rejected")
                    ? Map.of("rejected", value(entry, "rejected"))
                    : map(value(entry, "expect"));
            Case template = new Case(value(entry, "name").toString(), value(entry, "case"), expect);
            if (entry.containsKey("rows")) {
                for (Object row : list(value(entry, "rows"))) {
                    cases.add(filled(template, list(value(entry, "columns")), list(row)));
                }
            } else {
                cases.add(template);
            }
        }
        return cases;
    }

    private static Case filled(Case template, List<Object> columns, List<Object> row) {
        if (columns.size() != row.size()) {
            throw new IllegalArgumentException(template.name() + ": the row " + row + " does not fit " + columns);
        }
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put("{" + columns.get(i) + "}", row.get(i));
        }
        return new Case(
                fill(template.name(), cells).toString(),
                fill(template.input(), cells),
                map(fill(template.expect(), cells)));
    }

    /// A text that is exactly one placeholder takes the cell as it is; inside a longer text it takes its words.
    private static Object fill(Object value, Map<String, Object> cells) {
        if (value instanceof String text) {
            if (cells.containsKey(text)) {
                return value(cells, text);
            }
            for (Map.Entry<String, Object> cell : cells.entrySet()) {
                text = text.replace(cell.getKey(), cell.getValue().toString());
            }
            return text;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> fill(item, cells)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, item) -> filled.put(fill(key, cells).toString(), fill(item, cells)));
            return filled;
        }
        return value;
    }

    private static Object value(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a case without '" + key + "': " + entry);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
