package id.payung.linkage.block;

import id.payung.linkage.record.Field;
import id.payung.linkage.record.FieldKind;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of a comparison, in the order in which they are worked through.
///
/// A pair that shares several keys belongs to the first of them. One record is found again when any key survives its
/// faults, so the keys rest on different fields.
///
/// @param keys the keys
public record BlockingPlan(List<BlockingKey> keys) implements Serializable {
    private static final int MOST_KEYS = 16;

    /// The usual keys for a schema: numbers alone, everything else in pairs of fields.
    ///
    /// @throws IllegalArgumentException when no field can find candidates
    public static BlockingPlan usual(RowLayout layout) {
        Schema schema = layout.schema();
        List<BlockingKey> keys = new ArrayList<>();
        for (int f = 0; f < schema.size(); f++) {
            addNumberKeys(layout, f, keys);
        }
        List<BlockingKey.Element> telling = new ArrayList<>();
        for (int f = 0; f < schema.size(); f++) {
            Part part = tellingPart(schema.fields().get(f));
            if (part != null) {
                telling.add(new BlockingKey.Element(f, part));
            }
        }
        for (int i = 0; i < telling.size(); i++) {
            for (int j = i + 1; j < telling.size() && keys.size() < MOST_KEYS; j++) {
                addPair(layout, telling.get(i), telling.get(j), keys);
            }
        }
        if (keys.isEmpty() && telling.size() == 1) {
            keys.add(new BlockingKey(layout, telling));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "no field tells people apart: map at least a number, a name, a date or a text");
        }
        return new BlockingPlan(List.copyOf(keys));
    }

    private static void addNumberKeys(RowLayout layout, int field, List<BlockingKey> keys) {
        FieldKind kind = layout.kind(field);
        if (kind == FieldKind.NATIONAL_ID) {
            for (Part part : List.of(Part.NUMBER, Part.ALL_BUT_LAST, Part.NIK_HEAD, Part.NIK_TAIL)) {
                keys.add(new BlockingKey(layout, List.of(new BlockingKey.Element(field, part))));
            }
        } else if (kind == FieldKind.ID_NUMBER || kind == FieldKind.PHONE) {
            keys.add(new BlockingKey(layout, List.of(new BlockingKey.Element(field, Part.NUMBER))));
        }
    }

    private static @Nullable Part tellingPart(Field field) {
        return switch (field.kind()) {
            case NAME, TEXT -> Part.SOUND;
            case DATE -> Part.DATE;
            case PLACE, EXACT -> Part.VALUE;
            case NATIONAL_ID, ID_NUMBER, PHONE, SEX -> null;
        };
    }

    /// Names go with a date by their first word, and once more as a whole with the year.
    private static void addPair(
            RowLayout layout, BlockingKey.Element a, BlockingKey.Element b, List<BlockingKey> keys) {
        boolean ofHousehold = !isPersonal(layout, a) && !isPersonal(layout, b);
        if (a.part() == Part.VALUE && b.part() == Part.VALUE || ofHousehold && hasPersonal(layout)) {
            return;
        }
        boolean nameAndDate = isOwnName(layout, a) && b.part() == Part.DATE;
        if (nameAndDate) {
            keys.add(new BlockingKey(layout, List.of(new BlockingKey.Element(a.field(), Part.FIRST), b)));
            keys.add(new BlockingKey(layout, List.of(a, new BlockingKey.Element(b.field(), Part.YEAR))));
            return;
        }
        boolean nameAndMother = isOwnName(layout, a) && layout.kind(b.field()) == FieldKind.NAME;
        keys.add(new BlockingKey(
                layout, List.of(nameAndMother ? new BlockingKey.Element(a.field(), Part.FIRST) : a, b)));
    }

    private static boolean hasPersonal(RowLayout layout) {
        return layout.schema().fields().stream().map(Field::role).anyMatch(BlockingPlan::isPersonal);
    }

    private static boolean isPersonal(RowLayout layout, BlockingKey.Element element) {
        return isPersonal(layout.schema().fields().get(element.field()).role());
    }

    /// Own name and birth date differ within a household; mother, village, address and telephone do not.
    private static boolean isPersonal(FieldRole role) {
        return switch (role) {
            case NATIONAL_ID, ID_NUMBER, BIRTH_DATE, FULL_NAME, GIVEN_NAME -> true;
            case FAMILY_NAME, MOTHER_NAME, SEX, OTHER -> false;
        };
    }

    private static boolean isOwnName(RowLayout layout, BlockingKey.Element element) {
        FieldRole role = layout.schema().fields().get(element.field()).role();
        return role == FieldRole.FULL_NAME || role == FieldRole.GIVEN_NAME;
    }

    /// The parts by which a block that grew too large is split.
    static List<BlockingKey> refiners(RowLayout layout) {
        List<BlockingKey> refiners = new ArrayList<>();
        for (int f = 0; f < layout.schema().size(); f++) {
            Part part = tellingPart(layout.schema().fields().get(f));
            if (part != null) {
                refiners.add(new BlockingKey(layout, List.of(new BlockingKey.Element(f, part))));
            }
        }
        return refiners;
    }

    /// The first refiner from `from` on that rests on other fields than a key; their number when there is none.
    static int nextRefiner(List<BlockingKey> refiners, int from, BlockingKey key) {
        int next = from;
        while (next < refiners.size() && refiners.get(next).sharesField(key)) {
            next++;
        }
        return next;
    }
}
