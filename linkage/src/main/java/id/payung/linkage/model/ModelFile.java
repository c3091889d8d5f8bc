package id.payung.linkage.model;

import id.payung.linkage.clean.NameNormaliser;
import id.payung.linkage.record.Field;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Writes a model as JSON, so that a score can be reproduced and a model be looked at.
public final class ModelFile {
    private ModelFile() {}

    /// The model as JSON text, the same for the same model.
    public static String json(LinkageModel model) {
        StringJoiner fields = new StringJoiner(",\n");
        for (int f = 0; f < model.schema().size(); f++) {
            fields.add(field(model, f));
        }
        return "{\n  \"format\": 1,\n  \"names\": \""
                + NameNormaliser.indonesian().version() + "\",\n"
                + "  \"matchShare\": " + number(model.matchShare()) + ",\n"
                + "  \"startingBits\": " + number(model.startingBits()) + ",\n"
                + "  \"nikSharesWhenBornAlike\": " + numbers(model.otherBornAlike()) + ",\n"
                + "  \"fields\": [\n" + fields + "\n  ]\n}\n";
    }

    private static String field(LinkageModel model, int f) {
        Field field = model.schema().fields().get(f);
        List<String> codes = model.levelCodes(f);
        StringJoiner levels = new StringJoiner(",\n");
        for (int i = 0; i < codes.size(); i++) {
            levels.add("        {\"level\": \"" + codes.get(i) + "\", \"match\": " + number(model.match()[f][i])
                    + ", \"other\": " + number(model.other()[f][i]) + ", \"bits\": "
                    + number(model.bits(f, i + 1, false)) + "}");
        }
        return "    {\"name\": \"" + escaped(field.name()) + "\", \"kind\": \"" + field.kind() + "\", \"role\": \""
                + field.role() + "\", \"levels\": [\n" + levels + "\n    ]}";
    }

    private static String numbers(double[] values) {
        StringJoiner list = new StringJoiner(", ", "[", "]");
        for (double value : values) {
            list.add(number(value));
        }
        return list.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
