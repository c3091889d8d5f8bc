package id.payung.linkage.pair;

import id.payung.linkage.compare.Dates;
import id.payung.linkage.compare.Levels;
import id.payung.linkage.compare.Numbers;
import id.payung.linkage.record.FieldKind;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the guard that applies to a pair, the strictest first.
final class Guards {
    private static final int GENERATION = 13;
    private static final int FIRST_OF_JANUARY = 1 << 5 | 1;
    private static final int DAY_AND_MONTH = 511;
    private static final int DIFFERENT_SEX = 2;

    private final RowLayout layout;
    private final Set<Guard> enabled;
    private final boolean namesReliable;
    private final LevelReader reader;
    private final boolean capsOthers;
    private final int nik;
    private final int number;
    private final int birth;
    private final int sex;
    private final int name;
    private final int mother;

    /// @param namesReliable whether enough names were counted to tell a slip from another name
    Guards(RowLayout layout, Set<Guard> enabled, boolean namesReliable, LevelReader reader) {
        this.namesReliable = namesReliable;
        this.reader = reader;
        this.layout = layout;
        this.enabled = enabled.isEmpty() ? EnumSet.noneOf(Guard.class) : EnumSet.copyOf(enabled);
        capsOthers = enabled.containsAll(EnumSet.of(
                Guard.TWINS,
                Guard.TWINS_POSSIBLE,
                Guard.TWO_PEOPLE,
                Guard.OTHER_NAME,
                Guard.TWO_NUMBERS,
                Guard.OTHER_BIRTH_DATE));
        Schema schema = layout.schema();
        nik = schema.indexOf(FieldRole.NATIONAL_ID);
        number = nik >= 0 ? nik : schema.indexOf(FieldRole.ID_NUMBER);
        birth = schema.indexOf(FieldRole.BIRTH_DATE);
        sex = schema.indexOf(FieldRole.SEX);
        int full = schema.indexOf(FieldRole.FULL_NAME);
        name = full >= 0 ? full : schema.indexOf(FieldRole.GIVEN_NAME);
        mother = schema.indexOf(FieldRole.MOTHER_NAME);
    }

    @Nullable
    Guard find(int[] levels, long[] a, int atA, long[] b, int atB) {
        int numberLevel = number < 0 ? Levels.MISSING : levels[number];
        Guard found =
                numberLevel == Levels.EQUAL ? sameNumber(levels, a, atA, b, atB) : otherNumber(levels, a, atA, b, atB);
        return found != null && enabled.contains(found) ? found : null;
    }

    /// Whether birth date and number alone decide that some guard caps the pair at 0 bits, whatever the names say.
    boolean hopeless(int numberLevel, int birthLevel, long[] a, int atA, long[] b, int atB) {
        if (!capsOthers || numberLevel == Levels.EQUAL) {
            return false;
        }
        if (birthLevel >= Levels.DATE_YEAR) {
            int dateA = layout.date(birth, a, atA);
            int dateB = layout.date(birth, b, atB);
            boolean estimated = birthLevel == Levels.DATE_YEAR && (isEstimate(dateA) || isEstimate(dateB));
            if (!estimated && !Dates.withinAMonth(dateA, dateB)) {
                return true;
            }
        }
        return nik >= 0 && numberLevel >= Levels.NIK_TWO_DIGITS && valid(a, atA) && valid(b, atB);
    }

    /// The field of the number that identifies, or -1.
    int number() {
        return number;
    }

    private @Nullable Guard sameNumber(int[] levels, long[] a, int atA, long[] b, int atB) {
        int nameLevel = level(levels, name);
        int birthLevel = level(levels, birth);
        boolean otherName = nameLevel >= Levels.NAME_LOOSE;
        boolean sameBirth = birthLevel == Levels.EQUAL || birthLevel == Levels.DATE_SWAPPED;
        if (nameLevel == Levels.NAME_DIFFERENT && birthLevel != Levels.MISSING && !sameBirth) {
            return Guard.HOUSEHOLD_NUMBER;
        }
        boolean slip = nameLevel == Levels.NAME_LOOSE && sameBirth && (namesReliable || nik < 0);
        boolean otherBirth = birthLevel >= Levels.DATE_YEAR && nameLevel > Levels.NAME_SOUND;
        if (otherName && !slip || otherBirth && !nearInTime(levels, a, atA, b, atB)) {
            return Guard.NUMBER_OF_ANOTHER;
        }
        if (birthLevel == Levels.DATE_DIFFERENT
                && generationApart(layout.date(birth, a, atA), layout.date(birth, b, atB))) {
            return Guard.GENERATIONS;
        }
        return null;
    }

    private @Nullable Guard otherNumber(int[] levels, long[] a, int atA, long[] b, int atB) {
        int nikLevel = level(levels, nik);
        int nameLevel = level(levels, name);
        int birthLevel = level(levels, birth);
        boolean serialOnly = nikLevel == Levels.NIK_SERIAL || nikLevel == Levels.NIK_LAST_DIGIT_LOST;
        if (serialOnly) {
            Guard twins = twins(nikLevel, nameLevel, levels, a, atA, b, atB);
            if (twins != null) {
                return twins;
            }
        }
        boolean near = nikLevel != Levels.MISSING && nikLevel <= Levels.NIK_LAST_DIGIT_LOST;
        if (nameLevel >= Levels.NAME_LOOSE) {
            boolean other = nameLevel == Levels.NAME_DIFFERENT && !near || birthLevel >= Levels.DATE_YEAR;
            return other ? Guard.TWO_PEOPLE : Guard.OTHER_NAME;
        }
        if (nikLevel >= Levels.NIK_TWO_DIGITS && valid(a, atA) && valid(b, atB)) {
            return Guard.TWO_NUMBERS;
        }
        if (bothSexesOfOneBirth(nikLevel, levels, a, atA, b, atB)
                || !nearNumber(levels) && nameLevel > Levels.EQUAL && reader.vowelsApart(name, a, atA, b, atB)) {
            return Guard.TWINS_POSSIBLE;
        }
        if (birthLevel >= Levels.DATE_YEAR && !excused(levels, near, a, atA, b, atB)) {
            return Guard.OTHER_BIRTH_DATE;
        }
        if (level(levels, sex) == DIFFERENT_SEX && nameLevel > Levels.NAME_SOUND) {
            return Guard.OTHER_SEX;
        }
        return nothingButName(levels) ? Guard.NAME_ALONE : null;
    }

