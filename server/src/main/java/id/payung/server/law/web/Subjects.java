package id.payung.server.law.web;

import id.payung.rules.Scheme;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Under which heading a figure stands and which programmes it concerns (`subjects.csv`: beginning of the id, then the
/// programmes; the longest beginning counts).
@Component
class Subjects {

    private final Map<String, Set<Scheme>> byBeginning = new TreeMap<>();

    Subjects() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Subjects.class.getResourceAsStream("/id/payung/server/law/subjects.csv")),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> {
                String[] cells = line.split(";", -1);
                byBeginning.put(cells[0], named(cells[1]));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Set<Scheme> named(String names) {
        EnumSet<Scheme> schemes = EnumSet.noneOf(Scheme.class);
        Arrays.stream(names.split(" ")).map(Scheme::valueOf).forEach(schemes::add);
        return schemes;
    }

    /// The heading: the first part of the id.
    static String of(String figure) {
        return figure.substring(0, figure.indexOf('/'));
    }

    /// The programmes a figure concerns; none when the table forgot it, which a test forbids.
    Set<Scheme> schemes(String figure) {
        String longest = "";
        for (String beginning : byBeginning.keySet()) {
            if (figure.startsWith(beginning) && beginning.length() > longest.length()) {
                longest = beginning;
            }
        }
        return byBeginning.getOrDefault(longest, Set.of());
    }
}
