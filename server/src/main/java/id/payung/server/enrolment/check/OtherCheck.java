package id.payung.server.enrolment.check;

import id.payung.linkage.clean.FreeText;
import id.payung.linkage.clean.PhoneReader;
import id.payung.linkage.clean.PhoneReading;
import id.payung.server.enrolment.sheet.Column;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Work, telephone, income, other numbers, consent and notes.
final class OtherCheck {

    private static final Set<String> YES =
            Set.of("YA", "Y", "IYA", "SETUJU", "BERSEDIA", "ADA", "V", "X", "OK", "SUDAH", "1", "TRUE", "YES");
    private static final Pattern MOVED = Pattern.compile("\\bPINDAH\\b");
    private static final Pattern DIED = Pattern.compile("\\b(?:MENINGGAL|WAFAT|ALM|ALMH|ALMARHUM|ALMARHUMAH|MD)\\b");
    private static final Pattern CLERICAL = Pattern.compile("\\b(?:GANDA|DOUBLE|DOBEL|BATAL|CORET)\\b");
    private static final Pattern PUBLIC_SERVANT = Pattern.compile("\\b(?:PNS|ASN|PPPK|TNI|POLRI|PENSIUNAN)\\b");
    private static final BigDecimal LOWEST = BigDecimal.valueOf(100_000);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000_000);

    private static final Pattern USUAL_PHONE = Pattern.compile("0[0-9]+");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");

    private final Cells cells;
    private final OccupationFinder occupations;

    OtherCheck(Cells cells, OccupationFinder occupations) {
        this.cells = cells;
        this.occupations = occupations;
    }

    @Nullable
    String occupation(Findings findings) {
        String written = cells.text(Column.OCCUPATION);
        if (written.isEmpty() || FreeText.fold(written).isEmpty()) {
            findings.add(
                    occupations.choosy() ? Fault.NO_OCCUPATION : Fault.OCCUPATION_MISSING, Column.OCCUPATION, written);
            return null;
        }
        OccupationFinder.Answer answer = occupations.find(written);
        if (answer.fault() != null && !(answer.fault() == Fault.NOT_INFORMAL && toldOfOffice(findings))) {
            findings.add(answer.fault(), Column.OCCUPATION, written, answer.name());
        }
        return answer.code();
    }

    /// Whether a rule of the programme said it already, in other words.
    private static boolean toldOfOffice(Findings findings) {
        return findings.has(Fault.HOLDS_OFFICE)
                || findings.has(Fault.MAY_HOLD_OFFICE)
                || findings.has(Fault.WAGE_EARNER);
    }

    @Nullable
    String phone(Findings findings) {
        String written = cells.text(Column.PHONE);
        if (written.isEmpty()) {
            return null;
        }
        PhoneReading reading = PhoneReader.read(written);
        if (reading.number() == null) {
            if (written.chars().anyMatch(Character::isDigit)) {
                findings.add(Fault.PHONE_UNREADABLE, Column.PHONE, written);
            }
        } else if (reading.repaired() || !USUAL_PHONE.matcher(written).matches()) {
            findings.add(Fault.PHONE_REPAIRED, Column.PHONE, written, reading.number());
        }
        return reading.number();
    }

    void numbers(Findings findings) {
        length(Column.POSTAL_CODE, 5, 5, findings);
        length(Column.FAMILY_CARD, 16, 16, findings);
        length(Column.MEMBER_NUMBER, 8, 13, findings);
    }

    private void length(Column column, int least, int most, Findings findings) {
        String written = cells.text(column);
        int digits = (int) written.chars().filter(Character::isDigit).count();
        if (digits > 0 && (digits < least || digits > most)) {
            findings.add(Fault.NUMBER_LOST_ZEROS, column, Integer.toString(digits), Integer.toString(most));
        }
    }

    void income(Findings findings) {
        String written = cells.text(Column.INCOME);
        if (written.isEmpty()) {
            return;
        }
        BigDecimal amount = IncomeReader.read(written);
        if (amount == null || amount.compareTo(LOWEST) < 0 || amount.compareTo(HIGHEST) > 0) {
            findings.add(Fault.INCOME_ODD, Column.INCOME, written);
        } else if (!FIGURES.matcher(written).matches()) {
            findings.add(Fault.INCOME_READ, Column.INCOME, written, amount.toPlainString());
        }
    }

    /// @param wanted whether nobody is covered who did not agree; otherwise only an empty column asks
    void consent(boolean wanted, Findings findings) {
        if (!cells.has(Column.CONSENT)) {
            if (wanted) {
                findings.add(Fault.CONSENT_WANTED, null, "");
            }
            return;
        }
        String written = cells.text(Column.CONSENT);
        boolean ticked = written.equals("✓") || written.equals("√") || YES.contains(FreeText.fold(written));
        if (!ticked) {
            findings.add(wanted ? Fault.CONSENT_WANTED : Fault.NO_CONSENT, Column.CONSENT, written);
        }
    }

    void notes(Findings findings) {
        String written = cells.text(Column.NOTE);
        if (written.isEmpty()) {
            return;
        }
        String note = FreeText.fold(written);
        if (DIED.matcher(note).find()) {
            findings.add(Fault.MARKED_DECEASED, Column.NOTE, written);
        }
        if (MOVED.matcher(note).find()) {
            findings.add(Fault.MOVED_AWAY, Column.NOTE, written);
        }
        if (CLERICAL.matcher(note).find()) {
            findings.add(Fault.CLERICAL_NOTE, Column.NOTE, written);
        }
        if (!toldOfOffice(findings) && PUBLIC_SERVANT.matcher(note).find()) {
            findings.add(Fault.NOT_INFORMAL, Column.NOTE, written, written);
        }
    }
}
