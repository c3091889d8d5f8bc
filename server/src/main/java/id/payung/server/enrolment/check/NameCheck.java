package id.payung.server.enrolment.check;

import id.payung.linkage.clean.FreeText;
import id.payung.linkage.clean.NameFinding;
import id.payung.linkage.clean.NameNormaliser;
import id.payung.linkage.clean.PersonName;
import id.payung.linkage.clean.Sex;
import id.payung.server.enrolment.sheet.Column;
import org.jspecify.annotations.Nullable;

/// The worker's own name, her mother's, her heir's. Names are never rewritten, only folded for comparison.
final class NameCheck {

    private static final NameNormaliser NAMES = NameNormaliser.indonesian();

    private final Cells cells;

    NameCheck(Cells cells) {
        this.cells = cells;
    }

    PersonName worker(@Nullable Sex sex, Findings findings) {
        String written = cells.text(Column.NAME);
        PersonName name = NAMES.normalise(written, sex);
        for (NameFinding finding : name.findings()) {
            switch (finding) {
                case EMPTY -> findings.add(Fault.NAME_MISSING, Column.NAME);
                case TOO_SHORT, INITIALS_ONLY -> findings.add(Fault.NAME_TOO_SHORT, Column.NAME, written);
                case DUMMY -> findings.add(Fault.NAME_DUMMY, Column.NAME, written);
                case CLERICAL_NOTE -> findings.add(Fault.CLERICAL_NOTE, Column.NAME, written);
                case POSSIBLY_DECEASED -> findings.add(Fault.MARKED_DECEASED, Column.NAME, written);
                case CONTAINS_FIGURES -> findings.add(Fault.NAME_WITH_FIGURES, Column.NAME, written);
            }
        }
        if (!name.titles().isEmpty()
                || !name.father().isEmpty()
                || !name.aliases().isEmpty()) {
            findings.add(Fault.NAME_WITH_TITLES, Column.NAME, written);
        }
        return name;
    }

    /// What was read of the mother.
    ///
    /// @param key folded name, empty when there is none
    record Mother(@Nullable String name, String key) {}

    Mother mother(PersonName worker, Findings findings) {
        if (!cells.has(Column.MOTHER)) {
            findings.add(Fault.MOTHER_NOT_ASKED, null);
            return new Mother(null, "");
        }
        String written = cells.text(Column.MOTHER);
        PersonName mother = NAMES.normalise(written, Sex.FEMALE);
        String key = mother.folded();
        if (key.isEmpty() || mother.findings().contains(NameFinding.DUMMY)) {
            findings.add(Fault.MOTHER_MISSING, Column.MOTHER, written);
            return new Mother(null, "");
        }
        if (written.equalsIgnoreCase(worker.display())) {
            findings.add(Fault.MOTHER_IS_WORKER, Column.MOTHER, written);
        }
        return new Mother(written, key);
    }

    void heir(PersonName worker, Findings findings) {
        if (!cells.has(Column.HEIR)) {
            return;
        }
        String written = cells.text(Column.HEIR);
        if (FreeText.fold(written).isEmpty()) {
            findings.add(Fault.HEIR_MISSING, Column.HEIR);
        } else if (NAMES.normalise(written, null).key().equals(worker.key())) {
            findings.add(Fault.HEIR_IS_WORKER, Column.HEIR, written);
        }
    }
}
