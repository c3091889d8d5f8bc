package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every word on a screen comes from the messages and exists in both languages.
class WordsTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[}(]");
    private static final Pattern TAG_WITH_WORDS =
            Pattern.compile("<([a-z][a-z0-9]*)((?:\\s+[^\\s=<>\"]+(?:=\"[^\"]*\")?)*)\\s*>([^<>]*\\p{L}{2}[^<>]*)");
    private static final Set<String> NAMES =
            Set.of("Payung", "Excel", "CSV", "Rp", "Bahasa Indonesia", "English", "ID", "EN");
    private static final Set<String> SPECIMENS = Set.of("design.html");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path indonesian : filesEnding(MESSAGES, ".properties")) {
            String name = indonesian.getFileName().toString();
            if (name.endsWith("_en.properties")) {
                continue;
            }
            Path english = indonesian.resolveSibling(name.replace(".properties", "_en.properties"));
            Set<String> here = keys(indonesian);
            Set<String> there = Files.exists(english) ? keys(english) : Set.of();
            here.stream().filter(key -> !there.contains(key)).forEach(key -> missing.add(key + " in English"));
            there.stream().filter(key -> !here.contains(key)).forEach(key -> missing.add(key + " in Indonesian"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageOfATemplateExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : filesEnding(MESSAGES, ".properties")) {
            known.addAll(keys(file));
        }
        List<String> unknown = new ArrayList<>();
        for (Path template : filesEnding(TEMPLATES, ".html")) {
            String text = withoutComments(Files.readString(template));
            KEY.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> unknown.add(TEMPLATES.relativize(template) + ": " + key));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void noTemplateSpeaksByItself() throws IOException {
        List<String> literal = new ArrayList<>();
        for (Path template : filesEnding(TEMPLATES, ".html")) {
            if (SPECIMENS.contains(TEMPLATES.relativize(template).toString())) {
                continue;
            }
            TAG_WITH_WORDS
                    .matcher(withoutComments(Files.readString(template)))
                    .results()
                    .filter(found -> !found.group(2).matches("(?s).*th:(text|utext|replace|inline)=.*"))
                    .filter(found -> !Set.of("title", "script").contains(found.group(1)))
                    .filter(found -> !NAMES.contains(found.group(3).strip()))
                    .forEach(found -> literal.add(TEMPLATES.relativize(template) + ": "
                            + found.group(3).strip()));
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void literalWordsWouldBeNoticed() {
        assertThat(TAG_WITH_WORDS.matcher("<p class=\"soft\">Halo semua</p>").find())
                .isTrue();
        assertThat(TAG_WITH_WORDS.matcher("<p th:if=\"${a > 0}\">Halo</p>").find())
                .isTrue();
        assertThat(TAG_WITH_WORDS.matcher("<p>4.316</p>").find()).isFalse();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)<!--.*?-->", "");
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }

    private static List<Path> filesEnding(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
