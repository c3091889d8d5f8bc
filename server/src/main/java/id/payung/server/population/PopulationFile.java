package id.payung.server.population;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.SheetRow;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Questions and answers as files of the portal.
final class PopulationFile {

    private static final String NIK = "NIK";
    private static final String NOTE = "KETERANGAN";
    private static final int SEARCHED = 30;

    private PopulationFile() {}

    static byte[] write(List<Question> questions) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(
                    NIK, Element.NAME.field(), Element.BIRTH_DATE.field(), Element.SEX.field(), Element.MOTHER.field());
            questions.forEach(question -> csv.writeRecord(
                    question.nik(),
                    stated(question, Element.NAME),
                    stated(question, Element.BIRTH_DATE),
                    stated(question, Element.SEX),
                    stated(question, Element.MOTHER)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String stated(Question question, Element element) {
        return question.stated().getOrDefault(element, "");
    }

    /// Answers by number, in the order of the file: two rows may state the same number with different names.
    ///
    /// @throws Problem `population.no-header`
    static Map<String, Deque<Answer>> read(Path path) {
        try (ListFile file = ListFile.open(FileKind.of(path), path)) {
            for (String sheet : file.sheets()) {
                Map<String, Deque<Answer>> answers = read(file, sheet);
                if (!answers.isEmpty()) {
                    return answers;
                }
            }
        }
        throw new Problem(Kind.REFUSED, "population.no-header");
    }

    private static Map<String, Deque<Answer>> read(ListFile file, String sheet) {
        Map<String, Deque<Answer>> answers = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        try (Stream<SheetRow> rows = file.rows(sheet)) {
            Iterator<SheetRow> each = rows.iterator();
            while (each.hasNext()) {
                SheetRow row = each.next();
                if (columns.containsKey(NIK)) {
                    String nik = text(row, columns, NIK).replaceAll("[^0-9]", "");
                    if (nik.length() == 16) {
                        answers.computeIfAbsent(nik, any -> new ArrayDeque<>(1)).add(answer(row, columns));
                    }
                } else if (row.number() > SEARCHED) {
                    return Map.of();
                } else {
                    for (int i = 0; i < row.cells().size(); i++) {
                        columns.putIfAbsent(row.cell(i).text().strip().toUpperCase(Locale.ROOT), i);
                    }
                }
            }
        }
        return answers;
    }

    private static Answer answer(SheetRow row, Map<String, Integer> columns) {
        Map<String, String> fields = new HashMap<>();
        for (Element element : Element.values()) {
            fields.put(element.field(), text(row, columns, element.field()));
        }
        return Answer.of(fields, text(row, columns, NOTE));
    }

    private static String text(SheetRow row, Map<String, Integer> columns, String name) {
        return row.cell(columns.getOrDefault(name, -1)).text().strip();
    }
}
