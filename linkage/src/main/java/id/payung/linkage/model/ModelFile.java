package id.payung.linkage.model;

import id.payung.linkage.clean.NameNormaliser;
import id.payung.linkage.compare.Level;
import id.payung.linkage.compare.Levels;
import id.payung.linkage.record.Field;
import id.payung.linkage.record.Schema;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a model as JSON and reads it back, so that a score can be reproduced and a model be looked at.
///
/// A model that was written and read gives every pair the same bits as before.
public final class ModelFile {
    private static final int FORMAT = 1;

    private ModelFile() {}

    /// Reads a model.
    ///
    /// @param text what [#json] wrote
    /// @param schema the fields that are to be compared; the model must speak of exactly these
    /// @throws IllegalArgumentException when the text is no model, or one of other fields or levels; it says which
    public static LinkageModel read(String text, Schema schema) {
        JsonNode root = tree(text);
        if (root.path("format").asInt(0) != FORMAT) {
            throw new IllegalArgumentException("it is no model of format " + FORMAT);
        }
        JsonNode fields = root.path("fields");
        String learnt = fields.valueStream().map(ModelFile::name).collect(Collectors.joining(", "));
        String wanted = schema.fields().stream().map(ModelFile::name).collect(Collectors.joining(", "));
        if (!learnt.equals(wanted)) {
            throw new IllegalArgumentException(
                    "it was learnt for the fields " + learnt + ", but the fields compared are " + wanted);
        }
        double[][] match = new double[schema.size()][];
        double[][] other = new double[schema.size()][];
        for (int f = 0; f < schema.size(); f++) {
            JsonNode levels = fields.path(f).path("levels");
            List<String> codes = Levels.of(schema.fields().get(f).kind()).stream()
                    .map(Level::code)
                    .toList();
            if (!levels.valueStream()
                    .map(level -> level.path("level").asString(""))
                    .toList()
                    .equals(codes)) {
                throw new IllegalArgumentException(
                        "the levels of its field " + schema.fields().get(f).name() + " are not " + codes);
            }
            match[f] = shares(levels.valueStream().map(level -> level.path("match")));
            other[f] = shares(levels.valueStream().map(level -> level.path("other")));
        }
        double[] bornAlike = shares(root.path("nikSharesWhenBornAlike").valueStream());
        int needed = LinkageModel.usual(schema, 0.5).otherBornAlike().length;
        if (bornAlike.length != needed) {
            throw new IllegalArgumentException("it has " + bornAlike.length + " shares of NIKs, not " + needed);
        }
        return new LinkageModel(schema, match, other, bornAlike, share(root.path("matchShare")));
    }

    private static JsonNode tree(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private static String name(JsonNode field) {
        return field.path("name").asString("") + " (" + field.path("kind").asString("") + ", "
                + field.path("role").asString("") + ")";
    }

    private static String name(Field field) {
        return field.name() + " (" + field.kind() + ", " + field.role() + ")";
    }

    private static double[] shares(Stream<JsonNode> values) {
        return values.mapToDouble(ModelFile::share).toArray();
    }

    private static double share(JsonNode value) {
        double share = value.asDouble(Double.NaN);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("one of its shares is no number from 0 to 1");
        }
        return share;
    }

    /// The model as JSON text, the same for the same model.
    public static String json(LinkageModel model) {
        StringJoiner fields = new StringJoiner(",\n");
        for (int f = 0; f < model.schema().size(); f++) {
            fields.add(field(model, f));
        }
        return "{\n  \"format\": " + FORMAT + ",\n  \"names\": \""
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

    /// The shortest figure that reads back as the very same number.
    private static String number(double value) {
        return Double.toString(value);
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
