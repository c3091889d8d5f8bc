package id.payung.server.enrolment.cli;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A programme as a file, for who has no server. What it leaves out is as the law says.
final class ProgrammeFile {

    private static final List<String> KEYS =
            List.of("territory", "from", "minimumAge", "belowAge", "occupations", "quota", "villages");

    private final Path file;
    private final Map<?, ?> values;

    private ProgrammeFile(Path file, Map<?, ?> values) {
        this.file = file;
        this.values = values;
    }

    /// @throws Problem `check.programme-unreadable`, `check.programme-key`, `check.programme-value`
    static ProgrammeRules read(Path file, LocalDate on) throws IOException {
        return new ProgrammeFile(file, load(file)).rules(on);
    }

    private static Map<?, ?> load(Path file) throws IOException {
        Object loaded;
        try {
            loaded = new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new Problem(Kind.NOT_FOUND, "check.list-missing", file);
        } catch (YamlEngineException | MalformedInputException broken) {
            String where =
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            throw new Problem(Kind.UNREADABLE, "check.programme-unreadable", file, where);
        }
        if (!(loaded instanceof Map<?, ?> values)) {
            throw new Problem(Kind.UNREADABLE, "check.programme-unreadable", file, "");
        }
        for (Object key : values.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new Problem(Kind.INVALID, "check.programme-key", file, key, String.join(", ", KEYS));
            }
        }
        return values;
    }

    private ProgrammeRules rules(LocalDate on) {
        LocalDate firstDay = firstDay(on);
        Object code = values.get("territory");
        ProgrammeRules law = ProgrammeRules.ofLaw(code == null ? null : code.toString(), firstDay);
        Integer minimum = number("minimumAge", values.get("minimumAge"));
        Integer below = number("belowAge", values.get("belowAge"));
        return new ProgrammeRules(
                law.territory(),
                firstDay,
                minimum == null ? law.minimumAge() : minimum,
                below == null ? law.belowAge() : below,
                occupations(),
                number("quota", values.get("quota")),
                villages());
    }

    private LocalDate firstDay(LocalDate on) {
        Object from = values.get("from");
        try {
            return from == null ? on : YearMonth.parse(from.toString()).atDay(1);
        } catch (DateTimeException notAMonth) {
            throw wrong("from", "2026-01");
        }
    }

    private Set<String> occupations() {
        Object named = values.get("occupations");
        return switch (named) {
            case null -> Set.of();
            case List<?> codes -> {
                Set<String> served = new HashSet<>();
                codes.forEach(code -> served.add(String.valueOf(code)));
                yield served;
            }
            case String codes -> Set.copyOf(Arrays.asList(codes.split("[,\\s]+", -1)));
            default -> throw wrong("occupations", "[nelayan, petani]");
        };
    }

    private Map<String, Integer> villages() {
        Object named = values.get("villages");
        if (named == null) {
            return Map.of();
        }
        if (!(named instanceof Map<?, ?> quotas)) {
            throw wrong("villages", "\"15.06.02.1005\": 100");
        }
        Map<String, Integer> villages = new TreeMap<>();
        quotas.forEach((code, places) -> {
            Integer number = number("villages", places);
            villages.put(String.valueOf(code), number == null ? 0 : number);
        });
        return villages;
    }

    private @Nullable Integer number(String key, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number when number >= 0 -> number;
            default -> throw wrong(key, "100");
        };
    }

    private Problem wrong(String key, String example) {
        return new Problem(Kind.INVALID, "check.programme-value", file, key, example);
    }
}
