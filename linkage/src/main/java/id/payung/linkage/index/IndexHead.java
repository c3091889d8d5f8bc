package id.payung.linkage.index;

import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.model.ModelFile;
import id.payung.linkage.pair.Guard;
import id.payung.linkage.record.Field;
import id.payung.linkage.record.FieldKind;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a base file says of itself: how its rows are laid out and scored, and how long its parts are.
///
/// @param schema fields of the rows
/// @param guards rules that hold pairs back
/// @param model the model that scores
/// @param rows number of rows
/// @param counted rows from which frequencies were counted
/// @param keys entries of each key's column
/// @param idBytes bytes of all identifiers
/// @param frequencies entries of the frequency table
record IndexHead(
        Schema schema,
        Set<Guard> guards,
        LinkageModel model,
        int rows,
        long counted,
        int[] keys,
        long idBytes,
        int frequencies) {
    static final int FORMAT = 1;

    String json() {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode head = mapper.createObjectNode();
        head.put("format", FORMAT);
        ArrayNode fields = head.putArray("fields");
        for (Field field : schema.fields()) {
            ObjectNode node = fields.addObject();
            node.put("name", field.name());
            node.put("kind", field.kind().name());
            node.put("role", field.role().name());
        }
        ArrayNode rules = head.putArray("guards");
        guards.forEach(guard -> rules.add(guard.name()));
        head.put("rows", rows);
        head.put("counted", counted);
        ArrayNode columns = head.putArray("keys");
        for (int entries : keys) {
            columns.add(entries);
        }
        head.put("idBytes", idBytes);
        head.put("frequencies", frequencies);
        head.put("model", ModelFile.json(model));
        return mapper.writeValueAsString(head);
    }

    /// @throws IllegalArgumentException when the text is no head of this format
    static IndexHead read(String text) {
        try {
            JsonNode head = JsonMapper.shared().readTree(text);
            if (head.path("format").asInt(0) != FORMAT) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            List<Field> fields = new ArrayList<>();
            for (JsonNode field : head.path("fields")) {
                fields.add(new Field(
                        field.path("name").asString(),
                        FieldKind.valueOf(field.path("kind").asString()),
                        FieldRole.valueOf(field.path("role").asString())));
            }
            Schema schema = new Schema(fields);
            Set<Guard> guards = EnumSet.noneOf(Guard.class);
            head.path("guards").forEach(guard -> guards.add(Guard.valueOf(guard.asString())));
            return new IndexHead(
                    schema,
                    guards,
                    ModelFile.read(head.path("model").asString(), schema),
                    head.path("rows").asInt(),
                    head.path("counted").asLong(),
                    head.path("keys").valueStream().mapToInt(JsonNode::asInt).toArray(),
                    head.path("idBytes").asLong(),
                    head.path("frequencies").asInt());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("its head is not readable", e);
        }
    }
}
