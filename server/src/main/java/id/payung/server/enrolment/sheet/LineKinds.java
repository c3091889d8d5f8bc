package id.payung.server.enrolment.sheet;

import id.payung.server.enrolment.sheet.TableReader.LineKind;
import java.util.Set;

/// Tells people from everything else that stands below a header.
///
/// Whoever has digits in the identity column is a person, whatever else is wrong. Without them a line is a person only
/// if it has a name and at least one more fact about her, or a running number. Asked line by line from the top.
final class LineKinds {

    private static final Set<String> FOOT_WORDS = Set.of(
            "JUMLAH",
            "TOTAL",
            "MENGETAHUI",
            "CATATAN",
            "KETERANGAN",
            "NB",
            "SUBTOTAL",
            "REKAP",
            "REKAPITULASI",
            "DIBUAT",
            "DISETUJUI",
            "DIKETAHUI",
            "NIP",
            "CONTOH");

    private final Header header;
    private final HeaderFinder finder;
    private final int nik;
    private final int name;
    private final int number;
    private boolean belowPerson;

    LineKinds(Header header, HeaderFinder finder) {
        this.header = header;
        this.finder = finder;
        this.nik = header.indexOf(Column.NIK);
        this.name = header.indexOf(Column.NAME);
        this.number = header.indexOf(Column.NUMBER);
    }

    LineKind of(SheetRow row) {
        if (row.number() <= header.lastRow()) {
            return row.number() == header.lastRow() ? LineKind.NAMES : LineKind.HEAD;
        }
        LineKind kind = below(row);
        belowPerson = kind == LineKind.PERSON || kind == LineKind.CONTINUED;
        return kind;
    }

    private LineKind below(SheetRow row) {
        String written = Invisible.clean(row.cell(nik).text());
        boolean digits = written.chars().filter(Character::isDigit).count() >= 5;
        if (digits || row.cell(nik).kind() == SheetCell.Kind.ERROR) {
            return isExample(row) ? LineKind.EXAMPLE : LineKind.PERSON;
        }
        if (row.isBlank()) {
            return LineKind.BLANK;
        }
        String named = Invisible.clean(row.cell(name).text());
        if (startsWithFootWord(row)) {
            return LineKind.NOTE;
        }
        if (named.isEmpty()) {
            int facts = facts(row);
            boolean alone = row.cell(number).isBlank() && row.cell(nik).isBlank();
            return facts >= 4
                    ? LineKind.PERSON
                    : belowPerson && alone && facts > 0 && facts == row.filled() ? LineKind.CONTINUED : LineKind.NOTE;
        }
        if (finder.repeats(header, row)) {
            return LineKind.NOTE;
        }
        boolean numbered = Invisible.clean(row.cell(number).text()).matches("[0-9]{1,6}\\.?");
        return numbered || facts(row) >= 2 || !written.isEmpty() ? LineKind.PERSON : LineKind.NOTE;
    }

    private boolean isExample(SheetRow row) {
        return Invisible.clean(row.cell(name).text())
                .toUpperCase(java.util.Locale.ROOT)
                .startsWith("CONTOH:");
    }

    private int facts(SheetRow row) {
        int facts = 0;
        for (Header.NamedColumn named : header.columns()) {
            Column column = named.column();
            if (column != null && column.used() && !row.cell(named.index()).isBlank()) {
                facts++;
            }
        }
        return facts;
    }

    private static boolean startsWithFootWord(SheetRow row) {
        for (SheetCell cell : row.cells()) {
            String text = Invisible.clean(cell.text()).toUpperCase(java.util.Locale.ROOT);
            if (!text.isEmpty()) {
                String[] words = text.split("[^A-Z]+", 2);
                return FOOT_WORDS.contains(words[0]);
            }
        }
        return false;
    }
}
