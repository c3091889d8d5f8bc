package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/// Choosing light or dark.
class ThemeSwitchTests {
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ThemeSwitch themes = new ThemeSwitch();

    @ParameterizedTest
    @ValueSource(
            strings = {"https://lain.example", "//lain.example", "/\\lain.example", "javascript:alert(1)", "", "/a?b=c"
            })
    void neverLeadsAway(String back) {
        assertThat(themes.change("dark", back, response)).isEqualTo("redirect:/");
    }

    @Test
    void returnsToThePageAndKeepsTheChoiceForAYear() {
        assertThat(themes.change("dark", "/members/7", response)).isEqualTo("redirect:/members/7");
        assertThat(response.getHeader("Set-Cookie")).contains("payung_theme=dark", "Max-Age=31536000", "SameSite=Lax");
    }

    @Test
    void forgetsAThemeItDoesNotKnow() {
        themes.change("pink", "/", response);
        assertThat(response.getHeader("Set-Cookie")).contains("payung_theme=;", "Max-Age=0");
    }
}
