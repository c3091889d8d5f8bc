package id.payung.server.enrolment.check;

import id.payung.linkage.clean.BirthDateFinding;
import id.payung.linkage.clean.BirthDateReader;
import id.payung.linkage.clean.BirthDateReading;
import id.payung.linkage.clean.CellKind;
import id.payung.linkage.clean.KnownRegions;
import id.payung.linkage.clean.NationalId;
import id.payung.linkage.clean.NationalIdCheck;
import id.payung.linkage.clean.NationalIdFault;
import id.payung.linkage.clean.NationalIdReading;
import id.payung.linkage.clean.Sex;
import id.payung.linkage.clean.SexReader;
import id.payung.linkage.clean.StatedPerson;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.SheetCell;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Identity number, birth date and sex, each read in the light of the others.
final class IdentityCheck {

    private static final Pattern USUAL_DATE = Pattern.compile("(?:[^0-9]+, ?)?[0-9]{2}-[0-9]{2}-[0-9]{4}");
    private static final Pattern USUAL_SEX = Pattern.compile("[LP]");

    private final Cells cells;
    private final NationalIdCheck numbers;
    private final BirthDateReader dates;
    private final LocalDate asOf;
    private final AgeRule ages;

    IdentityCheck(
            Cells cells, KnownRegions regions, LocalDate asOf, boolean counts1904, DateOrders orders, AgeRule ages) {
        this.cells = cells;
        this.numbers = new NationalIdCheck(regions);
        BirthDateReader reader = BirthDateReader.asOf(asOf).expecting(orders.written(), orders.stored());
        this.dates = counts1904 ? reader.counting1904() : reader;
        this.asOf = asOf;
        this.ages = ages;
    }

    /// What was read.
    ///
    /// @param nik set when the number may be looked up
    record Identity(
            String nikText,
            @Nullable NationalId nik,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String birthPlace) {}

    Identity check(@Nullable Sex nameSaysSex, Findings findings) {
        SheetCell cell = cells.cell(Column.NIK);
        String written = cells.text(Column.NIK);
        CellKind kind = cell.kind() == SheetCell.Kind.NUMBER ? CellKind.NUMBER : CellKind.TEXT;
        boolean error = cell.kind() == SheetCell.Kind.ERROR;
        NationalId first = error
                ? null
                : numbers.check(written, kind, StatedPerson.NOTHING, asOf).id();
        BirthDateReading date = readDate(first, findings);
        Sex sex = readSex(first, findings);
        if (error) {
            return new Identity("", null, date.date(), sex, date.place());
        }
        String card = cells.has(Column.FAMILY_CARD) ? cells.text(Column.FAMILY_CARD) : null;
        NationalIdReading reading = numbers.check(written, kind, new StatedPerson(date.date(), sex, card), asOf);
        if (cardFitsBetter(reading, card, date.date(), sex)) {
            findings.add(Fault.LOOKS_LIKE_FAMILY_CARD, Column.NIK, String.valueOf(reading.id()));
        }
        reading.faults().forEach(fault -> report(fault, reading, date, sex, nameSaysSex, findings));
        if (reading.faults().isEmpty()
                && !written.equals(reading.id() == null ? "" : reading.id().digits())) {
            findings.add(Fault.SEPARATORS_REMOVED, Column.NIK, String.valueOf(reading.id()));
        }
        NationalId nik = reading.usable() ? reading.id() : null;
        LocalDate birthDate = date.date();
        if (birthDate == null) {
            birthDate = nik == null ? null : reading.birthDate();
            reportMissing(date, birthDate, findings);
        }
        if (birthDate != null && !birthDate.isAfter(asOf)) {
            ages.check(birthDate, findings, dateColumn());
        }
        boolean corrected = findings.has(Fault.SEX_CORRECTED);
        Sex settled = (sex == null || corrected) && nik != null ? nik.sex() : sex;
        return new Identity(
                reading.id() == null ? written : reading.id().digits(), nik, birthDate, settled, date.place());
    }

    /// The two numbers changed places when the one in the card's column says what the row says, and this one does not.
    private boolean cardFitsBetter(
            NationalIdReading reading, @Nullable String card, @Nullable LocalDate birthDate, @Nullable Sex sex) {
        boolean fits =
                !reading.has(NationalIdFault.BIRTH_DATE_DIFFERS) && !reading.has(NationalIdFault.IMPOSSIBLE_DATE);
        if (fits || card == null || birthDate == null) {
            return false;
        }
        NationalIdReading other = numbers.check(card, CellKind.TEXT, new StatedPerson(birthDate, sex, null), asOf);
        return birthDate.equals(other.birthDate()) && other.usable() && !other.has(NationalIdFault.SEX_DIFFERS);
    }

