package id.payung.server.coverage.web;

import id.payung.server.coverage.pivot.Dimension;
import id.payung.server.coverage.pivot.Measure;
import id.payung.server.coverage.pivot.PivotQuestion;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// A pivot's question as it stands in an address: `region`, `rows`, `columns`, `measure`, `from`, `until`,
/// `knownOn`, `filter`. Several values of one name may be repeated or parted by commas.
final class PivotAddress {

    private PivotAddress() {}

    /// @param usual the rows when none are named
    /// @param month the month when none is named
    /// @throws Problem `coverage.pivot-*` (400)
    static PivotQuestion read(MultiValueMap<String, String> query, Dimension usual, YearMonth month) {
        List<Dimension> rows =
                texts(query, "rows").stream().map(PivotAddress::dimension).toList();
        List<String> columns = texts(query, "columns");
        YearMonth until = month(query, "until", month);
        Measure measure = texts(query, "measure").stream()
                .findFirst()
                .map(word -> word(Measure.class, word))
                .orElse(Measure.PEOPLE);
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        for (String filter : texts(query, "filter")) {
            int colon = filter.indexOf(':');
            Dimension dimension = dimension(colon < 0 ? filter : filter.substring(0, colon));
            if (colon < 0 || !dimension.isFilter()) {
                throw new Problem(Kind.INVALID, "coverage.pivot-filter", filter);
            }
            filters.put(dimension, known(dimension, filter.substring(colon + 1)));
        }
        return new PivotQuestion(
                texts(query, "region").stream().findFirst().orElse(""),
                rows.isEmpty() ? List.of(usual) : rows,
                columns.isEmpty() ? null : dimension(columns.getFirst()),
                measure,
                measure == Measure.ENDING ? until : month(query, "from", until),
                until,
                filters,
                day(query));
    }

    /// The question of an address without its path.
    static PivotQuestion read(String query, Dimension usual, YearMonth month) {
        return read(
                UriComponentsBuilder.fromUriString("?" + query.strip().replaceFirst("^[^?]*\\?", ""))
                        .build()
                        .getQueryParams(),
                usual,
                month);
    }

    /// What belongs into the address, each name once.
    static Map<String, String> parameters(PivotQuestion question) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!question.regionCode().isEmpty()) {
            parameters.put("region", question.regionCode());
        }
        parameters.put("rows", names(question.rows()));
        if (question.column() != null) {
            parameters.put("columns", question.column().name());
        }
        parameters.put("measure", question.measure().name());
        parameters.put("from", question.from().toString());
        parameters.put("until", question.until().toString());
        if (question.knownOn() != null) {
            parameters.put("knownOn", question.knownOn().toString());
        }
        if (!question.filters().isEmpty()) {
            parameters.put(
                    "filter",
                    new TreeMap<>(question.filters())
                            .entrySet().stream()
                                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                                    .collect(Collectors.joining(",")));
        }
        return parameters;
    }

    /// The same as one text, to be kept or sent on.
    static String query(PivotQuestion question) {
        return parameters(question).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String names(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::name).collect(Collectors.joining(","));
    }

    private static List<String> texts(MultiValueMap<String, String> query, String name) {
        List<String> texts = new ArrayList<>();
        for (@Nullable String value : query.getOrDefault(name, List.of())) {
            if (value != null) {
                Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static Dimension dimension(String word) {
        return word(Dimension.class, word);
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        Kind.INVALID,
                        "coverage.pivot-word",
                        word,
                        Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static String known(Dimension dimension, String value) {
        boolean known = switch (dimension) {
            case SEGMENT -> value.equals("PU") || value.equals("BPU") || value.equals("VULNERABLE");
            case AGE -> value.matches("-1|[0-9]{1,3}");
            case DECILE -> value.matches("[1-9]?|10");
            case PROGRAMME -> value.matches("[0-9]{1,18}");
            default -> value.matches("[A-Z_]{0,40}");
        };
        if (!known) {
            throw new Problem(Kind.INVALID, "coverage.pivot-filter", dimension + ":" + value);
        }
        return value;
    }

    private static @Nullable LocalDate day(MultiValueMap<String, String> query) {
        String text = texts(query, "knownOn").stream().findFirst().orElse("");
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new Problem(Kind.INVALID, "coverage.pivot-day", text);
        }
    }

    private static YearMonth month(MultiValueMap<String, String> query, String name, YearMonth usual) {
        String text = texts(query, name).stream().findFirst().orElse("");
        try {
            return text.isEmpty() ? usual : YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new Problem(Kind.INVALID, "coverage.pivot-month", text);
        }
    }
}
