package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Occupation;
import id.payung.synthetic.Person;
import id.payung.synthetic.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/// Faults of dates, sex, occupation, address, telephone and income, and facts that only a register knows.
final class DetailFaults {
    private static final String[] STATE_PAID = {"PNS", "TNI", "POLRI", "PENSIUNAN", "PELAJAR/MAHASISWA"};
    private static final String[] NO_OCCUPATION = {"LAIN-LAIN", "IRT", "MENGURUS RUMAH TANGGA"};
    private static final String[] FAR_AWAY = {
        "JL. RIAU NO. 7 KOTA PEKANBARU",
        "KEC. ILIR BARAT I KOTA PALEMBANG",
        "JL. VETERAN NO. 11 KOTA BENGKULU",
        "KEC. CIKARANG UTARA KAB. BEKASI"
    };

    private DetailFaults() {}

    static void addTo(Map<FaultCode, Planter> planters, boolean spreadsheet, boolean register, LocalDate asOf) {
        planters.put(FaultCode.P01, DetailFaults::otherDateShape);
        planters.put(FaultCode.P02, (draft, dice) -> dayNumber(draft, spreadsheet));
        planters.put(FaultCode.P03, (draft, dice) -> swappedDayAndMonth(draft, spreadsheet));
        planters.put(FaultCode.P04, (draft, dice) -> wrongCentury(draft, asOf, dice));
        planters.put(FaultCode.P10, (draft, dice) -> statePaid(draft, register, dice));
        planters.put(FaultCode.P11, DetailFaults::noOccupation);
        planters.put(FaultCode.P12, DetailFaults::misspeltOccupation);
        planters.put(FaultCode.P13, DetailFaults::otherSexNotation);
        planters.put(FaultCode.P18, DetailFaults::birthPlace);
        planters.put(
                FaultCode.P19,
                (draft, dice) -> draft.plant(
                        FaultCode.P19, Field.ADDRESS, Cell.text(dice.oneOf(FAR_AWAY)), "outside the regency"));
        planters.put(FaultCode.P20, DetailFaults::telephone);
        planters.put(FaultCode.P21, (draft, dice) -> neighbourhood(draft, spreadsheet, asOf, dice));
        planters.put(FaultCode.P23, DetailFaults::income);
        planters.put(FaultCode.P26, (draft, dice) -> moved(draft, register, dice));
        planters.put(
                FaultCode.P08, (draft, dice) -> draft.hide(FaultCode.P08, Field.NIK, "member through an employer"));
        planters.put(FaultCode.P09, (draft, dice) -> draft.hide(FaultCode.P09, Field.NIK, "paid by another payer"));
    }

    private static boolean otherDateShape(Draft draft, Dice dice) {
        Person person = draft.person();
        String written = DateShapes.odd(person.birthDate(), person.birthPlace(), dice);
        return draft.plant(FaultCode.P01, Field.BIRTH_DATE, Cell.text(written), "other shape");
    }

    private static boolean dayNumber(Draft draft, boolean spreadsheet) {
        long serial = Cell.serialOf(draft.person().birthDate());
        Cell written = spreadsheet ? new Cell.Number(serial) : Cell.text(Long.toString(serial));
        return draft.plant(FaultCode.P02, Field.BIRTH_DATE, written, "spreadsheet day number");
    }

    private static boolean swappedDayAndMonth(Draft draft, boolean spreadsheet) {
        LocalDate date = draft.person().birthDate();
        if (date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()) {
            return false;
        }
        LocalDate swapped = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        Cell written = spreadsheet ? new Cell.Day(swapped) : Cell.text(DateShapes.usual(swapped));
        return draft.plant(FaultCode.P03, Field.BIRTH_DATE, written, "day and month swapped");
    }

    private static boolean wrongCentury(Draft draft, LocalDate asOf, Dice dice) {
        LocalDate date = draft.person().birthDate();
        LocalDate later = date.plusYears(100);
        int variant = dice.below(3);
        if (variant == 0) {
            Cell written = Cell.text(DateShapes.twoDigitYear(date));
            return draft.plant(FaultCode.P04, Field.BIRTH_DATE, written, Verdict.ACCEPTED, "two-digit year");
        }
        try {
            LocalDate wrong = variant == 1 && later.isAfter(asOf) ? later : date.withYear(date.getYear() - 100);
            Cell written = Cell.text(DateShapes.usual(wrong));
            return draft.plant(FaultCode.P04, Field.BIRTH_DATE, written, "another century");
        } catch (DateTimeException notALeapYear) {
            return false;
        }
    }

