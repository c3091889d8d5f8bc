package id.payung.linkage.block;

import id.payung.linkage.record.Mix;
import id.payung.linkage.record.RowLayout;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/// Two records are worth comparing when they share every part of a key.
public final class BlockingKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /// One part of one field.
    ///
    /// @param field position of the field in the schema
    /// @param part which part
    public record Element(int field, Part part) {}

    private final RowLayout layout;
    private final int[] fields;
    private final Part[] parts;
    private final int[] words;
    private final long[] masks;
    private final String name;

    /// @param elements one to four parts
    public BlockingKey(RowLayout layout, List<Element> elements) {
        this.layout = layout;
        this.fields = elements.stream().mapToInt(Element::field).toArray();
        this.parts = elements.stream().map(Element::part).toArray(Part[]::new);
        this.words = elements.stream()
                .mapToInt(element -> element.part().word(layout, element.field()))
                .toArray();
        this.masks = elements.stream()
                .mapToLong(element -> element.part().mask(layout, element.field()))
                .toArray();
        this.name = elements.stream()
                .map(element -> layout.schema().fields().get(element.field()).name() + suffix(element.part()))
                .collect(Collectors.joining(" + "));
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

    /// Whether two rows share the key: the bits of each part are the same in both, and not all zero.
    public boolean shared(long[] a, int atA, long[] b, int atB) {
        for (int i = 0; i < words.length; i++) {
            long bits = a[atA + words[i]] & masks[i];
            long others = b[atB + words[i]] & masks[i];
            if (bits != others && !(parts[i] == Part.DATE && sameUnordered(i, a, atA, b, atB)) || bits == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean sameUnordered(int element, long[] a, int atA, long[] b, int atB) {
        return Part.DATE.of(layout, fields[element], a, atA) == Part.DATE.of(layout, fields[element], b, atB);
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

    boolean sharesField(BlockingKey other) {
        for (int field : fields) {
            if (other.uses(field)) {
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
