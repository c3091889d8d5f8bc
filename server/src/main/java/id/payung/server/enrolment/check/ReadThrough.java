package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Header;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.SheetRow;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.sheet.TableReader.Line;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads a table from top to bottom and hands on its people as checked rows, in the order of the sheet. Batches of rows
/// are checked side by side.
///
/// @param notices what is to be said about the file as a whole
/// @param filledDown rows whose identity numbers count upwards
public record ReadThrough(Header header, List<Notice> notices, List<FilledDown.Run> filledDown) {

    private static final int BATCH = 1_024;

    /// Gets the rows, a batch at a time.
    ///
    /// @param <P> what is made of a batch before its turn comes
    /// @param <E> what may go wrong with storing one
    public interface Taker<P, E extends Exception> {

        /// Makes a batch ready; called on several threads at once, without a transaction.
        P prepare(List<CheckedRow> rows);

        /// Takes a batch that was made ready; called on the reader's thread, one batch after the other.
        void take(List<CheckedRow> rows, P prepared) throws E;
    }

    private record Batch<P>(List<CheckedRow> rows, P prepared) {}

    /// Reads all lines.
    ///
    /// @param checkers makes a checker for each thread
    /// @throws Problem `list.no-rows`
    public static <P, E extends Exception> ReadThrough of(
            ListFile file, TableReader table, Supplier<RowChecker> checkers, Taker<P, E> taker) throws E {
        SkippedRows skipped = new SkippedRows(table.sheets());
        try (SideBySide<List<SheetRow>, Batch<P>> checking = new SideBySide<>(() -> batches(checkers.get(), taker))) {
            FilledDown sequences = new FilledDown();
            List<SheetRow> lines = new ArrayList<>(BATCH);
            boolean nobody = true;
            for (Iterator<Line> all = table.lines(); all.hasNext(); ) {
                Line line = all.next();
                if (line.kind() != LineKind.PERSON) {
                    skipped.add(line.kind(), line.row().number());
                    continue;
                }
                if (line.row().hidden()) {
                    skipped.hidden(line.row().number());
                }
                lines.add(line.row());
                nobody = false;
                if (lines.size() == BATCH) {
                    checking.give(lines);
                    lines = new ArrayList<>(BATCH);
                    while (checking.isFull()) {
                        take(checking.next(), sequences, taker);
                    }
                }
            }
            if (nobody) {
                throw new Problem(Kind.REFUSED, "list.no-rows");
            }
            checking.give(lines);
            while (!checking.isEmpty()) {
                take(checking.next(), sequences, taker);
            }
            return new ReadThrough(table.header(), FileNotices.of(file, table, skipped), sequences.runs());
        }
    }

    private static <P> Function<List<SheetRow>, Batch<P>> batches(RowChecker checker, Taker<P, ?> taker) {
        return lines -> {
            List<CheckedRow> rows = new ArrayList<>(lines.size());
            lines.forEach(line -> rows.add(checker.check(line)));
            return new Batch<>(rows, taker.prepare(rows));
        };
    }

    private static <P, E extends Exception> void take(Batch<P> batch, FilledDown sequences, Taker<P, E> taker)
            throws E {
        batch.rows().forEach(sequences::add);
        taker.take(batch.rows(), batch.prepared());
    }
}
