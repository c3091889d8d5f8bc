package id.payung.linkage.record;

import id.payung.linkage.clean.BirthDateReader;
import id.payung.linkage.clean.CellKind;
import id.payung.linkage.clean.FreeText;
import id.payung.linkage.clean.KnownRegions;
import id.payung.linkage.clean.NationalId;
import id.payung.linkage.clean.NationalIdCheck;
import id.payung.linkage.clean.NationalIdFault;
import id.payung.linkage.clean.NationalIdReading;
import id.payung.linkage.clean.PhoneReader;
import id.payung.linkage.clean.PhoneReading;
import id.payung.linkage.clean.Sex;
import id.payung.linkage.clean.SexReader;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Cleans the values of one record and packs them into a row. Not for use by several threads at once.
public final class RowPacker {
    private static final int ID_LENGTH = 16;
    private static final int KEPT = 1 << 13;
    private static final String OTHER_NUMBER = "\u0001";

    private final RowLayout layout;
    private final LocalDate asOf;
    private final NationalIdCheck idCheck = new NationalIdCheck(KnownRegions.any());
    private final BirthDateReader dates;
    private final NamePacker names = new NamePacker();
    private final @Nullable String[] keptTexts = new @Nullable String[KEPT];
    private final int[] keptFields = new int[KEPT];
    private final int[] keptValues = new int[KEPT];
    private final int nationalId;
    private final int sex;

    /// @param layout where the fields go
    /// @param asOf the day the records speak of; decides the century of two-digit years
    public RowPacker(RowLayout layout, LocalDate asOf) {
        this.layout = layout;
        this.asOf = asOf;
        this.dates = BirthDateReader.asOf(asOf);
        this.nationalId = layout.schema().indexOf(FieldRole.NATIONAL_ID);
        this.sex = layout.schema().indexOf(FieldRole.SEX);
    }

    /// Marks an identifying number as being of another type than the NIK (a passport, a driving licence). It is equal
    /// only to the same number of the same type, and says nothing against a NIK.
    public static String ofOtherType(String type, String number) {
        return OTHER_NUMBER + type.strip().toUpperCase(Locale.ROOT) + ":" + number.strip();
    }

    /// Packs one record.
    ///
    /// @param values the fields' values in the order of the schema, null where missing
    /// @param rows the array to write into, zero where the row goes
    /// @param at first word of the row
    public void pack(@Nullable String[] values, long[] rows, int at) {
        long id = nationalId < 0 ? 0 : nationalId(values[nationalId]);
        Sex stated = sex < 0 ? null : SexReader.read(values[sex]);
        for (int f = 0; f < values.length; f++) {
            String value = values[f];
            switch (layout.kind(f)) {
                case NATIONAL_ID -> layout.putNumber(f, rows, at, f == nationalId ? id : nationalId(value));
                case ID_NUMBER -> layout.putNumber(f, rows, at, number(value));
                case PHONE -> layout.putNumber(f, rows, at, phone(value));
                case DATE -> layout.putDate(f, rows, at, date(value, id));
                case SEX -> layout.putSex(f, rows, at, code(f == sex ? stated : SexReader.read(value)));
                case NAME -> {
                    boolean own = layout.schema().fields().get(f).role() != FieldRole.MOTHER_NAME;
                    NamePacker.Packed name = names.pack(value, own ? stated : Sex.FEMALE);
                    layout.putText(f, rows, at, name.head(), name.tail(), name.sound(), name.firstSound());
                }
                case PLACE, EXACT -> layout.putValue(f, rows, at, value(f, value));
                case TEXT -> {
                    String text = FreeText.foldPlace(value);
                    long[] codes = Codes.text(text);
                    layout.putText(f, rows, at, codes[0], codes[1], Mix.of(text), 0);
                }
            }
        }
    }

    /// Places and codes repeat, so the last fingerprints are kept.
    private int value(int field, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return 0;
        }
        int slot = (raw.hashCode() * 0x9E3779B1 >>> 20) ^ field;
        if (raw.equals(keptTexts[slot]) && keptFields[slot] == field) {
            return keptValues[slot];
        }
        boolean place = layout.kind(field) == FieldKind.PLACE;
        int value = fingerprint(place ? FreeText.foldPlace(raw) : FreeText.fold(raw));
        keptTexts[slot] = raw;
        keptFields[slot] = field;
        keptValues[slot] = value;
        return value;
    }

    private long nationalId(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return 0;
        }
        if (raw.startsWith(OTHER_NUMBER)) {
            return 0xFL << 60 | Mix.of(raw) & 0xFFFFFFFFL;
        }
        long plain = plainDigits(raw);
        if (plain != 0) {
            return plain;
        }
        NationalIdReading reading = idCheck.check(raw, CellKind.TEXT, asOf);
        NationalId id = reading.id();
        return id == null || reading.has(NationalIdFault.FILLER) ? 0 : decimal(id.digits());
    }

    /// The common case of sixteen digits and nothing else, unless all are alike or they count up; 0 otherwise.
    private static long plainDigits(String raw) {
        if (raw.length() != ID_LENGTH) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < ID_LENGTH; i++) {
            int digit = raw.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number << 4 | digit;
        }
        boolean alike = number == (number & 15) * 0x1111111111111111L;
        boolean regular = raw.startsWith("12345678") || raw.startsWith("01234567") || raw.startsWith("98765432");
        return alike || regular ? 0 : number;
    }

    /// Sixteen digits as sixteen nibbles, the first digit highest.
    private static long decimal(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number << 4 | digits.charAt(i) - '0';
        }
        return number;
    }

    private static long number(@Nullable String raw) {
        String folded = FreeText.fold(raw).replace(" ", "");
        if (folded.isEmpty() || folded.chars().allMatch(c -> c == '0')) {
            return 0;
        }
        boolean digits = folded.length() < ID_LENGTH && folded.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? 0xAL << 60 | decimal(folded) : 0xFL << 60 | Mix.of(folded) & 0xFFFFFFFFL;
    }

    private static long phone(@Nullable String raw) {
        PhoneReading reading = PhoneReader.read(raw);
        String number = reading.number();
        return number == null ? 0 : 0xAL << 60 | decimal(number.substring(3));
    }

    private int date(@Nullable String raw, long id) {
        if (raw == null || raw.isEmpty()) {
            return 0;
        }
        int iso = isoDate(raw);
        if (iso != 0) {
            return iso;
        }
        NationalId decides = id == 0 || id >>> 60 > 9 ? null : new NationalId(String.format(Locale.ROOT, "%016x", id));
        LocalDate date = dates.read(raw, decides).date();
        return date == null ? 0 : date.getYear() << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
    }

    /// The common shape `yyyy-mm-dd` without the general reader; 0 for anything else.
    private static int isoDate(String raw) {
        if (raw.length() != 10 || raw.charAt(4) != '-' || raw.charAt(7) != '-') {
            return 0;
        }
        int year = digits(raw, 0, 4);
        int month = digits(raw, 5, 7);
        int day = digits(raw, 8, 10);
        boolean plain = year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        return plain ? year << 9 | month << 5 | day : 0;
    }

    private static int digits(String raw, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = raw.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static int code(@Nullable Sex sex) {
        return sex == null ? 0 : sex == Sex.MALE ? 1 : 2;
    }

    private static int fingerprint(String folded) {
        if (folded.isEmpty()) {
            return 0;
        }
        int value = Mix.of(folded) >>> 8;
        return value == 0 ? 1 : value;
    }
}
