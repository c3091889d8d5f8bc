package id.payung.server.enrolment.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.server.enrolment.Lists;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.web.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One person proposed on a form or by another program: a list of one row. She is read, checked and compared
/// exactly as
/// a row of a file is, because she is one.
@Component
class OnePerson {

    private static final String FILE = "satu-orang.csv";

    private final Lists lists;

    OnePerson(Lists lists) {
        this.lists = lists;
    }

    /// What is said of her; everything but number and name may be missing.
    record Proposed(
            @Nullable String nik,
            @Nullable String name,
            @Nullable String birthPlace,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String mother,
            @Nullable String occupation,
            @Nullable String address,
            @Nullable String village,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "a proposed person";
        }
    }

    /// @throws id.payung.server.problem.Problem `field.missing` (400), and those of [Lists#handIn]
    Lists.Receipt take(long programme, Proposed person) {
        Input.text("nik", person.nik());
        Input.text("name", person.name());
        try {
            Path file = Files.createTempFile("payung-person-", ".csv");
            try {
                write(file, person);
                return lists.handIn(new ProgrammeId(programme), FILE, null, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Path file, Proposed person) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(file, StandardCharsets.UTF_8)) {
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
            csv.writeRecord(
                    "1",
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
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
