package id.payung.linkage.record;

import java.io.Serializable;
import java.util.List;

/// The fields of a comparison, in order.
///
/// @param fields between 1 and 12 fields with different names
public record Schema(List<Field> fields) implements Serializable {
    /// Most fields one comparison can have.
    public static final int MOST_FIELDS = 12;

    /// @throws IllegalArgumentException when there is no field, too many, or two of one name
    public Schema {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare: name at least one field");
        }
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_FIELDS + " fields can be compared, got " + fields.size());
        }
        if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("two fields have the same name");
        }
    }

    /// A schema of fields by their known names.
    public static Schema of(String... knownNames) {
        return new Schema(List.of(knownNames).stream()
                .map(name -> {
                    Field field = Field.known(name);
                    if (field == null) {
                        throw new IllegalArgumentException("no field is known as " + name);
                    }
                    return field;
                })
                .toList());
    }

    /// Position of the first field with this role, or -1.
    public int indexOf(FieldRole role) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /// Number of fields.
    public int size() {
        return fields.size();
    }
}
