package id.payung.rules.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Runs every case below `src/test/resources/cases` through the quote command.
///
/// Keys of an expectation: a name of the answer (`total`, `scholarship.ceiling`); `amounts` sums the lines by
/// programme; `components` lists exactly the components; `policies`, `reasons`, `unconfirmed`, `steps`, `sources`,
/// `documents` must be contained; `onlyPolicies`, `onlyReasons`, `onlyDocuments` must be all of them; `answers` gives
/// the answer of a step, `law` figures
/// that were used, `absent` names that are missing; `rejected`
/// is the beginning of the complaint.
class CaseTests {

    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final int LEAST_CASES = 300;
    private static final JsonMapper MAPPER = new JsonMapper();

    @TestFactory
    Stream<DynamicNode> cases() throws IOException {
        return files().stream().map(CaseTests::node);
    }

    /// One test for each case. Mutation tests start every test by itself, so for them a file is one test.
    private static DynamicNode node(Path file) {
        String name = FOLDER.relativize(file).toString();
        if (Boolean.getBoolean("payung.cases.grouped")) {
            return DynamicTest.dynamicTest(name, () -> {
                for (CaseFile.Case c : CaseFile.of(file)) {
                    check(c);
                }
            });
        }
        return DynamicContainer.dynamicContainer(
                name, CaseFile.of(file).stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c))));
    }

    @Test
    void areAtLeastThreeHundredAndCarryDifferentNames() throws IOException {
        Set<String> names = new HashSet<>();
        int cases = 0;
        for (Path file : files()) {
            for (CaseFile.Case c : CaseFile.of(file)) {
                cases++;
                assertThat(names.add(c.name())).as("used twice: " + c.name()).isTrue();
            }
        }
        assertThat(cases).isGreaterThanOrEqualTo(LEAST_CASES);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /// The answers to all cases that are not rejected, with the figures they rest on.
    static List<JsonNode> answersWithLaw() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (Path file : files()) {
            for (CaseFile.Case c : CaseFile.of(file)) {
                if (!c.expect().containsKey("rejected")) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    run(MAPPER.writeValueAsString(c.input()), out, new ByteArrayOutputStream(), "--law");
                    answers.add(MAPPER.readTree(out.toString(StandardCharsets.UTF_8)));
                }
            }
        }
        return answers;
    }

    private static void check(CaseFile.Case c) throws IOException {
        String input = MAPPER.writeValueAsString(c.input());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = run(input, out, err, "--law");
        String complaint = err.toString(StandardCharsets.UTF_8).strip();
        if (c.expect().containsKey("rejected")) {
            assertThat(complaint).startsWith(c.expect().get("rejected").toString());
            assertThat(complaint.lines()).hasSize(1);
            assertThat(status).isEqualTo(Quote.BAD_INPUT);
            return;
        }
        assertThat(complaint).isEmpty();
        assertThat(status).isEqualTo(Quote.ANSWERED);
        JsonNode answer = MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
        c.expect().forEach((name, expected) -> {
            try {
                compare(name, expected, answer);
            } catch (AssertionError e) {
                throw new AssertionError(e.getMessage() + "\n" + explained(input), e);
            }
        });
    }

    private static void compare(String name, Object expected, JsonNode answer) {
        switch (name) {
            case "amounts" -> assertThat(sums(answer.get("lines"), "programme")).isEqualTo(worked(expected));
            case "components" ->
                assertThat(sums(answer.get("components"), "code")).isEqualTo(worked(expected));
            case "onlyPolicies" -> only(answer.get("policies").findValuesAsString("choice"), expected, name);
            case "onlyReasons" -> only(answer.get("reasons").findValuesAsString("code"), expected, name);
            case "onlyDocuments" -> only(answer.get("documents").findValuesAsString("code"), expected, name);
            case "absent" -> assertThat(answer.propertyNames()).as(name).doesNotContainAnyElementsOf(texts(expected));
            case "law" -> contains(answer.get("law").findValuesAsString("parameter"), expected, name);
            case "answers" -> answers(CaseFile.map(expected), answer.get("trace"));
            case "policies" -> contains(answer.get("policies").findValuesAsString("choice"), expected, name);
            case "reasons" -> contains(answer.get("reasons").findValuesAsString("code"), expected, name);
            case "steps" -> contains(answer.get("trace").findValuesAsString("step"), expected, name);
            case "documents" -> contains(answer.get("documents").findValuesAsString("code"), expected, name);
            case "unconfirmed" -> contains(texts(answer.get("unconfirmed")), expected, name);
            case "sources" -> assertThat(withoutLaw(answer)).contains(expected.toString());
            default -> same(name, expected, answer.at("/" + name.replace('.', '/')));
        }
    }

    /// What the answer itself says, without the list of figures.
    private static String withoutLaw(JsonNode answer) {
        ObjectNode copy = (ObjectNode) answer.deepCopy();
        copy.remove("law");
        return copy.toString();
    }

    private static void same(String name, Object expected, JsonNode actual) {
        assertThat(actual.isMissingNode()).as("no '" + name + "' in the answer").isFalse();
        if (actual.isNumber()) {
            assertThat(actual.decimalValue()).as(name).isEqualByComparingTo(Arithmetic.valueOf(expected.toString()));
        } else {
            assertThat(actual.isString() ? actual.stringValue() : actual.toString())
                    .as(name)
                    .isEqualTo(expected.toString());
        }
    }

    /// Each step named has exactly the answer given.
    private static void answers(Map<String, Object> expected, JsonNode trace) {
        expected.forEach((step, answer) -> {
            List<String> answers = trace.values().stream()
                    .filter(item -> item.get("step").stringValue().equals(step))
                    .map(item -> item.get("answer").stringValue())
                    .toList();
            assertThat(answers).as(step).containsExactly(answer.toString());
        });
    }

    private static List<String> texts(Object list) {
        return CaseFile.list(list).stream().map(Object::toString).toList();
    }

    private static void only(List<String> actual, Object expected, String name) {
        assertThat(actual).as(name).containsExactlyInAnyOrderElementsOf(texts(expected));
    }

    private static void contains(List<String> actual, Object expected, String name) {
        List<String> wanted = texts(expected);
        if (wanted.isEmpty()) {
            assertThat(actual).as(name).isEmpty();
        } else {
            assertThat(actual).as(name).containsAll(wanted);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::stringValue).toList();
    }

    private static Map<String, BigDecimal> sums(JsonNode items, String key) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (JsonNode item : items.values()) {
            sums.merge(
                    item.get(key).stringValue(),
                    item.get("amount").decimalValue().setScale(0),
                    BigDecimal::add);
        }
        return sums;
    }

    private static Map<String, BigDecimal> worked(Object expected) {
        Map<String, BigDecimal> worked = new TreeMap<>();
        CaseFile.map(expected)
                .forEach((key, value) -> worked.put(
                        key,
                        Arithmetic.valueOf(value.toString())
                                .stripTrailingZeros()
                                .setScale(0)));
        return worked;
    }

    private static int run(String input, ByteArrayOutputStream out, ByteArrayOutputStream err, String... arguments)
            throws IOException {
        try (PrintStream outs = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errs = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return Quote.run(
                    List.of(arguments), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), outs, errs);
        }
    }

    private static String explained(String input) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            run(input, out, new ByteArrayOutputStream(), "--text", "--lang", "en");
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
