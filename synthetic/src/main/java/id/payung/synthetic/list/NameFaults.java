package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Person;
import id.payung.synthetic.Sex;
import id.payung.synthetic.list.NameVariant.Closeness;
import java.util.Map;

/// Faults of names: the worker's and the mother's.
final class NameFaults {
    private static final String[] DEGREES = {", S.PD", ", S.AG", ", S.E", ", A.MD", ", S.PD.I"};
    private static final String[] DUMMIES = {"XXX", "TES", "X", "A.", "-"};
    private static final String[] CALLED = {"UCOK", "BUYUNG", "UPIK", "MAMAN", "INEM", "UJANG"};

    private NameFaults() {}

    static void addTo(Map<FaultCode, Planter> planters, boolean register) {
        planters.put(FaultCode.F10, NameFaults::invisibleCharacters);
        planters.put(FaultCode.P07, (draft, dice) -> deceased(draft, register, dice));
        planters.put(FaultCode.P14, NameFaults::titles);
        planters.put(FaultCode.P15, (draft, dice) -> name(draft, FaultCode.P15, dice.oneOf(DUMMIES), "dummy"));
        planters.put(FaultCode.P16, NameFaults::clerksNote);
        planters.put(FaultCode.P17, NameFaults::mother);
        planters.put(FaultCode.NAME_VARIANT, NameFaults::variant);
        planters.put(FaultCode.K17, NameFaults::unlikeTheRegister);
    }

    private static boolean invisibleCharacters(Draft draft, Dice dice) {
        Field field = dice.oneOf(Field.NAME, Field.NIK, Field.MOTHER);
        String value = draft.get(field).shown();
        String written = switch (dice.below(4)) {
            case 0 -> "\u00A0" + value;
            case 1 -> value + "\u00A0 ";
            case 2 -> "'" + value;
            default -> value + "\t";
        };
        return draft.plant(FaultCode.F10, field, Cell.text(written), "invisible characters");
    }

    private static boolean deceased(Draft draft, boolean register, Dice dice) {
        Person person = draft.person();
        if (register && dice.chance(0.8)) {
            return draft.hide(FaultCode.P07, Field.NAME, "died, known to the register");
        }
        String mark = person.sex() == Sex.MALE ? "ALM" : "ALMH";
        String written = dice.chance(0.5) ? person.name() + " (" + mark + ")" : mark + ". " + person.name();
        return draft.plant(FaultCode.P07, Field.NAME, Cell.text(written), Verdict.REVIEW, "marked as deceased");
    }

    private static boolean titles(Draft draft, Dice dice) {
        Person person = draft.person();
        String name = person.name();
        boolean man = person.sex() == Sex.MALE;
        return switch (dice.below(6)) {
            case 0 -> name(draft, FaultCode.P14, (man ? "H. " : "HJ. ") + name, "title");
            case 1 -> name(draft, FaultCode.P14, name + dice.oneOf(DEGREES), "degree");
            case 2 -> name(draft, FaultCode.P14, name + (man ? " BIN " : " BINTI ") + "AHMAD", "father's name");
            case 3 -> name(draft, FaultCode.P14, name + " ALS " + dice.oneOf(CALLED), "second name");
            case 4 -> name(draft, FaultCode.P14, name + " @ " + dice.oneOf(CALLED), "second name");
            default -> {
                String digits = name.replaceFirst("I", "1").replaceFirst("O", "0");
                yield !digits.equals(name) && name(draft, FaultCode.P14, digits, "digits for letters");
            }
        };
    }

    private static boolean clerksNote(Draft draft, Dice dice) {
        String note = dice.oneOf(" (PINDAH)", " DOUBLE", " (DOBEL)", " - PINDAH");
        return name(draft, FaultCode.P16, draft.person().name() + note, "clerk's note");
    }

    private static boolean mother(Draft draft, Dice dice) {
        String written = dice.oneOf("", "-", "ALM", draft.person().name());
        return !written.equals(draft.person().motherName())
                && draft.plant(FaultCode.P17, Field.MOTHER, Cell.text(written), "mother's name missing or filler");
    }

    private static boolean variant(Draft draft, Dice dice) {
        Person person = draft.person();
        NameVariant variant = NameVariants.of(person.name(), person.sex(), Closeness.NEAR, dice);
        if (variant == null) {
            return false;
        }
        draft.record(
                variant.rule(),
                Field.NAME,
                Verdict.ACCEPTED,
                Evidence.REGISTER,
                variant.closeness().name());
        draft.put(Field.NAME, Cell.text(variant.name()));
        return true;
    }

    private static boolean unlikeTheRegister(Draft draft, Dice dice) {
        Person person = draft.person();
        draft.hide(FaultCode.K17, Field.NAME, "the register knows the number under another name");
        draft.put(Field.NAME, Cell.text(dice.oneOf(CALLED) + " " + person.name().charAt(0)));
        return true;
    }

    private static boolean name(Draft draft, FaultCode code, String written, String detail) {
        return draft.plant(code, Field.NAME, Cell.text(written), detail);
    }
}