    private static void report(
            NationalIdFault fault,
            NationalIdReading reading,
            BirthDateReading date,
            @Nullable Sex sex,
            @Nullable Sex nameSaysSex,
            Findings findings) {
        NationalId id = reading.id();
        String masked = id == null ? "" : id.masked();
        String onCard = String.valueOf(reading.birthDate());
        switch (fault) {
            case EMPTY -> findings.add(Fault.NO_NIK, Column.NIK);
            case LOST_LAST_DIGIT -> findings.add(Fault.LOST_LAST_DIGIT, Column.NIK, masked);
            case SCIENTIFIC_NOTATION -> findings.add(Fault.SCIENTIFIC_NOTATION, Column.NIK);
            case NOT_SIXTEEN_DIGITS ->
                findings.add(
                        reading.digitsRead() == 16 ? Fault.LETTERS_IN_NIK : Fault.NOT_SIXTEEN_DIGITS,
                        Column.NIK,
                        Integer.toString(reading.digitsRead()));
            case LOOK_ALIKES_REPAIRED -> findings.add(Fault.LOOK_ALIKES_REPAIRED, Column.NIK, masked);
            case FILLER -> findings.add(Fault.FILLER, Column.NIK);
            case SERIAL_ZERO -> findings.add(Fault.SERIAL_ZERO, Column.NIK, masked);
            case UNKNOWN_REGENCY -> findings.add(Fault.UNKNOWN_REGENCY, Column.NIK, masked.substring(0, 4));
            case UNKNOWN_DISTRICT -> findings.add(Fault.UNKNOWN_DISTRICT, Column.NIK, masked.substring(0, 6));
            case IMPOSSIBLE_DATE -> findings.add(Fault.IMPOSSIBLE_DATE, Column.NIK, masked);
            case BIRTH_DATE_DIFFERS ->
                findings.add(Fault.BIRTH_DATE_DIFFERS, Column.BIRTH_DATE, String.valueOf(date.date()), onCard);
            case BIRTH_DATE_SWAPPED ->
                findings.add(Fault.BIRTH_DATE_SWAPPED, Column.BIRTH_DATE, String.valueOf(date.date()), onCard);
            case SEX_DIFFERS -> {
                boolean corrected = id != null && nameSaysSex == id.sex();
                findings.add(
                        corrected ? Fault.SEX_CORRECTED : Fault.SEX_DIFFERS,
                        Column.SEX,
                        letter(sex),
                        letter(id == null ? null : id.sex()));
            }
            case LOOKS_LIKE_FAMILY_CARD -> findings.add(Fault.LOOKS_LIKE_FAMILY_CARD, Column.NIK, masked);
            case SAME_AS_FAMILY_CARD -> findings.add(Fault.SAME_AS_FAMILY_CARD, Column.NIK, masked);
            case TWO_NUMBERS -> findings.add(Fault.TWO_NUMBERS, Column.NIK);
            case FILLED_DOWN -> findings.add(Fault.FILLED_DOWN, Column.NIK);
        }
    }

    private BirthDateReading readDate(@Nullable NationalId id, Findings findings) {
        Column column = dateColumn();
        SheetCell cell = cells.cell(column);
        LocalDate stored = cell.date();
        String written = cells.text(column);
        BirthDateReading reading = stored != null ? dates.confirm(stored, id) : dates.read(written, id);
        for (BirthDateFinding finding : reading.findings()) {
            report(finding, written, reading, column, findings);
        }
        return reading;
    }

    private static void report(
            BirthDateFinding finding, String written, BirthDateReading reading, Column column, Findings findings) {
        String read = String.valueOf(reading.date());
        switch (finding) {
            case EMPTY, UNREADABLE, IMPOSSIBLE, YEAR_ONLY -> {
                // told together with what the identity number says
            }
            case READ_FROM_TEXT -> {
                if (!USUAL_DATE.matcher(written).matches()) {
                    findings.add(Fault.DATE_READ, column, written, read);
                }
            }
            case PLACE_SPLIT_OFF -> {
                if (column == Column.BIRTH_DATE) {
                    findings.add(Fault.DATE_READ, column, written, read);
                }
            }
            case READ_FROM_SERIAL -> findings.add(Fault.DATE_FROM_SERIAL, column, written, read);
            case MONTH_BEFORE_DAY, ORDER_DECIDED_BY_NATIONAL_ID ->
                findings.add(Fault.DATE_SWAPPED_BACK, column, written, read);
            case ORDER_AMBIGUOUS -> findings.add(Fault.DATE_AMBIGUOUS, column, written, read);
            case CENTURY_ASSUMED -> findings.add(Fault.CENTURY_ASSUMED, column, written, read);
            case IN_THE_FUTURE -> findings.add(Fault.BORN_IN_FUTURE, column, read);
            case OLDER_THAN_A_HUNDRED -> findings.add(Fault.OVER_A_HUNDRED, column, read);
            case CUSTOMARY_ESTIMATE -> findings.add(Fault.ESTIMATED_BIRTHDAY, column, read);
        }
    }

    private void reportMissing(BirthDateReading reading, @Nullable LocalDate fromNik, Findings findings) {
        Column column = dateColumn();
        String written = cells.text(column);
        if (fromNik == null) {
            findings.add(Fault.DATE_MISSING, column, written);
        } else if (reading.has(BirthDateFinding.EMPTY)) {
            findings.add(Fault.DATE_FROM_NIK, column, fromNik.toString());
        } else if (reading.has(BirthDateFinding.YEAR_ONLY)) {
            findings.add(Fault.DATE_YEAR_ONLY, column, written, fromNik.toString());
        } else {
            findings.add(Fault.DATE_UNREADABLE, column, written, fromNik.toString());
        }
    }

    private @Nullable Sex readSex(@Nullable NationalId id, Findings findings) {
        String written = cells.text(Column.SEX);
        Sex sex = SexReader.read(written);
        if (sex != null) {
            if (!USUAL_SEX.matcher(written).matches()) {
                findings.add(Fault.SEX_READ, Column.SEX, written, letter(sex));
            }
        } else if (id != null) {
            findings.add(Fault.SEX_FROM_NIK, Column.SEX, written, letter(id.sex()));
        }
        return sex;
    }

    private Column dateColumn() {
        return cells.has(Column.BIRTH_DATE) || !cells.has(Column.BIRTH_PLACE_DATE)
                ? Column.BIRTH_DATE
                : Column.BIRTH_PLACE_DATE;
    }

    private static String letter(@Nullable Sex sex) {
        return sex == null ? "" : sex == Sex.FEMALE ? "P" : "L";
    }
}
