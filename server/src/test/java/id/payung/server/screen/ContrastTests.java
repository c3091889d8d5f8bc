package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Text can be read on its ground in both themes: the ratio of WCAG 2.2 is computed from the tokens themselves.
class ContrastTests {
    private static final Path SHEET = Path.of("src/main/resources/static/payung.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6});");

    /// Text on ground, at least 4.5 : 1.
    private static final List<List<String>> TEXT = List.of(
            List.of("ink", "paper surface sunk hand-wash safe-wash lost-wash brand-wash"),
            List.of("soft", "paper surface sunk brand-wash"),
            List.of("brand", "paper surface sunk brand-wash"),
            List.of("on-brand", "brand brand-press"),
            List.of("on-bar", "bar"),
            List.of("bar-soft", "bar"),
            List.of("hand", "paper surface hand-wash"),
            List.of("safe", "paper surface safe-wash"),
            List.of("lost", "paper surface lost-wash"),
            List.of("on-band-low", "band1 band2 band3"),
            List.of("on-band-high", "band4 band5"));

    /// Edges of fields, focus rings and drawn lengths, at least 3 : 1.
    private static final List<List<String>> SHAPES = List.of(
            List.of("edge", "paper surface"),
            List.of("focus", "paper surface"),
            List.of("turmeric", "bar"),
            List.of("c1", "surface"),
            List.of("c2", "surface"),
            List.of("c3", "surface"),
            List.of("c4", "surface"),
            List.of("c5", "surface"),
            List.of("c6", "surface"));

    @Test
    void knowsTheRatioOfBlackOnWhite() {
        assertThat(ratio("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(ratio("#777777", "#ffffff")).isBetween(4.4, 4.5);
    }

    @Test
    void textStandsOutInTheLightTheme() throws IOException {
        assertThat(tooWeak(light(), TEXT, 4.5)).isEmpty();
    }

    @Test
    void textStandsOutInTheDarkTheme() throws IOException {
        assertThat(tooWeak(dark(), TEXT, 4.5)).isEmpty();
    }

    @Test
    void shapesStandOutInBothThemes() throws IOException {
        assertThat(tooWeak(light(), SHAPES, 3)).isEmpty();
        assertThat(tooWeak(dark(), SHAPES, 3)).isEmpty();
    }

    @Test
    void theDarkThemeIsTheSameByDeviceAndBySwitch() throws IOException {
        String sheet = Files.readString(SHEET);
        String byDevice = block(sheet, ":root:not([data-theme=\"light\"])");
        String bySwitch = block(sheet, ":root[data-theme=\"dark\"]");
        assertThat(byDevice.replaceAll("\\s+", " ")).isEqualTo(bySwitch.replaceAll("\\s+", " "));
    }

    private static List<String> tooWeak(Map<String, String> tokens, List<List<String>> pairs, double least) {
        List<String> weak = new ArrayList<>();
        for (List<String> pair : pairs) {
            String colour = tokens.get(pair.get(0));
            for (String ground : pair.get(1).split(" ", -1)) {
                double ratio = ratio(String.valueOf(colour), String.valueOf(tokens.get(ground)));
                if (ratio < least) {
                    weak.add("%s on %s is %.2f : 1".formatted(pair.get(0), ground, ratio));
                }
            }
        }
        return weak;
    }

    private static Map<String, String> light() throws IOException {
        return tokens(block(Files.readString(SHEET), ":root "));
    }

    private static Map<String, String> dark() throws IOException {
        return tokens(block(Files.readString(SHEET), ":root[data-theme=\"dark\"]"));
    }

    private static String block(String sheet, String selector) {
        int open = sheet.indexOf('{', sheet.indexOf(selector));
        return sheet.substring(open + 1, sheet.indexOf('}', open));
    }

    private static Map<String, String> tokens(String block) {
        Map<String, String> tokens = new HashMap<>();
        TOKEN.matcher(block).results().forEach(found -> tokens.put(found.group(1), found.group(2)));
        return tokens;
    }

    private static double ratio(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
