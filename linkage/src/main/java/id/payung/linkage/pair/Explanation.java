package id.payung.linkage.pair;

import id.payung.linkage.compare.Level;
import id.payung.linkage.record.Field;
import id.payung.linkage.record.FieldRole;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Why a pair has its score: a waterfall of addends whose sum is the score.
///
/// @param starting bits with which every pair starts, before its fields are looked at
/// @param reasons what each field that both records have says, in the order of the fields
/// @param guard the rule that holds the pair back, or null
/// @param heldBack bits that the guard takes away, 0 or negative
/// @param bits the score: the base-2 logarithm of the odds that this is one person
public record Explanation(
        double starting, List<Reason> reasons, @Nullable Guard guard, double heldBack, double bits) {
    /// What one field says.
    ///
    /// @param field the field
    /// @param level how alike its values are
    /// @param bits evidence, positive for one person
    public record Reason(Field field, Level level, double bits) {
        /// The reason in words without figures.
        public String words(boolean english) {
            String label = english ? level.english() : level.indonesian();
            return speaksForItself(field) ? label : fieldLabel(field, english) + ": " + label;
        }
    }

    /// The probability that this is one person.
    public double probability() {
        return PairScorer.probability(bits);
    }

    /// The whole waterfall in one line, such as `awal -19,0; NIK sama +22,1`.
    public String words(boolean english) {
        Locale locale = english ? Locale.ENGLISH : Locale.of("id");
        StringJoiner line = new StringJoiner("; ");
        line.add((english ? "start " : "awal ") + String.format(locale, "%+.1f", starting));
        for (Reason reason : reasons) {
            line.add(reason.words(english) + " " + String.format(locale, "%+.1f", reason.bits()));
        }
        Guard held = guard;
        if (held != null) {
            line.add((english ? held.english() : held.indonesian()) + " " + String.format(locale, "%+.1f", heldBack));
        }
        return line.toString();
    }

    private static boolean speaksForItself(Field field) {
        return switch (field.role()) {
            case NATIONAL_ID, BIRTH_DATE, SEX, FULL_NAME -> true;
            case ID_NUMBER, GIVEN_NAME, FAMILY_NAME, MOTHER_NAME, OTHER -> false;
        };
    }

    private static String fieldLabel(Field field, boolean english) {
        if (english) {
            return field.name();
        }
        if (field.role() == FieldRole.OTHER) {
            return switch (field.name()) {
                case "phone" -> "telepon";
                case "address" -> "alamat";
                case "village" -> "desa";
                case "postcode" -> "kode pos";
                default -> field.name();
            };
        }
        return switch (field.role()) {
            case ID_NUMBER -> "nomor";
            case GIVEN_NAME -> "nama depan";
            case FAMILY_NAME -> "nama keluarga";
            case MOTHER_NAME -> "ibu";
            case NATIONAL_ID, BIRTH_DATE, SEX, FULL_NAME, OTHER -> field.name();
        };
    }
}
