package id.payung.rules.parameter;

import id.payung.rules.Rounding;
import id.payung.rules.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one parameter file, strictly.
///
/// Refuses a value without a source, an unknown key, a date out of order, a value that does not fit the unit;
/// each time with file and line.
final class ParameterFile {

    private static final Set<String> KEYS =
            ordered("description", "label_id", "unit", "rounding", "columns", "values", "verified_on", "notes");
    private static final Set<String> VALUE_KEYS =
            ordered("value", "rows", "promulgated", "sources", "confidence", "signed_off");

    private final String id;
    private final YamlDocument document;
    private final Map<String, Node> keys;

    private ParameterFile(String id, YamlDocument document) {
        this.id = id;
        this.document = document;
        this.keys = document.mapping(document.root(), KEYS);
    }

    /// @param id   path below the folder of parameters, without the ending
    /// @param file name used in complaints
    static Parameter<?> read(String id, String file, String yaml) {
        return new ParameterFile(id, YamlDocument.read(file, yaml)).parameter();
    }

    private Parameter<?> parameter() {
        Node unitNode = required("unit");
        Unit unit = oneOf(Unit.class, unitNode);
        CellReader cells = new CellReader(document);
        Map<String, String> columns = columns(unit);
        List<Entry<Object>> history = new ArrayList<>();
        document.mapping(required("values")).forEach((day, node) -> {
            Entry<Object> entry = entry(unit, columns, cells, date(day, node), node);
            if (!history.isEmpty() && !history.getLast().from().isBefore(entry.from())) {
                throw document.at(
                        node,
                        "the dates are out of order: " + entry.from() + " comes after "
                                + history.getLast().from());
            }
            history.add(entry);
        });
        if (history.isEmpty()) {
            throw document.at(required("values"), "at least one dated value is needed");
        }
        return new Parameter<>(id, description(unit), history);
    }

    private Description description(Unit unit) {
        Text label = new Text(text("label_id"), text("description"));
        Node verified = required("verified_on");
        @Nullable Node rounding = keys.get("rounding");
        @Nullable Node notes = keys.get("notes");
        return new Description(
                label,
                unit.label(),
                rounding == null ? null : oneOf(Rounding.class, rounding).name().toLowerCase(Locale.ROOT),
                date(document.text(verified), verified),
                notes == null ? null : document.text(notes).strip());
    }

    private Map<String, String> columns(Unit unit) {
        @Nullable Node node = keys.get("columns");
        if ((unit == Unit.TABLE) != (node != null)) {
            throw document.at(document.root(), "'columns' belongs to a table, and only to a table");
        }
        Map<String, String> columns = new java.util.LinkedHashMap<>();
        if (node != null) {
            document.mapping(node).forEach((name, type) -> columns.put(name, document.text(type)));
        }
        return columns;
    }

    private Entry<Object> entry(Unit unit, Map<String, String> columns, CellReader cells, LocalDate from, Node node) {
        Map<String, Node> entry = document.mapping(node, VALUE_KEYS);
        List<String> sources = sources(entry, node);
        LocalDate promulgated = optionalDate(entry.get("promulgated"));
        @Nullable Node value = entry.get(unit == Unit.TABLE ? "rows" : "value");
        if (value == null) {
            throw document.at(node, "'" + (unit == Unit.TABLE ? "rows" : "value") + "' is missing");
        }
        if (document.isNull(value)) {
            return new Ended<>(from, promulgated, sources);
        }
        Confidence confidence = oneOf(Confidence.class, document.required(entry, "confidence", node));
        @Nullable Node signedOff = entry.get("signed_off");
        Object read = unit == Unit.TABLE
                ? cells.table(columns, document.sequence(value), confidence)
                : cells.scalar(unit.label(), value);
        return new Dated<>(
                id, from, read, promulgated, sources, confidence, signedOff == null ? null : document.text(signedOff));
    }

    private List<String> sources(Map<String, Node> entry, Node owner) {
        Node node = document.required(entry, "sources", owner);
        List<String> sources =
                document.sequence(node).stream().map(document::text).toList();
        if (sources.isEmpty() || sources.stream().anyMatch(String::isBlank)) {
            throw document.at(node, "a value needs a source: name the article it rests on");
        }
        return sources;
    }

    private @Nullable LocalDate optionalDate(@Nullable Node node) {
        return node == null ? null : date(document.text(node), node);
    }

    private LocalDate date(String text, Node node) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw document.at(node, "'" + text + "' is not a date; write it as 2026-04-30");
        }
    }

    private <E extends Enum<E>> E oneOf(Class<E> type, Node node) {
        String text = document.text(node);
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return constant;
            }
            known.add(name);
        }
        throw document.at(node, "'" + text + "' is unknown; known are " + String.join(", ", known));
    }

    private String text(String key) {
        return document.text(required(key));
    }

    private Node required(String key) {
        return document.required(keys, key, document.root());
    }

    private static Set<String> ordered(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }
}
