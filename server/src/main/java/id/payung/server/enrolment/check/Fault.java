package id.payung.server.enrolment.check;

import id.payung.server.programme.RowRule;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The catalogue of faults in lists. F: file and sheet, K: identity number, P: person and eligibility.
///
/// Several constants may share a number; each has sentences of its own: `fault.<key>` says what was read,
/// `fault.<key>.remedy` what to do.
public enum Fault {
    FORMULA_ERROR("F09", "", Weight.REFUSE),
    FORMULA_IN_NIK("F09", "nik", Weight.REVIEW),
    FORMULA_VALUE("F09", "value", Weight.NOTICE),
    HIDDEN_CHARACTERS("F10", "", Weight.REPAIRED),
    OVER_QUOTA("F11", "", Weight.REVIEW),
    OVER_VILLAGE_QUOTA("F11", "village", Weight.REVIEW),
    ACCEPTED_BEFORE("F12", "", Weight.DUPLICATE),
    OTHER_VILLAGE("F13", "", Weight.REVIEW),

    LOST_LAST_DIGIT("K01", "", Weight.REFUSE),
    SCIENTIFIC_NOTATION("K02", "", Weight.REFUSE),
    NOT_SIXTEEN_DIGITS("K03", "", Weight.REFUSE),
    LETTERS_IN_NIK("K03", "letters", Weight.REFUSE),
    LOOK_ALIKES_REPAIRED("K04", "", Weight.REVIEW),
    SEPARATORS_REMOVED("K04", "marks", Weight.REPAIRED),
    FILLER("K05", "", Weight.REFUSE),
    SERIAL_ZERO("K05", "serial", Weight.REFUSE),
    UNKNOWN_REGENCY("K06", "", Weight.REFUSE),
    UNKNOWN_DISTRICT("K07", "", Weight.NOTICE),
    IMPOSSIBLE_DATE("K08", "", Weight.REFUSE),
    BIRTH_DATE_DIFFERS("K09", "", Weight.REVIEW),
    BIRTH_DATE_SWAPPED("K09", "swapped", Weight.REVIEW),
    SEX_DIFFERS("K10", "", Weight.REVIEW),
    SEX_CORRECTED("K10", "corrected", Weight.REPAIRED),
    LOOKS_LIKE_FAMILY_CARD("K11", "", Weight.REVIEW),
    SAME_AS_FAMILY_CARD("K11", "same", Weight.REVIEW),
    TWO_NUMBERS("K12", "", Weight.REVIEW),
    OTHER_NAME_IN_FILE("K13", "file", Weight.REFUSE),
    OTHER_NAME_IN_REGISTRY("K13", "", Weight.REFUSE),
    TWICE_IN_FILE("K14", "", Weight.DUPLICATE),
    ALIKE_IN_FILE("K15", "", Weight.REVIEW),
    FILLED_DOWN("K16", "", Weight.REFUSE),
    NOT_MATCHED("K17", "", Weight.REVIEW),
    NOT_IN_REGISTER("K18", "", Weight.REVIEW),
    LIKE_SOMEBODY("K20", "", Weight.REVIEW),
    LIKE_SOMEBODY_COVERED("K20", "covered", Weight.REVIEW),
    LIKE_SEVERAL("K21", "", Weight.REVIEW),
    NO_NIK("K19", "", Weight.REFUSE),

