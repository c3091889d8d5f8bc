package id.payung.server.law.web;

import id.payung.server.screen.Fault;
import id.payung.server.screen.Show;
import id.payung.server.screen.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a calculator: the query of the page, kept as text so that nothing is lost, with what is
/// wrong beside each field. Everything is in the address; it holds no name, no identity number and no birth date.
final class Asked {

    private static final int LONGEST = 60;
    private static final int MOST_VALUES = 12;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final boolean untouched;

    private Asked(Map<String, String[]> query, Pattern known) {
        query.forEach((name, given) -> {
            List<String> kept = Arrays.stream(given)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(value -> value.substring(0, Math.min(LONGEST, value.length())))
                    .limit(MOST_VALUES)
                    .toList();
            if (known.matcher(name).matches()) {
                values.put(name, kept);
            }
        });
        untouched = values.isEmpty();
    }

    /// @param known names of the fields; whatever else stands in the address is left out, and so is not sent on
    static Asked of(HttpServletRequest request, Pattern known) {
        return new Asked(request.getParameterMap(), known);
    }

    /// Whether nothing was asked yet.
    public boolean untouched() {
        return untouched;
    }

    /// Fills a field that nobody has filled.
    void suggest(String name, String... suggested) {
        if (untouched || !values.containsKey(name)) {
            values.put(name, List.of(suggested));
        }
    }

    /// The text in a field; empty when there is none.
    public String text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    /// The text in a field, a day written as people say it.
    public String spoken(String name, Show show) {
        String text = text(name);
        return text.matches("\\d{4}-\\d{2}-\\d{2}") && isDay(text) ? show.date(LocalDate.parse(text)) : text;
    }

    private static boolean isDay(String iso) {
        return Typed.date(iso, LocalDate.EPOCH).isPresent();
    }

    public List<String> several(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return several(name).contains(value);
    }

    /// An amount in a field, negative when typed so; empty when there is none or it cannot be read.
    Optional<Long> money(String name, String unread) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        boolean negative = typed.startsWith("-") || typed.startsWith("−");
        var read = Typed.money(negative ? typed.substring(1) : typed);
        if (read.isEmpty()) {
            fault(name, unread);
            return Optional.empty();
        }
        return Optional.of(negative ? -read.getAsLong() : read.getAsLong());
    }

    /// A day in a field; empty when there is none or it cannot be read.
    Optional<LocalDate> day(String name, LocalDate today, String unread) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> read = Typed.date(typed, today);
        if (read.isEmpty()) {
            fault(name, unread);
        }
        return read;
    }

    /// A month in a field as its first day: `2026-04`, `April 2026`, `4/2026`.
    Optional<LocalDate> month(String name, LocalDate today, String unread) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> read = Typed.date(typed.matches("\\d{4}.*") ? typed + "-01" : "1 " + typed, today);
        if (read.isEmpty()) {
            fault(name, unread);
        }
        return read;
    }

    void fault(String name, String sentence) {
        faults.putIfAbsent(name, sentence);
    }

    public @Nullable String wrong(String name) {
        return faults.get(name);
    }

    public boolean isRight() {
        return faults.isEmpty();
    }

    public List<Fault> faults() {
        return faults.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                .toList();
    }

    /// Address of this very question, to be sent on.
    String link(String path) {
        return path
                + values.entrySet().stream()
                        .flatMap(field ->
                                field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