    private static boolean statePaid(Draft draft, boolean register, Dice dice) {
        String occupation = dice.oneOf(STATE_PAID);
        if (register) {
            return draft.hide(FaultCode.P10, Field.OCCUPATION, occupation);
        }
        return draft.plant(FaultCode.P10, Field.OCCUPATION, Cell.text(occupation), "paid by the state or not working");
    }

    private static boolean noOccupation(Draft draft, Dice dice) {
        Cell written = Cell.text(dice.oneOf(NO_OCCUPATION));
        return draft.plant(FaultCode.P11, Field.OCCUPATION, written, "outside the programme");
    }

    private static boolean misspeltOccupation(Draft draft, Dice dice) {
        Occupation occupation = draft.person().occupation();
        if (occupation.spellings().isEmpty()) {
            return false;
        }
        String written =
                occupation.spellings().get(dice.below(occupation.spellings().size()));
        return draft.plant(FaultCode.P12, Field.OCCUPATION, Cell.text(written), "misspelt");
    }

    private static boolean otherSexNotation(Draft draft, Dice dice) {
        String written = draft.person().sex() == Sex.MALE
                ? dice.oneOf("LK", "Laki2", "LAKI-LAKI", "Pria", "l", "Lk.")
                : dice.oneOf("PR", "Perempuan", "PEREMPUAN", "Wanita", "p", "Pr.");
        return draft.plant(FaultCode.P13, Field.SEX, Cell.text(written), "other notation");
    }

    private static boolean birthPlace(Draft draft, Dice dice) {
        Person person = draft.person();
        String written = dice.chance(0.5) ? "" : person.birthPlace() + ", " + DateShapes.usual(person.birthDate());
        return draft.plant(FaultCode.P18, Field.BIRTH_PLACE, Cell.text(written), "missing or with the date");
    }

    private static boolean telephone(Draft draft, Dice dice) {
        String phone = draft.person().phone();
        if (phone.isEmpty()) {
            return false;
        }
        Cell written = switch (dice.below(4)) {
            case 0 -> new Cell.Number(Long.parseLong(phone));
            case 1 -> Cell.text("+62" + phone.substring(1));
            case 2 -> Cell.text(phone.substring(0, 4) + "-" + phone.substring(4, 8) + "-" + phone.substring(8));
            default -> Cell.text(phone + " / 0841" + phone.substring(4));
        };
        return draft.plant(FaultCode.P20, Field.PHONE, written, "other shape");
    }

    private static boolean neighbourhood(Draft draft, boolean spreadsheet, LocalDate asOf, Dice dice) {
        int rt = Integer.parseInt(draft.person().rt());
        int rw = Integer.parseInt(draft.person().rw());
        if (spreadsheet && rw >= 1 && rw <= 12 && rt <= 28 && dice.chance(0.6)) {
            LocalDate misread = LocalDate.of(asOf.getYear(), rw, rt);
            return draft.plant(FaultCode.P21, Field.RT_RW, new Cell.Day(misread), "turned into a date");
        }
        return draft.plant(FaultCode.P21, Field.RT_RW, Cell.text(rt + "/" + rw), "zeros lost");
    }

    private static boolean income(Draft draft, Dice dice) {
        long income = draft.person().income();
        return switch (dice.below(3)) {
            case 0 ->
                draft.plant(
                        FaultCode.P23,
                        Field.INCOME,
                        Cell.text(String.format(Locale.ROOT, "%,d", income).replace(',', '.')),
                        "with dots");
            case 1 -> {
                String millions =
                        String.format(Locale.ROOT, "%.2f", income / 1e6).replace('.', ',');
                yield draft.plant(FaultCode.P23, Field.INCOME, Cell.text("Rp " + millions + " jt"), "in words");
            }
            default ->
                draft.plant(
                        FaultCode.P23, Field.INCOME, new Cell.Number(income / 1000), Verdict.REVIEW, "in thousands");
        };
    }

    private static boolean moved(Draft draft, boolean register, Dice dice) {
        if (register) {
            return draft.hide(FaultCode.P26, Field.ADDRESS, "moved away, known to the register");
        }
        String note = dice.oneOf("PINDAH", "SUDAH PINDAH", "PINDAH KE JAWA");
        return draft.plant(FaultCode.P26, Field.NOTE, Cell.text(note), "moved away");
    }
}
