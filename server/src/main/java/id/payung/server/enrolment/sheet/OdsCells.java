package id.payung.server.enrolment.sheet;

import id.payung.server.enrolment.sheet.SheetCell.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The cells of a row of an OpenDocument sheet.
final class OdsCells {

    static final int MOST_COLUMNS = 1_024;

    private OdsCells() {}

    /// Reads up to the end of the row; nothing when the row is empty.
    static List<SheetCell> row(XMLStreamReader xml) throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        int blanks = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                return cells;
            }
            if (event != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().endsWith("table-cell")) {
                continue;
            }
            int times = times(xml, "number-columns-repeated");
            SheetCell cell = cell(xml);
            if (cell.kind() == Kind.BLANK) {
                blanks += times;
                continue;
            }
            for (; blanks > 0 && cells.size() < MOST_COLUMNS; blanks--) {
                cells.add(SheetCell.BLANK);
            }
            for (; times > 0 && cells.size() < MOST_COLUMNS; times--) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "value-type");
        String value = attribute(xml, type.equals("date") ? "date-value" : "value");
        boolean formula = !attribute(xml, "formula").isEmpty();
        boolean error = isError(xml);
        String text = text(xml);
        if (error || (formula && text.startsWith("#") && text.length() > 3)) {
            return new SheetCell(text, Kind.ERROR, null, formula);
        }
        return switch (type) {
            case "float", "percentage", "currency" -> number(value, text, formula);
            case "date" -> date(value, text, formula);
            default -> new SheetCell(text, text.isEmpty() ? Kind.BLANK : Kind.TEXT, null, formula);
        };
    }

    private static boolean isError(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type")
                    && xml.getAttributeValue(i).equals("error")) {
                return true;
            }
        }
        return false;
    }

    private static SheetCell number(String value, String text, boolean formula) {
        try {
            return NumberCells.of(new BigDecimal(value), false, false, formula);
        } catch (NumberFormatException unreadable) {
            return new SheetCell(text, text.isEmpty() ? Kind.BLANK : Kind.TEXT, null, formula);
        }
    }

    private static SheetCell date(String value, String text, boolean formula) {
        try {
            LocalDate date = LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
            return new SheetCell(date.toString(), Kind.DATE, date, formula);
        } catch (DateTimeException unreadable) {
            return new SheetCell(text, Kind.TEXT, null, formula);
        }
    }

    /// The visible text: paragraphs on lines of their own, notes left out.
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int note = 0;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (note > 0 || xml.getLocalName().equals("annotation")) {
                        note++;
                    } else {
                        appendMark(xml, text);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    note = Math.max(note - 1, 0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (note == 0 && depth > 1) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // comments and instructions say nothing to a reader
                }
            }
        }
        return text.toString();
    }

    private static void appendMark(XMLStreamReader xml, StringBuilder text) {
        switch (xml.getLocalName()) {
            case "p" -> text.append(text.isEmpty() ? "" : "\n");
            case "s" -> text.repeat(' ', Math.min(times(xml, "c"), MOST_COLUMNS));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {
                // spans and links only carry text
            }
        }
    }

    /// The value of an attribute whatever its prefix; empty when it is not there. Of several the first, which is the
    /// standard's own.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Whether a row or column is not shown, by hand or by a filter.
    static boolean hidden(XMLStreamReader xml) {
        String visibility = attribute(xml, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    /// How often something is repeated; once when nothing is said.
    static int times(XMLStreamReader xml, String name) {
        String times = attribute(xml, name);
        try {
            return times.isEmpty() ? 1 : Math.max(Integer.parseInt(times), 1);
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }
}
