package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Mistakes in a template that no compiler tells: what Thymeleaf silently ignores and what the browser would refuse.
class TemplateRulesTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z][a-z:]*(?:\\s+[^\\s=<>\"]+(?:=\"[^\"]*\")?)*\\s*/?>");

    @Test
    void noConditionOrLoopStandsOnATagThatIsReplaced() throws IOException {
        assertThat(tagsThat(TemplateRulesTests::replacesAndDecides)).isEmpty();
    }

    @Test
    void noStyleAndNoHandlerStandsInATag() throws IOException {
        assertThat(tagsThat(TemplateRulesTests::carriesStyleOrHandler)).isEmpty();
    }

    @Test
    void noScriptStandsInAPage() throws IOException {
        assertThat(tagsThat(TemplateRulesTests::isInlineScript)).isEmpty();
    }

    @Test
    void theMistakesWouldBeNoticed() {
        assertThat(replacesAndDecides("<div th:if=\"${a}\" th:replace=\"~{b :: c}\">"))
                .isTrue();
        assertThat(replacesAndDecides("<th:block th:if=\"${a}\">")).isFalse();
        assertThat(carriesStyleOrHandler("<p style=\"color: red\">")).isTrue();
        assertThat(carriesStyleOrHandler("<p onclick=\"go()\">")).isTrue();
        assertThat(carriesStyleOrHandler("<p class=\"once\">")).isFalse();
        assertThat(isInlineScript("<script>")).isTrue();
        assertThat(isInlineScript("<script type=\"application/json\" th:inline=\"javascript\">"))
                .isFalse();
    }

    private static boolean replacesAndDecides(String tag) {
        return tag.matches("(?s).*\\sth:(replace|insert)=.*") && tag.matches("(?s).*\\sth:(if|unless|each|with)=.*");
    }

    private static boolean carriesStyleOrHandler(String tag) {
        return tag.matches("(?s).*\\s(th:)?(style|on[a-z]+)=.*");
    }

    private static boolean isInlineScript(String tag) {
        return tag.startsWith("<script") && !tag.contains("src=") && !tag.contains("application/json");
    }

    private static List<String> tagsThat(java.util.function.Predicate<String> mistake) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                TAG.matcher(Files.readString(file).replaceAll("(?s)<!--.*?-->", ""))
                        .results()
                        .map(MatchResult::group)
                        .filter(mistake)
                        .forEach(tag -> found.add(TEMPLATES.relativize(file) + ": " + tag));
            }
        }
        return found;
    }
}
