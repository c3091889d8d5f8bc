package id.payung.rules.quote;

import id.payung.rules.Text;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reading and writing JSON, and the parts that all answers share.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Json() {}

    static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            if (node.isMissingNode() || node.isNull()) {
                throw Fields.rejected("input", "kosong", "is empty; give one JSON case or an array of cases");
            }
            return node;
        } catch (JacksonException e) {
            throw Fields.rejected("input", "bukan JSON", "is not JSON: " + problem(e.getOriginalMessage()) + place(e));
        }
    }

    /// The first line of what the parser says, without where it started reading.
    private static String problem(String message) {
        String line = message.lines().findFirst().orElse("");
        int internals = line.indexOf(" (start marker at");
        return internals < 0 ? line : line.substring(0, internals);
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    static String write(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static ArrayNode strings(List<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    static void text(ObjectNode object, Text text) {
        object.put("id", text.id()).put("en", text.en());
    }

    static ArrayNode policies(List<Choice> choices) {
        ArrayNode array = array();
        for (Choice choice : choices) {
            ObjectNode item =
                    array.addObject().put("policy", choice.policy().name()).put("choice", choice.name());
            text(item, choice.text());
        }
        return array;
    }

    static ArrayNode trace(List<TraceStep> steps) {
        ArrayNode array = array();
        for (TraceStep step : steps) {
            ObjectNode item = array.addObject().put("step", step.id());
            text(item, step.question());
            item.put("answer", step.answer()).set("sources", strings(step.sources()));
        }
        return array;
    }

    static ArrayNode law(List<Dated<?>> figures) {
        ArrayNode array = array();
        for (Dated<?> figure : figures) {
            array.addObject()
                    .put("parameter", figure.parameter())
                    .put("value", figure.value().toString())
                    .put("from", figure.from().toString())
                    .put("confidence", figure.confidence().name())
                    .set("sources", strings(figure.sources()));
        }
        return array;
    }
}
