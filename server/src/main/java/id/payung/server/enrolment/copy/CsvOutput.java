package id.payung.server.enrolment.copy;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.enrolment.sheet.ListFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The copy as text with the separator of the original, in UTF-8 with a mark so that Excel reads it right.
final class CsvOutput implements AnnotatedSheet.SheetOutput {

    private final OutputStreamWriter text;
    private final CsvWriter csv;
    private final List<String> row = new ArrayList<>();

    CsvOutput(OutputStream out, ListFile original) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        csv = CsvWriter.builder().fieldSeparator(original.separator()).build(text);
    }

    @Override
    public void sheet(String name) {
        // text is one sheet
    }

    @Override
    public void begin(int number) {
        row.clear();
    }

    @Override
    public void cell(int index, String text, @Nullable Weight shade) {
        while (row.size() < index) {
            row.add("");
        }
        row.add(text);
    }

    @Override
    public void end() {
        csv.writeRecord(row);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
