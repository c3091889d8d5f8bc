package id.payung.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes people as a civil register would export them: CSV, UTF-8, commas, one line per person.
public final class PeopleFile implements Closeable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "nik",
            "name",
            "sex",
            "birth_place",
            "birth_date",
            "mother",
            "family_card",
            "relation",
            "married",
            "occupation",
            "register_occupation",
            "village",
            "address",
            "rt",
            "rw",
            "phone",
            "income");

    private final CsvWriter writer;
    private long lines;

    /// Opens a file and writes its heading.
    public PeopleFile(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord(COLUMNS);
    }

    /// Adds a person.
    public void add(Person person) {
        writer.writeRecord(
                Long.toString(person.id()),
                person.nik(),
                person.name(),
                person.sex().letter(),
                person.birthPlace(),
                person.birthDate().toString(),
                person.motherName(),
                person.familyCard(),
                person.relation().name(),
                person.married() ? "Y" : "T",
                person.occupation().code(),
                person.occupation().register(),
                person.village().code(),
                person.address(),
                person.rt(),
                person.rw(),
                person.phone(),
                Long.toString(person.income()));
        lines++;
    }

    /// How many people were added.
    public long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
