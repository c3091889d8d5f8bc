package id.payung.server.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A draft as the file that a village would have sent: from here on it is read, checked and compared as any other.
final class DraftSheet implements AutoCloseable {

    private final Path file;
    private final CsvWriter csv;
    private boolean finished;

    DraftSheet() {
        try {
            file = Files.createTempFile("payung-draft-", ".csv");
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

    void write(Draft.Row row, String nik) {
        csv.writeRecord(
                Integer.toString(row.row()),
                nik,
                row.name(),
                said(row.birthPlace()),
                said(row.birthDate()),
                said(row.sex()),
                said(row.mother()),
                said(row.occupation()),
                said(row.address()),
                said(row.village()),
                said(row.phone()));
    }

    /// The file; nothing can be written any more.
    Path finished() {
        try {
            csv.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        finished = true;
        return file;
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
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
