package id.payung.server.enrolment.check;

import id.payung.linkage.clean.FreeText;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.SheetCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody lives and was born.
final class HomeCheck {

    private static final Pattern USUAL = Pattern.compile("[0-9]{3}/[0-9]{3}");
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,3}");
    private static final Pattern TWO_PARTS = Pattern.compile("0*([0-9]{1,3})\\s*[/\\-. ]\\s*0*([0-9]{1,3})");

    private final Cells cells;
    private final VillageFinder villages;
    private final boolean domicile;

    /// @param domicile whether people must live in the sponsor's territory
    HomeCheck(Cells cells, VillageFinder villages, boolean domicile) {
        this.cells = cells;
        this.villages = villages;
        this.domicile = domicile;
    }

    @Nullable
    String village(Findings findings) {
        String written = cells.text(Column.VILLAGE);
        VillageFinder.Answer answer = villages.find(new VillageFinder.Written(
                written, cells.text(Column.DISTRICT), cells.text(Column.REGENCY), cells.sheet()));
        if (answer.fault() != null) {
            findings.add(answer.fault(), Column.VILLAGE, written, answer.name());
        }
        String elsewhere = domicile ? villages.regencyElsewhere(cells.text(Column.ADDRESS)) : null;
        if (elsewhere != null) {
            findings.add(Fault.OUTSIDE, Column.ADDRESS, cells.text(Column.ADDRESS), elsewhere);
        }
        return answer.code();
    }

    /// The address in one line, RT and RW with three digits each.
    @Nullable
    String address(Findings findings) {
        List<String> parts = new ArrayList<>();
        String street = cells.text(Column.ADDRESS);
        if (!street.isEmpty() && !street.equals("-")) {
            parts.add(street);
        }
        if (cells.has(Column.RT_RW)) {
            addBoth(parts, findings);
        } else {
            addOne("RT", Column.RT, parts, findings);
            addOne("RW", Column.RW, parts, findings);
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private void addBoth(List<String> parts, Findings findings) {
        SheetCell cell = cells.cell(Column.RT_RW);
        LocalDate date = cell.date();
        if (date != null) {
            String repaired = three(date.getDayOfMonth()) + "/" + three(date.getMonthValue());
            findings.add(Fault.RT_RW_WAS_DATE, Column.RT_RW, cell.text(), repaired);
            parts.add("RT " + three(date.getDayOfMonth()) + " RW " + three(date.getMonthValue()));
            return;
        }
        String written = cells.text(Column.RT_RW);
        var both = TWO_PARTS.matcher(written);
        if (both.matches()) {
            if (!USUAL.matcher(written).matches()) {
                findings.add(Fault.RT_RW_LOST_ZEROS, Column.RT_RW, written);
            }
            parts.add("RT " + three(Integer.parseInt(both.group(1))) + " RW " + three(Integer.parseInt(both.group(2))));
        } else if (!written.isEmpty()) {
            parts.add("RT/RW " + written);
        }
    }

    private void addOne(String word, Column column, List<String> parts, Findings findings) {
        SheetCell cell = cells.cell(column);
        LocalDate date = cell.date();
        if (date != null) {
            String repaired = three(date.getDayOfMonth()) + "/" + three(date.getMonthValue());
            findings.add(Fault.RT_RW_WAS_DATE, column, cell.text(), repaired);
            parts.add(word + " " + repaired);
            return;
        }
        String written = cells.text(column);
        if (FIGURES.matcher(written).matches()) {
            parts.add(word + " " + three(Integer.parseInt(written)));
        } else if (!written.isEmpty() && !written.equals("-")) {
            boolean named = written.toUpperCase(Locale.ROOT).startsWith(word);
            parts.add(named ? written : word + " " + written);
        }
    }

    void birthPlace(String splitOff, Findings findings) {
        if (!cells.has(Column.BIRTH_PLACE)) {
            return;
        }
        String written = cells.text(Column.BIRTH_PLACE);
        if (written.chars().filter(Character::isDigit).count() >= 4) {
            findings.add(Fault.BIRTH_PLACE_WITH_DATE, Column.BIRTH_PLACE, written);
        } else if (FreeText.fold(written).isEmpty() && splitOff.isEmpty()) {
            findings.add(Fault.BIRTH_PLACE_MISSING, Column.BIRTH_PLACE);
        }
    }

    private static String three(int number) {
        String figures = Integer.toString(number);
        return "000".substring(Math.min(3, figures.length())) + figures;
    }
}