    private @Nullable Guard twins(int nikLevel, int nameLevel, int[] levels, long[] a, int atA, long[] b, int atB) {
        boolean lost = nikLevel == Levels.NIK_LAST_DIGIT_LOST;
        if (nameLevel >= Levels.NAME_LOOSE) {
            return lost && nameLevel == Levels.NAME_LOOSE ? Guard.TWINS_POSSIBLE : Guard.TWINS;
        }
        boolean neighbours = Numbers.neighbours(layout.number(nik, a, atA), layout.number(nik, b, atB));
        boolean otherSpelling = neighbours && !lost && nameLevel > Levels.NAME_SOUND
                || nameLevel > Levels.EQUAL && reader.vowelsApart(name, a, atA, b, atB);
        return otherSpelling || contradicted(levels) ? Guard.TWINS_POSSIBLE : null;
    }

    /// A boy and a girl born on one day may bear one serial: their numbers differ by the forty added to a girl's day.
    private boolean bothSexesOfOneBirth(int nikLevel, int[] levels, long[] a, int atA, long[] b, int atB) {
        return nikLevel == Levels.NIK_DATE_TYPING
                && level(levels, sex) == DIFFERENT_SEX
                && Numbers.daysOfBothSexes(layout.number(nik, a, atA), layout.number(nik, b, atB));
    }

    /// Whether the numbers agree but for a slip.
    private boolean nearNumber(int[] levels) {
        int numberLevel = level(levels, number);
        int farthest = nik >= 0 ? Levels.NIK_REGION_TYPING : Levels.NUMBER_TYPING;
        return numberLevel != Levels.MISSING && numberLevel <= farthest;
    }

    /// Whether different birth dates of one number lie within a month, or one is an estimate of the same year.
    private boolean nearInTime(int[] levels, long[] a, int atA, long[] b, int atB) {
        int dateA = layout.date(birth, a, atA);
        int dateB = layout.date(birth, b, atB);
        boolean estimated = levels[birth] == Levels.DATE_YEAR && (isEstimate(dateA) || isEstimate(dateB));
        return estimated || Dates.withinAMonth(dateA, dateB);
    }

    /// Whether different birth dates have another cause, while the name is the same: one is the first of January of
    /// the same year, put for an unknown day, or they lie so close that one mother cannot have borne two children.
    private boolean excused(int[] levels, boolean nearNumber, long[] a, int atA, long[] b, int atB) {
        int dateA = layout.date(birth, a, atA);
        int dateB = layout.date(birth, b, atB);
        boolean estimated = levels[birth] == Levels.DATE_YEAR && (isEstimate(dateA) || isEstimate(dateB));
        int motherLevel = level(levels, mother);
        boolean sameMother = motherLevel != Levels.MISSING && motherLevel <= Levels.NAME_TYPO;
        int nameLevel = level(levels, name);
        return nameLevel <= Levels.NAME_SOUND && estimated && (sameMother || nearNumber)
                || nameLevel == Levels.EQUAL && sameMother && Dates.withinAMonth(dateA, dateB);
    }

    private static boolean isEstimate(int date) {
        return (date & DAY_AND_MONTH) == FIRST_OF_JANUARY;
    }

    /// Whether the mother's name speaks against one person.
    private boolean contradicted(int[] levels) {
        return level(levels, mother) >= Levels.NAME_LOOSE;
    }

    /// A NIK is taken as valid when it is shaped like one and its date fits the record's own birth date.
    private boolean valid(long[] row, int at) {
        long id = layout.number(nik, row, at);
        if (!Numbers.plausible(id)) {
            return false;
        }
        int date = birth < 0 ? 0 : layout.date(birth, row, at);
        return date == 0 || Numbers.fitsDate(id, date);
    }

    private static boolean generationApart(int a, int b) {
        return !isEstimate(a) && !isEstimate(b) && Dates.yearsApart(a, b) >= GENERATION;
    }

    /// A name never merges by itself: a number or a birth date must agree, or the mother and one further field, or
    /// three further fields where nobody's mother is known.
    private boolean nothingButName(int[] levels) {
        if (level(levels, birth) != Levels.MISSING || level(levels, number) != Levels.MISSING) {
            return false;
        }
        int agreeing = 0;
        for (int f = 0; f < levels.length; f++) {
            boolean further = f != name && layout.kind(f) != FieldKind.SEX;
            int alike = layout.kind(f) == FieldKind.NAME ? Levels.NAME_TYPO : Levels.EQUAL;
            agreeing += further && levels[f] != Levels.MISSING && levels[f] <= alike ? 1 : 0;
        }
        int motherLevel = level(levels, mother);
        boolean sameMother = motherLevel != Levels.MISSING && motherLevel <= Levels.NAME_TYPO;
        return agreeing < (sameMother ? 2 : 3) || mother >= 0 && !sameMother;
    }

    private static int level(int[] levels, int field) {
        return field < 0 ? Levels.MISSING : levels[field];
    }
}
