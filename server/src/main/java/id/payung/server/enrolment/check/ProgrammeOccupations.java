package id.payung.server.enrolment.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.linkage.clean.FreeText;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Occupations that one programme serves. Every spelling is looked up once; use one per list.
public final class ProgrammeOccupations implements OccupationFinder {

    private static final Map<String, Fault> STATUSES = statuses();

    private final Occupations occupations;
    private final Set<String> served;
    private final Map<String, Answer> known = new HashMap<>();

    /// @param served codes; empty means all
    public ProgrammeOccupations(Occupations occupations, Set<String> served) {
        this.occupations = occupations;
        this.served = served;
    }

    @Override
    public Answer find(String text) {
        return known.computeIfAbsent(text, this::search);
    }

    @Override
    public boolean choosy() {
        return !served.isEmpty();
    }

    private Answer search(String text) {
        String folded = FreeText.fold(text);
        Fault status = STATUSES.get(folded);
        if (status != null) {
            return new Answer(null, status, text);
        }
        Occupation occupation = occupations.recognise(text).orElse(null);
        if (occupation == null) {
            return new Answer(null, choosy() ? Fault.UNKNOWN_OCCUPATION : Fault.OCCUPATION_UNREAD, text);
        }
        if (choosy() && !served.contains(occupation.code())) {
            return new Answer(occupation.code(), Fault.NOT_SERVED, occupation.nameId());
        }
        boolean asWritten = occupation.nameId().equalsIgnoreCase(text);
        return new Answer(occupation.code(), asWritten ? null : Fault.OCCUPATION_SPELT, occupation.nameId());
    }

    private static Map<String, Fault> statuses() {
        Map<String, Fault> statuses = new HashMap<>();
        try (InputStream in = ProgrammeOccupations.class.getResourceAsStream("statuses.csv")) {
            if (in == null) {
                throw new IllegalStateException("The table statuses.csv is missing from this build");
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                csv.forEach(row -> {
                    Fault fault = switch (row.getField("status")) {
                        case "NO_INFORMAL_WORKER" -> Fault.NOT_INFORMAL;
                        case "NO_OCCUPATION" -> Fault.NO_OCCUPATION;
                        default -> Fault.OCCUPATION_MISSING;
                    };
                    for (String text : row.getField("texts").split("\\|", -1)) {
                        statuses.put(text, fault);
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(statuses);
    }
}
