package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.sheet.TableReader.Line;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
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
        SkippedRows skipped = new SkippedRows(table.sheets());
        boolean nobody = true;
        Iterator<Line> lines = table.lines();
        while (lines.hasNext()) {
            Line line = lines.next();
            if (line.kind() == LineKind.PERSON) {
                if (line.row().hidden()) {
                    skipped.hidden(line.row().number());
                }
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
        return new ReadThrough(table.header(), FileNotices.of(file, table, skipped), sequences.runs());
    }
}
