package id.payung.server.enrolment.cli;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Eligibility.Cite;
import id.payung.server.programme.Eligibility.Further;
import id.payung.server.programme.RowRule;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A programme as a file, for who has no server. What it leaves out is as the law says.
final class ProgrammeFile {

    private static final List<String> KEYS = List.of(
            "territory",
            "from",
            "through",
            "quota",
            "villages",
            "decree",
            "validFrom",
            "version",
            "minimumAge",
            "belowAge",
            "belowAgeAtEnd",
            "domicile",
            "cardRegion",
            "occupations",
            "highestDecile",
            "onePerFamily",
            "noOffice",
            "noWageEarner",
            "consent",
            "proofFor",
            "cites");

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
        String territory = code == null ? null : code.toString();
        RowRules rows = ProgrammeRules.rows(version(firstDay), months(firstDay), territory);
        return new ProgrammeRules(
                territory,
                values.get("from") == null ? rows.from(firstDay) : rows,
                number("quota", values.get("quota")),
                villages());
    }

    private Eligibility version(LocalDate firstDay) {
        Eligibility law = ProgrammeRules.lawful(firstDay);
        Integer minimum = number("minimumAge", values.get("minimumAge"));
        Integer below = number("belowAge", values.get("belowAge"));
        Integer version = number("version", values.get("version"));
        Map<RowRule, Cite> cites = new EnumMap<>(RowRule.class);
        if (minimum == null) {
            cites.put(RowRule.MINIMUM_AGE, Objects.requireNonNull(law.cites().get(RowRule.MINIMUM_AGE)));
        }
        if (below == null) {
            cites.put(RowRule.BELOW_AGE, Objects.requireNonNull(law.cites().get(RowRule.BELOW_AGE)));
        }
        cites.putAll(cites());
        Object decree = values.get("decree");
        return new Eligibility(
                version == null ? 0 : version,
                day("validFrom", values.get("validFrom"), firstDay),
                minimum == null ? law.minimumAge() : minimum,
                below == null ? law.belowAge() : below,
                values.get("domicile") == null || yes("domicile"),
                codes("occupations"),
                new Further(
                        number("belowAgeAtEnd", values.get("belowAgeAtEnd")),
                        yes("cardRegion"),
                        number("highestDecile", values.get("highestDecile")),
                        yes("onePerFamily"),
                        yes("noOffice"),
                        yes("noWageEarner"),
                        yes("consent"),
                        codes("proofFor")),
                decree == null ? file.getFileName().toString() : decree.toString(),
                false,
                cites,
                null);
    }

    /// Since when each rule holds and what it rests on, where the file says so.
    private Map<RowRule, Cite> cites() {
        Object named = values.get("cites");
        if (named == null) {
            return Map.of();
        }
        Problem wrong = wrong("cites", "BELOW_AGE: [2024-01-01, \"Perbup 7/2024\"]");
        if (!(named instanceof Map<?, ?> rules)) {
            throw wrong;
        }
        Map<RowRule, Cite> cites = new EnumMap<>(RowRule.class);
        rules.forEach((rule, cite) -> {
            if (!(cite instanceof List<?> parts) || parts.size() < 2) {
                throw wrong;
            }
            RowRule known = Arrays.stream(RowRule.values())
                    .filter(each -> each.name().equals(String.valueOf(rule)))
                    .findFirst()
                    .orElseThrow(() -> wrong);
            cites.put(
                    known,
                    new Cite(
                            day("cites", parts.getFirst(), LocalDate.EPOCH),
                            String.valueOf(parts.get(1)),
                            parts.size() > 2));
        });
        return cites;
    }

    private LocalDate firstDay(LocalDate on) {
        Object from = values.get("from");
        return from == null ? on : month("from", from).atDay(1);
    }

    /// The covered months; the first alone where the file names no last one.
    private MonthRange months(LocalDate firstDay) {
        ContributionMonth first = ContributionMonth.of(firstDay);
        Object through = values.get("through");
        ContributionMonth last = through == null
                ? first
                : ContributionMonth.of(month("through", through).atDay(1));
        if (last.isBefore(first)) {
            throw wrong("through", "2026-12");
        }
        return MonthRange.inclusive(first, last);
    }

    private YearMonth month(String key, Object value) {
        try {
            return YearMonth.parse(value.toString());
        } catch (DateTimeException notAMonth) {
            throw wrong(key, "2026-01");
        }
    }

    private LocalDate day(String key, @Nullable Object value, LocalDate otherwise) {
        try {
            return value == null ? otherwise : LocalDate.parse(value.toString());
        } catch (DateTimeException notADay) {
            throw wrong(key, "2026-01-01");
        }
    }

    private boolean yes(String key) {
        return switch (values.get(key)) {
            case null -> false;
            case Boolean yes -> yes;
            default -> throw wrong(key, "true");
        };
    }

    private Set<String> codes(String key) {
        Object named = values.get(key);
        return switch (named) {
            case null -> Set.of();
            case List<?> codes -> {
                Set<String> served = new HashSet<>();
                codes.forEach(code -> served.add(String.valueOf(code)));
                yield served;
            }
            case String codes -> Set.copyOf(Arrays.asList(codes.split("[,\\s]+", -1)));
            default -> throw wrong(key, "[NLY, PTN]");
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
