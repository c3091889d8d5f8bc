package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.sheet.TableReader.Line;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Reads a table from top to bottom, line by line, and hands on each person as a checked row.
///
/// @param notices what is to be said about the file as a whole
/// @param filledDown rows whose identity numbers count upwards
public record ReadThrough(Header header, List<Notice> notices, List<FilledDown.Run> filledDown) {

    /// Takes the rows one by one.
    ///
    /// @param <E> what may go wrong with storing one
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(CheckedRow row) throws E;
    }

    /// Reads all lines.
    ///
    /// @throws Problem `list.no-rows`
    public static <E extends Exception> ReadThrough of(
            ListFile file, TableReader table, RowChecker checker, Taker<E> taker) throws E {
        FilledDown sequences = new FilledDown();
        SkippedRows skipped = new SkippedRows();
        boolean nobody = true;
        Iterator<Line> lines = table.lines();
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.kind() == LineKind.PERSON) {
                CheckedRow row = checker.check(line.row());
                sequences.add(row);
                taker.take(row);
                nobody = false;
            } else {
                skipped.add(line.kind(), line.row().number());
            }
        }
        if (nobody) {
            throw new Problem(Kind.REFUSED, "list.no-rows");
        }
        return new ReadThrough(table.header(), notices(file, table.header(), skipped), sequences.runs());
    }

    private static List<Notice> notices(ListFile file, Header header, SkippedRows skipped) {
        List<Notice> notices = new ArrayList<>();
        if (file.hidesSheets()) {
            notices.add(new Notice("F03", List.of()));
        }
        if (header.firstRow() > 1 || header.lastRow() > header.firstRow()) {
            String rows = header.firstRow() == header.lastRow()
                    ? Integer.toString(header.firstRow())
                    : header.firstRow() + "–" + header.lastRow();
            notices.add(new Notice("F04", List.of(rows)));
        }
        for (Header.NamedColumn named : header.columns()) {
            if (named.guessed() && named.column() != null) {
                notices.add(
                        new Notice("F05", List.of(named.text(), named.column().name(), named.letter())));
            } else if (named.column() == null) {
                notices.add(new Notice("F06", List.of(named.text(), named.letter())));
            }
        }
        skipped.notice(LineKind.NOTE, "F07").ifPresent(notices::add);
        skipped.notice(LineKind.BLANK, "F08").ifPresent(notices::add);
        skipped.notice(LineKind.EXAMPLE, "example").ifPresent(notices::add);
        return notices;
    }
}
