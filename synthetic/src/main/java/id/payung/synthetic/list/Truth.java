package id.payung.synthetic.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.payung.synthetic.Person;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is known about a written list, as a CSV file beside it.
///
/// | kind | one line per | verdict |
/// | --- | --- | --- |
/// | `FILE` | peculiarity of the file (`F04` two-line heading …) | empty |
/// | `SKIP` | row that names nobody: blank, total, signature | empty |
/// | `ROW` | row that names a person, faulty or not; `code` is the first fault or empty | what the row deserves |
/// | `FAULT` | planted fault | what the row deserves for this fault alone |
///
/// `person`, `nik`, `name`, `birth_date`, `sex` and `mother` hold the truth about the person, `written` and
/// `true_value` the cell as written and as it should be.
final class Truth implements Closeable {
    private final @Nullable CsvWriter writer;

    private Truth(@Nullable CsvWriter writer) {
        this.writer = writer;
    }

    static Truth in(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Truth(null);
        }
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        writer.writeRecord(
                "kind",
                "row",
                "column",
                "field",
                "code",
                "verdict",
                "evidence",
                "detail",
                "written",
                "true_value",
                "person",
                "nik",
                "name",
                "birth_date",
                "sex",
                "mother");
        return new Truth(writer);
    }

    void file(String code, String detail) {
        write("FILE", "", "", "", code, "", "", detail, "", "", "", "", "", "", "", "");
    }

    void skipped(int row, String code, String detail) {
        write("SKIP", Integer.toString(row), "", "", code, "", "", detail, "", "", "", "", "", "", "", "");
    }

    void row(Draft draft, Layout layout) {
        if (writer == null) {
            return;
        }
        String row = Integer.toString(draft.row());
        Person person = draft.person();
        String id = Long.toString(person.id());
        String first = draft.faults().isEmpty() ? "" : draft.faults().getFirst().code();
        String born = person.birthDate().toString();
        String sex = person.sex().letter();
        write(
                "ROW",
                row,
                "",
                "",
                first,
                draft.verdict().name(),
                "",
                "",
                "",
                "",
                id,
                person.nik(),
                person.name(),
                born,
                sex,
                person.motherName());
        for (PlantedFault fault : draft.faults()) {
            write(
                    "FAULT",
                    row,
                    layout.letter(fault.field()),
                    fault.field().name(),
                    fault.code(),
                    fault.verdict().name(),
                    fault.evidence().name(),
                    fault.detail(),
                    draft.get(fault.field()).shown(),
                    fault.trueValue(),
                    id,
                    person.nik(),
                    person.name(),
                    born,
                    sex,
                    person.motherName());
        }
    }

    private void write(String... values) {
        if (writer != null) {
            writer.writeRecord(values);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
