package id.payung.server.enrolment.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.cli.ListCheck.Judgement;
import id.payung.server.enrolment.copy.AnnotatedSheet;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.enrolment.copy.JudgedRow;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.RowNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the verdicts.
record VerdictFile(Judgement judgement, FaultTexts texts, Locale locale) {

    /// One line per row of a person: `row,verdict,codes,message`, codes separated by `;`. In a list of several sheets a
    /// row is `Jorong Koto!12`.
    void writeCsv(Path out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord("row", "verdict", "codes", "message");
            for (JudgedRow row : judgement.rows()) {
                csv.writeRecord(
                        place(row.row()),
                        row.verdict().name(),
                        row.findings().stream()
                                .map(Finding::fault)
                                .map(fault -> fault.code())
                                .distinct()
                                .collect(Collectors.joining(";")),
                        texts.reasons(row, judgement.reading().sheets(), locale));
            }
        }
    }

    private String place(int row) {
        String sheet = RowNumbers.sheetName(row, judgement.reading().sheets());
        String line = Integer.toString(RowNumbers.line(row));
        return sheet.isEmpty() ? line : sheet + "!" + line;
    }

    /// The sheet as it came, with result and reason, as a workbook whatever it was.
    void writeSheet(Path list, Path out) throws IOException {
        var original = new AnnotatedSheet.Original(list, judgement.kind(), judgement.reading());
        try (OutputStream stream = Files.newOutputStream(out)) {
            new AnnotatedSheet(texts, locale).write(original, judgement.rows()::forEach, FileKind.XLSX, stream);
        }
    }
}
