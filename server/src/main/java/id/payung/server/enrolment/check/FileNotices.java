package id.payung.server.enrolment.check;

import id.payung.linkage.clean.DateOrder;
import id.payung.server.enrolment.sheet.Grounds;
import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is to be said about a file as a whole.
final class FileNotices {

    private final ListFile file;
    private final TableReader table;
    private final List<Notice> notices = new ArrayList<>();

    private FileNotices(ListFile file, TableReader table) {
        this.file = file;
        this.table = table;
    }

    static List<Notice> of(ListFile file, TableReader table, SkippedRows skipped) {
        FileNotices all = new FileNotices(file, table);
        all.sheets();
        all.hiddenColumns();
        skipped.hiddenNotice().ifPresent(all.notices::add);
        all.header();
        table.header().columns().forEach(all::column);
        all.dates();
        skipped.notice(LineKind.NOTE, "F07").ifPresent(all.notices::add);
        skipped.notice(LineKind.BLANK, "F08").ifPresent(all.notices::add);
        skipped.notice(LineKind.CONTINUED, "F08.part").ifPresent(all.notices::add);
        skipped.notice(LineKind.EXAMPLE, "example").ifPresent(all.notices::add);
        return List.copyOf(all.notices);
    }

    private void sheets() {
        if (file.hidesSheets()) {
            notices.add(new Notice("F03", List.of()));
        }
        if (table.sheets().size() > 1) {
            add("F03.all", Integer.toString(table.sheets().size()), String.join(", ", table.sheets()));
        }
        String unread = file.sheets().stream()
                .filter(sheet -> !table.sheets().contains(sheet))
                .collect(Collectors.joining(", "));
        if (!unread.isEmpty()) {
            add("F03.other", unread);
        }
    }

    private void hiddenColumns() {
        List<String> hidden = new ArrayList<>();
        for (TableReader.Table part : table.tables()) {
            var columns = file.hiddenColumns(part.sheet());
            part.header().columns().stream()
                    .filter(named -> columns.contains(named.index()))
                    .map(NamedColumn::letter)
                    .filter(letter -> !hidden.contains(letter))
                    .forEach(hidden::add);
        }
        if (!hidden.isEmpty()) {
            add("F03.columns", String.join(", ", hidden));
        }
    }

    private void header() {
        Header header = table.header();
        if (header.firstRow() == 0) {
            notices.add(new Notice("F04.none", List.of()));
        } else if (header.firstRow() > 1 || header.lastRow() > header.firstRow()) {
            add(
                    "F04",
                    header.firstRow() == header.lastRow()
                            ? Integer.toString(header.firstRow())
                            : header.firstRow() + "–" + header.lastRow());
        }
    }

    private void dates() {
        DateOrders orders = DateOrders.of(table);
        if (orders.written() != DateOrder.DAY_FIRST) {
            notices.add(new Notice("P03." + orders.written().name(), List.of()));
        }
        if (orders.stored() != DateOrder.DAY_FIRST) {
            notices.add(new Notice("P03.stored." + orders.stored().name(), List.of()));
        }
    }

    private void column(NamedColumn named) {
        if (named.column() == null) {
            add(named.text().isEmpty() ? "F06.unnamed" : "F06", named.text(), named.letter());
        } else if (named.grounds().guess() || named.grounds() == Grounds.REMEMBERED) {
            String code = switch (named.grounds()) {
                case CONTENT -> "F05.content";
                case REMEMBERED -> "F05.remembered";
                default -> "F05";
            };
            add(code, named.text(), named.column().name(), named.letter());
        }
    }

    private void add(String code, String... arguments) {
        notices.add(new Notice(code, List.of(arguments)));
    }
}
