package id.payung.linkage.record;

import java.io.Serial;
import java.io.Serializable;

/// Where each field lies in a packed row.
///
/// Numbers take one 64-bit word, names and texts two (60 bits of codes, four bits of rarity each). Then come 32-bit
/// halves: two per name (how the whole sounds, how the first telling word sounds), one for a text, a date, a place, an
/// exact value. Sex lives in spare bits of the date. Identity number, name, mother, birth date, sex and village make
/// 64 bytes, one cache line.
public final class RowLayout implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int DATE_BITS = 21;
    private static final int RARITY_SHIFT_DATE = 21;
    private static final int SEX_SHIFT = 29;
    private static final int VALUE_BITS = 24;
    private static final long CODES = (1L << 60) - 1;

    private final Schema schema;
    private final FieldKind[] kinds;
    private final int[] word;
    private final int[] half;
    private final int sexShift;
    private final int stride;

    /// Lays out the fields of a schema.
    public RowLayout(Schema schema) {
        this.schema = schema;
        int n = schema.size();
        kinds = new FieldKind[n];
        word = new int[n];
        half = new int[n];
        int words = 0;
        for (int f = 0; f < n; f++) {
            kinds[f] = schema.fields().get(f).kind();
            word[f] = words;
            words += wordsOf(kinds[f]);
        }
        int halves = 2 * words;
        int date = -1;
        for (int f = 0; f < n; f++) {
            half[f] = halves;
            halves += halvesOf(kinds[f]);
            if (kinds[f] == FieldKind.DATE && date < 0) {
                date = half[f];
            }
        }
        for (int f = 0; f < n; f++) {
            if (kinds[f] == FieldKind.SEX) {
                half[f] = date >= 0 ? date : halves++;
            }
        }
        sexShift = date >= 0 ? SEX_SHIFT : 0;
        stride = (halves + 1) / 2;
    }

    private static int wordsOf(FieldKind kind) {
        return switch (kind) {
            case NATIONAL_ID, ID_NUMBER, PHONE -> 1;
            case NAME, TEXT -> 2;
            case DATE, SEX, PLACE, EXACT -> 0;
        };
    }

    private static int halvesOf(FieldKind kind) {
        return switch (kind) {
            case NAME -> 2;
            case TEXT, DATE, PLACE, EXACT -> 1;
            case NATIONAL_ID, ID_NUMBER, PHONE, SEX -> 0;
        };
    }

    /// The fields laid out here.
    public Schema schema() {
        return schema;
    }

    /// Words per row.
    public int stride() {
        return stride;
    }

    /// Kind of a field.
    public FieldKind kind(int field) {
        return kinds[field];
    }

    /// The number of an id or telephone field, 0 when missing.
    public long number(int field, long[] rows, int at) {
        return rows[at + word[field]];
    }

    /// First twelve codes of a name (five bits each) or ten of a text (six bits each), 0 when missing.
    public long head(int field, long[] rows, int at) {
        return rows[at + word[field]] & CODES;
    }

    /// The codes after [#head].
    public long tail(int field, long[] rows, int at) {
        return rows[at + word[field] + 1] & CODES;
    }

    /// How the whole name or text sounds; 0 when missing.
    public int sound(int field, long[] rows, int at) {
        return half(rows, at, half[field]);
    }

    /// How the first telling word of a name sounds; 0 when missing.
    public int firstSound(int field, long[] rows, int at) {
        return half(rows, at, half[field] + 1);
    }

    /// A date as `year << 9 | month << 5 | day`, 0 when missing.
    public int date(int field, long[] rows, int at) {
        return half(rows, at, half[field]) & ((1 << DATE_BITS) - 1);
    }

    /// The folded value of a place or exact field as a 24-bit fingerprint, 0 when missing.
    public int value(int field, long[] rows, int at) {
        return half(rows, at, half[field]) & ((1 << VALUE_BITS) - 1);
    }

    /// 0 missing, 1 male, 2 female.
    public int sex(int field, long[] rows, int at) {
        return half(rows, at, half[field]) >>> sexShift & 3;
    }

    /// How rare the value is, in eighths of a bit (see [Rarity]); 0 when not known.
    public int rarity(int field, long[] rows, int at) {
        return switch (kinds[field]) {
            case NAME, TEXT -> (int) (rows[at + word[field]] >>> 60) | (int) (rows[at + word[field] + 1] >>> 60) << 4;
            case DATE -> half(rows, at, half[field]) >>> RARITY_SHIFT_DATE & 0xFF;
            case PLACE, EXACT -> half(rows, at, half[field]) >>> VALUE_BITS;
            case NATIONAL_ID, ID_NUMBER, PHONE, SEX -> 0;
        };
    }

    /// The word of a row that holds a number.
    public int wordOfNumber(int field) {
        return word[field];
    }

    /// The word that holds how a name or text sounds, a date, or a value.
    public int wordOfHalf(int field) {
        return half[field] >> 1;
    }

    /// How far up in [#wordOfHalf] it lies.
    public int shiftOfHalf(int field) {
        return (half[field] & 1) << 5;
    }

    /// The word that holds how the first telling word of a name sounds.
    public int wordOfFirstSound(int field) {
        return half[field] + 1 >> 1;
    }

    /// How far up in [#wordOfFirstSound] it lies.
    public int shiftOfFirstSound(int field) {
        return (half[field] + 1 & 1) << 5;
    }

    void putNumber(int field, long[] rows, int at, long number) {
        rows[at + word[field]] = number;
    }

    void putText(int field, long[] rows, int at, long head, long tail, int sound, int firstSound) {
        rows[at + word[field]] = head;
        rows[at + word[field] + 1] = tail;
        putHalf(rows, at, half[field], sound);
        if (kinds[field] == FieldKind.NAME) {
            putHalf(rows, at, half[field] + 1, firstSound);
        }
    }

    void putDate(int field, long[] rows, int at, int date) {
        int rest = half(rows, at, half[field]) & ~((1 << DATE_BITS) - 1);
        putHalf(rows, at, half[field], rest | date);
    }

    void putValue(int field, long[] rows, int at, int value) {
        putHalf(rows, at, half[field], value);
    }

    void putSex(int field, long[] rows, int at, int sex) {
        int rest = half(rows, at, half[field]) & ~(3 << sexShift);
        putHalf(rows, at, half[field], rest | sex << sexShift);
    }

    void putRarity(int field, long[] rows, int at, int rarity) {
        switch (kinds[field]) {
            case NAME, TEXT -> {
                int w = at + word[field];
                rows[w] = rows[w] & CODES | (long) (rarity & 0xF) << 60;
                rows[w + 1] = rows[w + 1] & CODES | (long) (rarity >>> 4) << 60;
            }
            case DATE -> {
                int rest = half(rows, at, half[field]) & ~(0xFF << RARITY_SHIFT_DATE);
                putHalf(rows, at, half[field], rest | rarity << RARITY_SHIFT_DATE);
            }
            case PLACE, EXACT -> putHalf(rows, at, half[field], value(field, rows, at) | rarity << VALUE_BITS);
            case NATIONAL_ID, ID_NUMBER, PHONE, SEX -> {}
        }
    }

    private static int half(long[] rows, int at, int half) {
        return (int) (rows[at + (half >> 1)] >>> ((half & 1) << 5));
    }

    private static void putHalf(long[] rows, int at, int half, int value) {
        int shift = (half & 1) << 5;
        int w = at + (half >> 1);
        rows[w] = rows[w] & ~(0xFFFFFFFFL << shift) | (value & 0xFFFFFFFFL) << shift;
    }
}
