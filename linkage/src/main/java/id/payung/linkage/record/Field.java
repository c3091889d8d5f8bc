package id.payung.linkage.record;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One field that takes part in a comparison.
///
/// @param name the field's name in models and explanations
/// @param kind how it is compared
/// @param role what it says about a person
public record Field(String name, FieldKind kind, FieldRole role) implements Serializable {
    private static final Map<String, Field> KNOWN = known();

    /// A field by one of the known names (`nik, number, name, given, family, birth, sex, mother, phone, address,
    /// village,
    /// postcode`), or null.
    public static @Nullable Field known(String name) {
        return KNOWN.get(name);
    }

    /// The known names in the order in which they are shown.
    public static Set<String> knownNames() {
        return KNOWN.keySet();
    }

    /// A field that is compared as free text.
    public static Field text(String name) {
        return new Field(name, FieldKind.TEXT, FieldRole.OTHER);
    }

    /// A field that is the same or not.
    public static Field exact(String name) {
        return new Field(name, FieldKind.EXACT, FieldRole.OTHER);
    }

    private static Map<String, Field> known() {
        Map<String, Field> fields = new LinkedHashMap<>();
        add(fields, "nik", FieldKind.NATIONAL_ID, FieldRole.NATIONAL_ID);
        add(fields, "number", FieldKind.ID_NUMBER, FieldRole.ID_NUMBER);
        add(fields, "name", FieldKind.NAME, FieldRole.FULL_NAME);
        add(fields, "given", FieldKind.NAME, FieldRole.GIVEN_NAME);
        add(fields, "family", FieldKind.NAME, FieldRole.FAMILY_NAME);
        add(fields, "birth", FieldKind.DATE, FieldRole.BIRTH_DATE);
        add(fields, "sex", FieldKind.SEX, FieldRole.SEX);
        add(fields, "mother", FieldKind.NAME, FieldRole.MOTHER_NAME);
        add(fields, "phone", FieldKind.PHONE, FieldRole.OTHER);
        add(fields, "address", FieldKind.TEXT, FieldRole.OTHER);
        add(fields, "village", FieldKind.PLACE, FieldRole.OTHER);
        add(fields, "postcode", FieldKind.EXACT, FieldRole.OTHER);
        return Collections.unmodifiableMap(fields);
    }

    private static void add(Map<String, Field> fields, String name, FieldKind kind, FieldRole role) {
        fields.put(name, new Field(name, kind, role));
    }
}
