package id.payung.server.enrolment.check;

import id.payung.linkage.clean.FreeText;
import id.payung.linkage.clean.NationalId;
import id.payung.server.enrolment.check.JobWords.Meaning;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.programme.RowRule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules that a programme switched on, asked of one row.
final class RuleCheck {

    private static final String WAGE_EARNER = "WAGE_EARNER";
    private static final int CARD_DIGITS = 16;
    private static final int HIGHEST_DECILE = 10;
    private static final Set<String> NO =
            Set.of("", "TIDAK", "TDK", "BELUM", "BLM", "TIDAK ADA", "TDK ADA", "BELUM ADA", "KOSONG", "0", "N", "NO");

    private final Cells cells;
    private final RowRules rules;
    private final ProofFinder proofs;

    RuleCheck(Cells cells, RowRules rules, ProofFinder proofs) {
        this.cells = cells;
        this.rules = rules;
        this.proofs = proofs;
    }

    /// Offices and wages, as far as the words for the work or a note tell.
    void work(Findings findings) {
        boolean wages = rules.on(RowRule.NO_WAGE_EARNER);
        if (!wages && rules.barred().isEmpty()) {
            return;
        }
        for (Column column : new Column[] {Column.OCCUPATION, Column.NOTE}) {
            String written = cells.text(column);
            Meaning meaning = written.isEmpty() ? null : JobWords.SHIPPED.find(FreeText.fold(written));
            if (meaning == null) {
                continue;
            }
            if (rules.barred().contains(meaning.group())) {
                boolean sure = meaning.sure() && column == Column.OCCUPATION;
                findings.add(sure ? Fault.HOLDS_OFFICE : Fault.MAY_HOLD_OFFICE, column, written);
            } else if (wages && meaning.group().equals(WAGE_EARNER)) {
                findings.add(Fault.WAGE_EARNER, column, written);
            }
        }
    }

    /// The decile of welfare, where the list states one of the ten. Only a programme that asks for it minds a row
    /// without; what is written and cannot be read is said once in any case.
    @Nullable
    Integer decile(Findings findings) {
        Integer highest = rules.eligibility().further().highestDecile();
        String written = cells.text(Column.DECILE);
        int decile = decile(written);
        if (decile == 0) {
            if (highest != null) {
                findings.add(Fault.DECILE_UNKNOWN, cells.has(Column.DECILE) ? Column.DECILE : null, written);
            } else if (states(written)) {
                findings.add(Fault.DECILE_UNREAD, Column.DECILE, written);
            }
            return null;
        }
        if (highest != null && decile > highest) {
            findings.add(Fault.DECILE_TOO_HIGH, Column.DECILE, Integer.toString(decile), highest.toString());
        }
        return decile;
    }

    /// Whether a cell means to say something: neither empty nor a dash nor "not yet".
    private static boolean states(String written) {
        return written.chars().anyMatch(Character::isDigit) || !NO.contains(FreeText.fold(written));
    }

    /// `3`, `Desil 3`, `3,0`; 0 for anything that is not one of the ten.
    static int decile(String written) {
        int decile = 0;
        int digits = 0;
        int i = 0;
        while (i < written.length() && !digit(written, i)) {
            i++;
        }
        for (; i < written.length() && digit(written, i); i++, digits++) {
            decile = decile * 10 + written.charAt(i) - '0';
        }
        boolean pointNought = written.startsWith(",0", i) || written.startsWith(".0", i);
        for (int rest = pointNought ? i + 2 : i; rest < written.length(); rest++) {
            if (digit(written, rest)) {
                return 0;
            }
        }
        return digits > 2 || decile > HIGHEST_DECILE ? 0 : decile;
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /// The number of the family card, where there is one.
    @Nullable
    String familyCard(@Nullable NationalId nik, Findings findings) {
        String written = cells.text(Column.FAMILY_CARD);
        StringBuilder digits = new StringBuilder(CARD_DIGITS);
        for (int i = 0; i < written.length() && digits.length() <= CARD_DIGITS; i++) {
            if (digit(written, i)) {
                digits.append(written.charAt(i));
            }
        }
        boolean readable = digits.length() == CARD_DIGITS
                && !digits.toString().startsWith("0000")
                && (nik == null || !nik.digits().contentEquals(digits));
        if (!readable && rules.on(RowRule.ONE_PER_FAMILY)) {
            findings.add(
                    Fault.FAMILY_UNKNOWN,
                    cells.has(Column.FAMILY_CARD) ? Column.FAMILY_CARD : null,
                    Integer.toString(digits.length()));
        }
        return readable ? digits.toString() : null;
    }

    void cardRegion(@Nullable NationalId nik, Findings findings) {
        if (nik != null && rules.on(RowRule.CARD_REGION) && !nik.digits().startsWith(rules.cardRegion())) {
            findings.add(
                    Fault.CARD_FROM_ELSEWHERE,
                    Column.NIK,
                    nik.digits().substring(0, rules.cardRegion().length()),
                    rules.cardRegion());
        }
    }

    void proof(@Nullable String occupation, @Nullable NationalId nik, Findings findings) {
        Set<String> wanted = rules.eligibility().further().proofFor();
        if (occupation == null || !wanted.contains(occupation)) {
            return;
        }
        String written = cells.text(Column.PROOF);
        boolean shown = !NO.contains(FreeText.fold(written));
        if (!shown && (nik == null || !proofs.attached(nik))) {
            findings.add(
                    Fault.PROOF_MISSING, cells.has(Column.PROOF) ? Column.PROOF : null, cells.text(Column.OCCUPATION));
        }
    }
}
