package id.payung.synthetic.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.payung.synthetic.Person;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What registers would answer about the people on a list: who they are, whether they live, moved, work for the
/// state, are covered already. One line per person; a person named twice on the list stands here once.
///
/// `civil_status` is `ALIVE`, `DECEASED` or `MOVED`; `cover` is empty, `WAGE_EARNER` or `OTHER_PAYER`.
final class RegisterFile implements Closeable {
    private static final Map<String, String> CIVIL = Map.of("P07", "DECEASED", "P26", "MOVED");
    private static final Map<String, String> COVER = Map.of("P08", "WAGE_EARNER", "P09", "OTHER_PAYER");

    private final @Nullable CsvWriter writer;

    private RegisterFile(@Nullable CsvWriter writer) {
        this.writer = writer;
    }

    static RegisterFile in(@Nullable Path file) throws IOException {
        if (file == null) {
            return new RegisterFile(null);
        }
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        writer.writeRecord(
                "nik",
                "name",
                "sex",
                "birth_place",
                "birth_date",
                "mother",
                "family_card",
                "village",
                "address",
                "register_occupation",
                "civil_status",
                "cover");
        return new RegisterFile(writer);
    }

    void add(Draft draft) {
        if (writer == null || draft.repeats()) {
            return;
        }
        Person person = draft.person();
        String civil = "ALIVE";
        String cover = "";
        String occupation = person.occupation().register();
        for (PlantedFault fault : draft.faults()) {
            civil = CIVIL.getOrDefault(fault.code(), civil);
            cover = COVER.getOrDefault(fault.code(), cover);
            if (fault.code().equals("P10") && fault.evidence() == Evidence.REGISTER) {
                occupation = fault.detail().toUpperCase(Locale.ROOT);
            }
        }
        writer.writeRecord(
                person.nik(),
                person.name(),
                person.sex().letter(),
                person.birthPlace(),
                person.birthDate().toString(),
                person.motherName(),
                person.familyCard(),
                person.village().code(),
                person.address(),
                occupation,
                civil,
                cover);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
