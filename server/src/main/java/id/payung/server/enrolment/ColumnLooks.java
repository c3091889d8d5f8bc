package id.payung.server.enrolment;

import id.payung.server.enrolment.ListColumns.ColumnLook;
import id.payung.server.enrolment.ListColumns.Look;
import id.payung.server.enrolment.ListColumns.Memory;
import id.payung.server.enrolment.ListColumns.SheetLook;
import id.payung.server.enrolment.ListColumns.TopLine;
import id.payung.server.enrolment.sheet.FirstLook;
import id.payung.server.enrolment.sheet.FirstLook.Glance;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.Invisible;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Reading;
import id.payung.server.enrolment.sheet.SheetRow;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks into the file of a list for what somebody needs to see before she says what its columns are.
final class ColumnLooks {

    private static final int SAMPLES = 3;
    private static final int TOP_LINES = 8;
    private static final int LONGEST_SAMPLE = 40;
    private static final int DIGITS_OF_A_PERSON = 14;

    private final WorkerList list;
    private final ListFile file;
    private final Reading reading;
    private final Map<String, Memory> memories;

    ColumnLooks(WorkerList list, ListFile file, Reading reading, Map<String, Memory> memories) {
        this.list = list;
        this.file = file;
        this.reading = reading;
        this.memories = memories;
    }

    Look look() {
        FirstLook first = FirstLook.of(file, reading.remembered(), reading.choice());
        List<SheetLook> sheets = sheets(first);
        if (reading.sheets().isEmpty()) {
            return new Look(list, sheets, 0, List.of(), List.of());
        }
        Glance glance = first.sheets().stream()
                .filter(each -> each.sheet().equals(reading.sheets().getFirst()))
                .findFirst()
                .orElseThrow();
        Header header = glance.header();
        if (header == null) {
            header = FirstLook.propose(glance.top(), reading.remembered());
        }
        return new Look(list, sheets, header.lastRow(), columns(header, glance.top()), top(header, glance.top()));
    }

    private List<SheetLook> sheets(FirstLook first) {
        List<Glance> tables = first.tables();
        if (tables.size() < 2) {
            return List.of();
        }
        List<String> alike = first.alike();
        return tables.stream()
                .map(table -> new SheetLook(
                        table.sheet(),
                        people(table.sheet()),
                        reading.sheets().contains(table.sheet()),
                        alike.contains(table.sheet())))
                .toList();
    }

    private int people(String sheet) {
        Reading one = new Reading(List.of(sheet), reading.remembered(), reading.choice());
        int people = 0;
        try (TableReader table = TableReader.open(file, one)) {
            for (var lines = table.lines(); lines.hasNext(); ) {
                people += lines.next().kind() == LineKind.PERSON ? 1 : 0;
            }
        }
        return people;
    }

    private List<ColumnLook> columns(Header header, List<SheetRow> top) {
        Map<Integer, String> headings = Header.headings(header.columns());
        List<SheetRow> below = TableReader.people(header, top);
        return header.columns().stream()
                .map(named -> {
                    String heading = headings.get(named.index());
                    return new ColumnLook(
                            named,
                            samples(named, below),
                            heading == null ? null : memories.get(heading),
                            heading != null);
                })
                .toList();
    }

    private static List<String> samples(NamedColumn named, List<SheetRow> below) {
        Set<String> samples = new LinkedHashSet<>();
        for (SheetRow row : below) {
            String text = shown(row.cell(named.index()).text());
            if (!text.isEmpty() && samples.size() < SAMPLES) {
                samples.add(text);
            }
        }
        return List.copyOf(samples);
    }

    private static List<TopLine> top(Header header, List<SheetRow> rows) {
        List<TopLine> lines = new ArrayList<>();
        for (SheetRow row : rows) {
            if (!row.isBlank() && lines.size() < TOP_LINES) {
                List<String> cells = header.columns().stream()
                        .map(named -> shown(row.cell(named.index()).text()))
                        .toList();
                lines.add(new TopLine(row.number(), cells));
            }
        }
        return lines;
    }

    /// What may be shown of a cell: numbers of people and families only with their first six and last two digits.
    static String shown(String cell) {
        String text = Invisible.clean(cell);
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() >= DIGITS_OF_A_PERSON) {
            return digits.substring(0, 6) + "••••••••" + digits.substring(digits.length() - 2);
        }
        return text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text;
    }
}
