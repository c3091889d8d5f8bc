package id.payung.linkage.block;

import id.payung.linkage.record.Field;
import id.payung.linkage.record.Mix;
import id.payung.linkage.record.RowLayout;
import java.util.ArrayList;
import java.util.List;

/// Two records are worth comparing when they share every part of a key.
public final class BlockingKey {
    /// One part of one field.
    ///
    /// @param field position of the field in the schema
    /// @param part which part
    public record Element(int field, Part part) {}

    private final RowLayout layout;
    private final int[] fields;
    private final Part[] parts;
    private final String name;

    /// @param elements one to four parts
    public BlockingKey(RowLayout layout, List<Element> elements) {
        this.layout = layout;
        this.fields = elements.stream().mapToInt(Element::field).toArray();
        this.parts = elements.stream().map(Element::part).toArray(Part[]::new);
        List<String> words = new ArrayList<>();
        for (Element element : elements) {
            Field field = layout.schema().fields().get(element.field());
            words.add(field.name() + suffix(element.part()));
        }
        this.name = String.join(" + ", words);
    }

    private static String suffix(Part part) {
        return switch (part) {
            case NUMBER, DATE, SOUND, VALUE -> "";
            case ALL_BUT_LAST -> "[1-15]";
            case NIK_HEAD -> "[1-12]";
            case NIK_TAIL -> "[7-16]";
            case YEAR -> " (year)";
            case FIRST -> " (first)";
        };
    }

    /// The key in words, such as `name (first) + birth`.
    public String name() {
        return name;
    }

    /// Fingerprint of a row's key, 0 when a part is missing.
    public int hash(long[] rows, int at) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < fields.length; i++) {
            long part = parts[i].of(layout, fields[i], rows, at);
            if (part == 0) {
                return 0;
            }
            h = Mix.mix(h ^ part) + part;
        }
        int folded = (int) (Mix.mix(h) >>> 32);
        return folded == 0 ? 1 : folded;
    }

    /// Whether two rows share the key.
    public boolean shared(long[] a, int atA, long[] b, int atB) {
        for (int i = 0; i < fields.length; i++) {
            long part = parts[i].of(layout, fields[i], a, atA);
            if (part == 0 || part != parts[i].of(layout, fields[i], b, atB)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the key is made of this field.
    public boolean uses(int field) {
        for (int used : fields) {
            if (used == field) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name;
    }
}
