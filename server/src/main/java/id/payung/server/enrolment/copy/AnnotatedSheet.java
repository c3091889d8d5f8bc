package id.payung.server.enrolment.copy;

import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Reading;
import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.enrolment.sheet.SheetCell;
import id.payung.server.enrolment.sheet.SheetRow;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.enrolment.sheet.TableReader.Line;
import id.payung.server.enrolment.sheet.TableReader.LineKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The sheet as it came, with two columns more: what became of each row, and why. Every cell is written as text, so
/// that no number loses a digit when the sheet is corrected and sent again.
public final class AnnotatedSheet {

    private final FaultTexts texts;
    private final Locale locale;

    public AnnotatedSheet(FaultTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /// The file as it was handed in.
    ///
    /// @param reading how it was read when it was checked
    public record Original(Path file, FileKind kind, Reading reading) {}

    /// The judged rows in the order of the sheet.
    @FunctionalInterface
    public interface JudgedRows {
        void forEach(Consumer<JudgedRow> reader);
    }

    /// Writes the copy.
    ///
    /// @param kind of the copy; usually that of the original
    public void write(Original original, JudgedRows rows, FileKind kind, OutputStream out) throws IOException {
        try (ListFile file = ListFile.open(original.kind(), original.file());
                TableReader table = TableReader.open(file, original.reading());
                SheetOutput output = kind == FileKind.XLSX ? new XlsxOutput(out) : new CsvOutput(out, file)) {
            Writer writer = new Writer(table, output);
            Iterator<Line> lines = table.lines();
            rows.forEach(row -> writer.upTo(row, lines));
            writer.rest(lines);
        }
    }

    /// Walks along the original and the judged rows at the same pace.
    private final class Writer {
        private final List<String> sheets;
        private final SheetOutput output;
        private final Set<Integer> dropped = new HashSet<>();
        private final Map<Column, Integer> places = new EnumMap<>(Column.class);
        private int width;
        private int sheet = -1;

        Writer(TableReader table, SheetOutput output) {
            this.sheets = table.sheets();
            this.output = output;
            for (NamedColumn named : table.header().columns()) {
                boolean earlierVerdict = named.column() == Column.RESULT || named.column() == Column.REASON;
                if (earlierVerdict) {
                    dropped.add(named.index());
                } else {
                    width = Math.max(width, named.index() + 1);
                }
                if (named.column() != null) {
                    places.put(named.column(), named.index());
                }
            }
            width -= (int) dropped.stream().filter(index -> index < width).count();
        }

        void upTo(JudgedRow row, Iterator<Line> lines) {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (line.row().number() == row.row()) {
                    write(line.row(), texts.verdict(row.verdict(), locale), texts.reasons(row, sheets, locale), row);
                    return;
                }
                other(line);
            }
        }

        void rest(Iterator<Line> lines) {
            lines.forEachRemaining(this::other);
        }

        private void other(Line line) {
            if (line.kind() == LineKind.NAMES) {
                write(
                        line.row(),
                        texts.word("list.sheet.result", locale),
                        texts.word("list.sheet.reason", locale),
                        null);
            } else if ((line.kind() == LineKind.NOTE || line.kind() == LineKind.CONTINUED)
                    && line.row().filled() > 0) {
                write(line.row(), "", texts.word("list.sheet.skipped", locale), null);
            } else {
                write(line.row(), "", "", null);
            }
        }

        private void write(SheetRow row, String result, String reason, @Nullable JudgedRow judged) {
            while (sheet < RowNumbers.sheet(row.number())) {
                sheet++;
                output.sheet(sheets.get(sheet));
            }
            int at = 0;
            output.begin(RowNumbers.line(row.number()));
            for (int i = 0; i < Math.max(row.cells().size(), width + dropped.size()); i++) {
                if (dropped.contains(i)) {
                    continue;
                }
                SheetCell cell = row.cell(i);
                if (at < width || !cell.isBlank()) {
                    output.cell(at < width ? at : at + 2, cell.text(), judged == null ? null : shade(judged, i));
                }
                at++;
            }
            if (!result.isEmpty() || !reason.isEmpty()) {
                output.cell(width, result, judged == null ? null : shadeOf(judged.verdict()));
                output.cell(width + 1, reason, null);
            }
            output.end();
        }

        private @Nullable Weight shade(JudgedRow row, int index) {
            for (Finding finding : row.findings()) {
                Column column = finding.column();
                if (column != null
                        && finding.fault().weight() != Weight.NOTICE
                        && Objects.equals(places.get(column), index)) {
                    return finding.fault().weight();
                }
            }
            return null;
        }
    }

    private static @Nullable Weight shadeOf(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> null;
            case REVIEW -> Weight.REVIEW;
            case REFUSED -> Weight.REFUSE;
            case DUPLICATE -> Weight.DUPLICATE;
        };
    }

    /// Where the copy goes.
    interface SheetOutput extends AutoCloseable {

        /// Begins a sheet; every row belongs to the last one.
        ///
        /// @param name empty for that of a text file
        void sheet(String name);

        /// Begins a row.
        ///
        /// @param number line of the sheet, from 1
        void begin(int number);

        /// Writes a cell; cells come from the left.
        void cell(int index, String text, @Nullable Weight shade);

        void end();

        @Override
        void close() throws IOException;
    }
}
