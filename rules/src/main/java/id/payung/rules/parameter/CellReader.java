package id.payung.rules.parameter;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads single values and rows of a parameter file by their unit.
final class CellReader {

    /// Type of a column that says how sure we are of its row.
    private static final String CONFIDENCE = "confidence";

    private final YamlDocument document;

    CellReader(YamlDocument document) {
        this.document = document;
    }

    Object scalar(String unit, Node node) {
        String text = document.text(node);
        try {
            return switch (unit) {
                case "rupiah" -> Rupiah.of(Long.parseLong(text.replace("_", "")));
                case "rate" -> Rate.of(text);
                case "days", "months", "years", "count" -> Integer.parseInt(text);
                case "text" -> text;
                case CONFIDENCE -> Confidence.valueOf(text.toUpperCase(Locale.ROOT));
                default -> throw document.at(node, "the unit '" + unit + "' is unknown for a single value");
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw document.at(node, "'" + text + "' is not a value in " + unit);
        }
    }

    Table table(Map<String, String> columns, List<Node> rows, Confidence ofTable) {
        List<Table.Row> read = new ArrayList<>();
        for (Node row : rows) {
            List<Node> cells = document.sequence(row);
            if (cells.size() != columns.size()) {
                throw document.at(
                        row,
                        "this row has " + cells.size() + " cells, but there are " + columns.size() + " columns: "
                                + String.join(", ", columns.keySet()));
            }
            read.add(row(columns, cells, ofTable));
        }
        return new Table(List.copyOf(columns.keySet()), read);
    }

    private Table.Row row(Map<String, String> columns, List<Node> cells, Confidence ofTable) {
        Map<String, Object> values = new HashMap<>();
        Confidence confidence = ofTable;
        int i = 0;
        for (Map.Entry<String, String> column : columns.entrySet()) {
            Object value = scalar(column.getValue(), cells.get(i++));
            values.put(column.getKey(), value);
            if (value instanceof Confidence own) {
                confidence = own;
            }
        }
        return new Table.Row(values, confidence);
    }
}
