package id.payung.server.enrolment;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.server.scratch.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// People who were proposed one by one, as the file that a village would have sent: from here on it is read, checked
/// and compared as any other.
public final class ProposedSheet implements AutoCloseable {

    private final Path file;
    private final CsvWriter csv;
    private boolean finished;

    public ProposedSheet(Scratch scratch) {
        file = scratch.file("proposed");
        try {
            csv = CsvWriter.builder().fieldSeparator(';').build(file, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        csv.writeRecord(
                "No",
                "NIK",
                "Nama Lengkap",
                "Tempat Lahir",
                "Tanggal Lahir",
                "L/P",
                "Nama Ibu Kandung",
                "Pekerjaan",
                "Alamat",
                "Desa/Kelurahan",
                "No HP");
    }

    /// Adds a person.
    ///
    /// @param number in the column *No*
    public void write(int number, Proposed person) {
        csv.writeRecord(
                Integer.toString(number),
                said(person.nik()),
                said(person.name()),
                said(person.birthPlace()),
                said(person.birthDate()),
                said(person.sex()),
                said(person.mother()),
                said(person.occupation()),
                said(person.address()),
                said(person.village()),
                said(person.phone()));
    }

    /// The file; nothing can be written any more.
    public Path finished() {
        try {
            csv.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        finished = true;
        return file;
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    @Override
    public void close() {
        try {
            if (!finished) {
                csv.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
