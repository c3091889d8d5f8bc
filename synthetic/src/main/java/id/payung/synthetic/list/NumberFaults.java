package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Nik;
import java.time.LocalDate;
import java.util.Map;

/// Faults of the NIK that need nothing but the row itself.
final class NumberFaults {
    private static final String[] NO_PROVINCE = {"00", "10", "20", "45", "99"};
    private static final String[] FILLERS = {
        "0000000000000000", "1111111111111111", "1234567890123456", "9999999999999999"
    };

    private NumberFaults() {}

    static void addTo(Map<FaultCode, Planter> planters, boolean spreadsheet) {
        if (spreadsheet) {
            planters.put(FaultCode.F09, (draft, dice) -> number(draft, FaultCode.F09, new Cell.Failed("#N/A"), "#N/A"));
            planters.put(FaultCode.K01, NumberFaults::storedAsNumber);
        }
        planters.put(FaultCode.K02, NumberFaults::scientific);
        planters.put(FaultCode.K03, NumberFaults::wrongLength);
        planters.put(FaultCode.K04, NumberFaults::foreignCharacters);
        planters.put(FaultCode.K05, NumberFaults::filler);
        planters.put(FaultCode.K06, NumberFaults::unknownRegion);
        planters.put(FaultCode.K07, NumberFaults::unknownDistrict);
        planters.put(FaultCode.K08, NumberFaults::impossibleDate);
        planters.put(FaultCode.K09, NumberFaults::otherBirthDate);
        planters.put(FaultCode.K10, NumberFaults::otherSex);
        planters.put(FaultCode.K11, NumberFaults::swappedWithFamilyCard);
        planters.put(FaultCode.K12, NumberFaults::twoNumbers);
        planters.put(FaultCode.K18, NumberFaults::neverIssued);
        planters.put(FaultCode.K19, (draft, dice) -> number(draft, FaultCode.K19, Cell.EMPTY, "empty"));
    }

    private static boolean storedAsNumber(Draft draft, Dice dice) {
        long value = Long.parseLong(nik(draft)) / 10 * 10;
        return number(draft, FaultCode.K01, new Cell.Number(value), "fifteen digits left");
    }

    private static boolean scientific(Draft draft, Dice dice) {
        String digits = nik(draft);
        String point = dice.chance(0.5) ? "." : ",";
        String text = digits.charAt(0) + point + digits.substring(1, 6) + "E+15";
        return number(draft, FaultCode.K02, Cell.text(text), "six digits left");
    }

    private static boolean wrongLength(Draft draft, Dice dice) {
        StringBuilder digits = new StringBuilder(nik(draft));
        int at = dice.below(16);
        if (dice.chance(0.7)) {
            digits.deleteCharAt(at);
            return number(draft, FaultCode.K03, Cell.text(digits.toString()), "15 digits");
        }
        digits.insert(at, digits.charAt(at));
        return number(draft, FaultCode.K03, Cell.text(digits.toString()), "17 digits");
    }

    private static boolean foreignCharacters(Draft draft, Dice dice) {
        String nik = nik(draft);
        if (dice.chance(0.5)) {
            String mark = dice.oneOf(" ", ".", "-");
            String text = nik.substring(0, 6) + mark + nik.substring(6, 12) + mark + nik.substring(12);
            return number(draft, FaultCode.K04, Cell.text(text), "separators");
        }
        String text = switch (dice.below(3)) {
            case 0 -> nik.replaceFirst("0", "O");
            case 1 -> nik.replaceFirst("1", "l");
            default -> nik.replaceFirst("5", "S");
        };
        return !text.equals(nik) && number(draft, FaultCode.K04, Cell.text(text), "letters for digits");
    }

    private static boolean filler(Draft draft, Dice dice) {
        String text = dice.chance(0.4) ? Nik.withSerial(nik(draft), 0) : dice.oneOf(FILLERS);
        return number(draft, FaultCode.K05, Cell.text(text), "filler");
    }

    private static boolean unknownRegion(Draft draft, Dice dice) {
        String nik = nik(draft);
        String text = dice.chance(0.6)
                ? dice.oneOf(NO_PROVINCE) + nik.substring(2)
                : nik.substring(0, 2) + "00" + nik.substring(4);
        return number(draft, FaultCode.K06, Cell.text(text), "unknown province or regency");
    }

    private static boolean unknownDistrict(Draft draft, Dice dice) {
        String nik = nik(draft);
        String text = nik.substring(0, 4) + dice.between(60, 99) + nik.substring(6);
        return number(draft, FaultCode.K07, Cell.text(text), "unknown district");
    }

    private static boolean impossibleDate(Draft draft, Dice dice) {
        String nik = nik(draft);
        String text = dice.chance(0.5)
                ? nik.substring(0, 8) + dice.between(13, 19) + nik.substring(10)
                : nik.substring(0, 6) + dice.between(32, 39) + nik.substring(8);
        return number(draft, FaultCode.K08, Cell.text(text), "impossible date");
    }

    private static boolean otherBirthDate(Draft draft, Dice dice) {
        LocalDate truth = draft.person().birthDate();
        LocalDate other = dice.chance(0.6) ? truth.plusDays(dice.between(1, 9)) : truth.plusYears(dice.between(1, 4));
        boolean swapped =
                other.getDayOfMonth() == truth.getMonthValue() && other.getMonthValue() == truth.getDayOfMonth();
        return !swapped
                && draft.plant(
                        FaultCode.K09, Field.BIRTH_DATE, Cell.text(DateShapes.usual(other)), "differs from the NIK");
    }

    private static boolean otherSex(Draft draft, Dice dice) {
        String letter = draft.person().sex().other().letter();
        return draft.plant(FaultCode.K10, Field.SEX, Cell.text(letter), "differs from the NIK");
    }

    private static boolean swappedWithFamilyCard(Draft draft, Dice dice) {
        String nik = nik(draft);
        number(draft, FaultCode.K11, Cell.text(draft.person().familyCard()), "swapped with the family card");
        draft.put(Field.FAMILY_CARD, Cell.text(nik));
        return true;
    }

    private static boolean twoNumbers(Draft draft, Dice dice) {
        String text = nik(draft) + dice.oneOf(" / ", ";", " ") + draft.person().familyCard();
        return number(draft, FaultCode.K12, Cell.text(text), "two numbers in one cell");
    }

    private static boolean neverIssued(Draft draft, Dice dice) {
        int serial = dice.between(Nik.FIRST_UNISSUED, Nik.LAST_SERIAL);
        Cell written = Cell.text(Nik.withSerial(nik(draft), serial));
        draft.hide(FaultCode.K18, Field.NIK, "the register does not know this number");
        draft.put(Field.NIK, written);
        return true;
    }

    private static boolean number(Draft draft, FaultCode code, Cell written, String detail) {
        return draft.plant(code, Field.NIK, written, detail);
    }

    private static String nik(Draft draft) {
        return draft.person().nik();
    }
}
