package id.payung.rules.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A YAML file read strictly: every complaint names file and line.
final class YamlDocument {

    private final String file;
    private final Node root;

    private YamlDocument(String file, Node root) {
        this.file = file;
        this.root = root;
    }

    static YamlDocument read(String file, String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            Node root = new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(() -> new ParameterFileException(file, 1, "the file is empty"));
            return new YamlDocument(file, root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            throw new ParameterFileException(file, line, "this is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new ParameterFileException(file, 1, "this is not YAML: " + e.getMessage());
        }
    }

    Node root() {
        return root;
    }

    /// Entries of a mapping by key, in the order of the file; refuses a key given twice and one not `allowed`.
    Map<String, Node> mapping(Node node, Set<String> allowed) {
        Map<String, Node> entries = mapping(node);
        entries.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw at(value, "unknown key '" + key + "'; known are " + String.join(", ", allowed));
            }
        });
        return entries;
    }

    /// Entries of a mapping by key, in the order of the file; refuses a key given twice.
    Map<String, Node> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw at(node, "a list of 'key: value' is expected here");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw at(tuple.getKeyNode(), "'" + key + "' is given twice");
            }
        }
        return entries;
    }

    List<Node> sequence(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw at(node, "a list is expected here");
        }
        return new ArrayList<>(sequence.getValue());
    }

    String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw at(node, "a single value is expected here");
        }
        return scalar.getValue();
    }

    boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    Node required(Map<String, Node> entries, String key, Node owner) {
        @Nullable Node value = entries.get(key);
        if (value == null || isNull(value)) {
            throw at(value == null ? owner : value, "'" + key + "' is missing");
        }
        return value;
    }

    ParameterFileException at(Node node, String problem) {
        int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
        return new ParameterFileException(file, line, problem);
    }
}