    DATE_READ("P01", "", Weight.NOTICE),
    DATE_FROM_NIK("P01", "empty", Weight.REPAIRED),
    DATE_UNREADABLE("P01", "unreadable", Weight.REVIEW),
    DATE_YEAR_ONLY("P01", "year", Weight.REVIEW),
    DATE_MISSING("P01", "missing", Weight.REFUSE),
    DATE_FROM_SERIAL("P02", "", Weight.REPAIRED),
    DATE_SWAPPED_BACK("P03", "", Weight.REPAIRED),
    DATE_AMBIGUOUS("P03", "ambiguous", Weight.REVIEW),
    CENTURY_ASSUMED("P04", "", Weight.REPAIRED),
    BORN_IN_FUTURE("P04", "future", Weight.REFUSE),
    OVER_A_HUNDRED("P04", "old", Weight.REFUSE),
    ESTIMATED_BIRTHDAY("P05", "", Weight.NOTICE),
    TOO_YOUNG("P06", "young", Weight.REFUSE),
    TOO_OLD("P06", "", Weight.REFUSE),
    TOO_OLD_AT_END("P06", "end", Weight.REFUSE),
    DECEASED("P07", "", Weight.REFUSE),
    MARKED_DECEASED("P07", "mark", Weight.REVIEW),
    WAGE_EARNER("P08", "", Weight.REVIEW),
    WAGE_EARNER_AT_BRANCH("P08", "branch", Weight.REVIEW),
    COVERED_ALREADY("P09", "", Weight.REVIEW),
    COVERED_WHOLLY("P09", "whole", Weight.REVIEW),
    NOT_INFORMAL("P10", "", Weight.REVIEW),
    HOLDS_OFFICE("P10", "office", Weight.REFUSE),
    MAY_HOLD_OFFICE("P10", "maybe", Weight.REVIEW),
    NOT_SERVED("P11", "", Weight.REVIEW),
    NO_OCCUPATION("P11", "none", Weight.REVIEW),
    UNKNOWN_OCCUPATION("P11", "unknown", Weight.REVIEW),
    OCCUPATION_MISSING("P12", "", Weight.NOTICE),
    OCCUPATION_UNREAD("P12", "unread", Weight.NOTICE),
    OCCUPATION_SPELT("P12", "spelt", Weight.REPAIRED),
    SEX_READ("P13", "", Weight.REPAIRED),
    SEX_FROM_NIK("P13", "nik", Weight.REPAIRED),
    NAME_WITH_TITLES("P14", "", Weight.REPAIRED),
    NAME_WITH_FIGURES("P14", "figures", Weight.REPAIRED),
    NAME_MISSING("P15", "", Weight.REFUSE),
    NAME_TOO_SHORT("P15", "short", Weight.REFUSE),
    NAME_DUMMY("P15", "dummy", Weight.REFUSE),
    CLERICAL_NOTE("P16", "", Weight.REVIEW),
    MOTHER_MISSING("P17", "", Weight.REVIEW),
    MOTHER_NOT_ASKED("P17", "column", Weight.NOTICE),
    MOTHER_IS_WORKER("P17", "same", Weight.REVIEW),
    MOTHER_OF_MANY("P17", "many", Weight.REVIEW),
    BIRTH_PLACE_MISSING("P18", "", Weight.REPAIRED),
    BIRTH_PLACE_WITH_DATE("P18", "date", Weight.REPAIRED),
    OUTSIDE("P19", "", Weight.REVIEW),
    VILLAGE_SPELT("P19", "spelt", Weight.REPAIRED),
    VILLAGE_UNKNOWN("P19", "unknown", Weight.REVIEW),
    VILLAGE_AMBIGUOUS("P19", "ambiguous", Weight.REVIEW),
    VILLAGE_MISSING("P19", "missing", Weight.REVIEW),
    PHONE_REPAIRED("P20", "", Weight.REPAIRED),
    PHONE_UNREADABLE("P20", "unreadable", Weight.NOTICE),
    PHONE_OF_MANY("P20", "many", Weight.NOTICE),
    RT_RW_LOST_ZEROS("P21", "zeros", Weight.REPAIRED),
    RT_RW_WAS_DATE("P21", "", Weight.REPAIRED),
    NUMBER_LOST_ZEROS("P22", "", Weight.REPAIRED),
    INCOME_READ("P23", "", Weight.REPAIRED),
    INCOME_ODD("P23", "odd", Weight.REVIEW),
    HEIR_MISSING("P24", "", Weight.NOTICE),
    HEIR_IS_WORKER("P24", "same", Weight.NOTICE),
    NO_CONSENT("P25", "", Weight.REVIEW),
    CONSENT_WANTED("P25", "wanted", Weight.REFUSE),
    MOVED_AWAY("P26", "", Weight.REVIEW),
    FAMILY_TWICE("P27", "", Weight.REFUSE),
    FAMILY_BEFORE("P27", "before", Weight.REFUSE),
    FAMILY_UNKNOWN("P27", "unknown", Weight.REVIEW),
    DECILE_TOO_HIGH("P29", "", Weight.REFUSE),
    DECILE_UNKNOWN("P29", "unknown", Weight.REVIEW),
    DECILE_UNREAD("P29", "unread", Weight.NOTICE),
    PROOF_MISSING("P30", "", Weight.REVIEW),
    CARD_FROM_ELSEWHERE("P31", "", Weight.REVIEW);

    private final String code;
    private final String key;
    private final Weight weight;

    Fault(String code, String variant, Weight weight) {
        this.code = code;
        this.key = variant.isEmpty() ? code : code + "." + variant;
        this.weight = weight;
    }

    /// Number in the catalogue, for example `K03`.
    public String code() {
        return code;
    }

    /// Key of its sentence below `fault.`.
    public String key() {
        return key;
    }

    /// Whether it says that the row may be somebody who is recorded.
    public boolean isLikeness() {
        return this == LIKE_SOMEBODY || this == LIKE_SOMEBODY_COVERED || this == LIKE_SEVERAL;
    }

    /// Whether another register may have said it, which says it again when the list is checked again.
    public boolean isOfRegister() {
        return this == NOT_MATCHED || this == NOT_IN_REGISTER || this == DECEASED;
    }

    /// Whether somebody has to look at the row, or it cannot stand.
    public boolean decides() {
        return weight.rank() <= Weight.REVIEW.rank();
    }

    /// Their names, as the database keeps them.
    public static String[] names(Predicate<Fault> wanted) {
        return Arrays.stream(values()).filter(wanted).map(Fault::name).toArray(String[]::new);
    }

    public Weight weight() {
        return weight;
    }

    /// The rule of a programme that this is a breach of; null when it is none of them.
    public @Nullable RowRule rule() {
        return switch (this) {
            case TOO_YOUNG -> RowRule.MINIMUM_AGE;
            case TOO_OLD -> RowRule.BELOW_AGE;
            case TOO_OLD_AT_END -> RowRule.BELOW_AGE_AT_END;
            case OUTSIDE -> RowRule.DOMICILE;
            case CARD_FROM_ELSEWHERE -> RowRule.CARD_REGION;
            case NOT_SERVED, NO_OCCUPATION, UNKNOWN_OCCUPATION -> RowRule.OCCUPATIONS;
            case DECILE_TOO_HIGH, DECILE_UNKNOWN -> RowRule.HIGHEST_DECILE;
            case FAMILY_TWICE, FAMILY_BEFORE, FAMILY_UNKNOWN -> RowRule.ONE_PER_FAMILY;
            case HOLDS_OFFICE, MAY_HOLD_OFFICE -> RowRule.NO_OFFICE;
            case WAGE_EARNER, WAGE_EARNER_AT_BRANCH -> RowRule.NO_WAGE_EARNER;
            case CONSENT_WANTED -> RowRule.CONSENT;
            case PROOF_MISSING -> RowRule.PROOF;
            case COVERED_ALREADY, COVERED_WHOLLY, LIKE_SOMEBODY_COVERED -> RowRule.ONE_SPONSOR;
            default -> null;
        };
    }
}
