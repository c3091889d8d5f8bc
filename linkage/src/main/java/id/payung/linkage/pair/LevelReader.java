package id.payung.linkage.pair;

import id.payung.linkage.compare.Dates;
import id.payung.linkage.compare.Levels;
import id.payung.linkage.compare.Names;
import id.payung.linkage.compare.Numbers;
import id.payung.linkage.compare.Texts;
import id.payung.linkage.record.FieldKind;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.WordCounts;

/// Reads the levels of a pair, the cheap ones first. Not for several threads at once.
public final class LevelReader {
    /// The level still needs a comparison of letters.
    static final int OPEN = -1;

    private static final int DIFFERENT = 2;

    private final RowLayout layout;
    private final FieldKind[] kinds;
    private final Names names;
    private final Texts texts = new Texts();
    private final int given;
    private final int family;

    /// @param words how often each word occurs in names
    public LevelReader(RowLayout layout, WordCounts words) {
        this.layout = layout;
        this.kinds =
                layout.schema().fields().stream().map(field -> field.kind()).toArray(FieldKind[]::new);
        this.names = new Names(words);
        this.given = layout.schema().indexOf(FieldRole.GIVEN_NAME);
        this.family = layout.schema().indexOf(FieldRole.FAMILY_NAME);
    }

    /// Reads all levels of a pair.
    public void read(long[] a, int atA, long[] b, int atB, int[] levels) {
        for (int f = 0; f < kinds.length; f++) {
            int level = quick(f, a, atA, b, atB);
            levels[f] = level == OPEN ? slow(f, a, atA, b, atB) : level;
        }
        exchangeNames(a, atA, b, atB, levels);
    }

    /// The level as far as a few machine instructions tell, or [#OPEN].
    int quick(int f, long[] a, int atA, long[] b, int atB) {
        return switch (kinds[f]) {
            case NATIONAL_ID -> Numbers.nationalId(layout.number(f, a, atA), layout.number(f, b, atB));
            case ID_NUMBER, PHONE -> Numbers.number(layout.number(f, a, atA), layout.number(f, b, atB));
            case DATE -> Dates.level(layout.date(f, a, atA), layout.date(f, b, atB));
            case SEX -> same(layout.sex(f, a, atA), layout.sex(f, b, atB));
            case PLACE, EXACT -> same(layout.value(f, a, atA), layout.value(f, b, atB));
            case NAME, TEXT -> {
                int soundA = layout.sound(f, a, atA);
                int soundB = layout.sound(f, b, atB);
                if (soundA == 0 || soundB == 0) {
                    yield Levels.MISSING;
                }
                boolean equal = soundA == soundB
                        && layout.head(f, a, atA) == layout.head(f, b, atB)
                        && layout.tail(f, a, atA) == layout.tail(f, b, atB);
                yield equal ? Levels.EQUAL : OPEN;
            }
        };
    }

    /// Compares the letters of a name or text.
    int slow(int f, long[] a, int atA, long[] b, int atB) {
        long headA = layout.head(f, a, atA);
        long tailA = layout.tail(f, a, atA);
        long headB = layout.head(f, b, atB);
        long tailB = layout.tail(f, b, atB);
        if (kinds[f] == FieldKind.TEXT) {
            return texts.unequal(headA, tailA, headB, tailB);
        }
        return soundsEqual(f, a, atA, b, atB)
                ? names.soundingAlike(headA, tailA, headB, tailB)
                : names.unlike(headA, tailA, headB, tailB);
    }

    /// Whether two names differ in a word by its vowels alone.
    boolean vowelsApart(int f, long[] a, int atA, long[] b, int atB) {
        return names.vowelsApart(
                layout.head(f, a, atA), layout.tail(f, a, atA), layout.head(f, b, atB), layout.tail(f, b, atB));
    }

    boolean soundsEqual(int f, long[] a, int atA, long[] b, int atB) {
        return layout.sound(f, a, atA) == layout.sound(f, b, atB);
    }

    /// Given and family name written in each other's place count as another order.
    void exchangeNames(long[] a, int atA, long[] b, int atB, int[] levels) {
        if (given < 0 || family < 0 || levels[given] < Levels.NAME_PARTIAL || levels[family] < Levels.NAME_PARTIAL) {
            return;
        }
        if (layout.sound(given, a, atA) == layout.sound(family, b, atB)
                && layout.sound(family, a, atA) == layout.sound(given, b, atB)) {
            levels[given] = Levels.NAME_SOUND;
            levels[family] = Levels.NAME_SOUND;
        }
    }

    boolean mayExchange(long[] a, int atA, long[] b, int atB) {
        return given >= 0 && family >= 0 && layout.sound(given, a, atA) == layout.sound(family, b, atB);
    }

    private static int same(int a, int b) {
        if (a == 0 || b == 0) {
            return Levels.MISSING;
        }
        return a == b ? Levels.EQUAL : DIFFERENT;
    }
}
