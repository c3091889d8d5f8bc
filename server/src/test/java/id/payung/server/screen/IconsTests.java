package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Icons come from the set as it is, and no page names one that is not there.
class IconsTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLAIN = Pattern.compile("show:icon=\"([a-z0-9-]+)\"");
    private static final Pattern QUOTED = Pattern.compile("show:icon=\"\\$\\{[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[?:] '([a-z0-9-]+)'");

    private final Icons icons = new Icons();

    @ParameterizedTest
    @ValueSource(strings = {"no-such-icon", "../icons/check", "", "Check", "check.svg"})
    void refusesWhatIsNotInTheSet(String name) {
        assertThatThrownBy(() -> icons.drawing(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsOnlyTheInsideOfThePicture() {
        assertThat(icons.drawing("umbrella")).startsWith("<path").doesNotContain("<svg", "</svg", "<!--");
    }

    @Test
    void everyIconOfATemplateIsInTheSet() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                PLAIN.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
                QUOTED.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(expression -> WORD.matcher(expression).results())
                        .map(found -> found.group(1))
                        .forEach(names::add);
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(icons.drawing(name)).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void everyToneHasItsShape(Tone tone) {
        assertThat(icons.drawing(tone.icon())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Step.State.class)
    void everyStateOfAStepHasItsShape(Step.State state) {
        assertThat(icons.drawing(state.icon())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(ComparedField.Agreement.class)
    void everyAgreementHasItsShape(ComparedField.Agreement agreement) {
        assertThat(icons.drawing(agreement.icon())).isNotEmpty();
    }
}
