package id.payung.server.screen;

import id.payung.server.access.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Light or dark; kept in a cookie so that the very first paint is right, also without scripts.
@Controller
class ThemeSwitch {
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    /// @param theme `light` or `dark`; anything else forgets the choice
    /// @param back path to return to; anything that is not a plain path of ours leads to the start page
    @PostMapping("/preferences/theme")
    @Open
    String change(@RequestParam String theme, @RequestParam String back, HttpServletResponse response) {
        boolean forget = !theme.equals("light") && !theme.equals("dark");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Frames.THEME_COOKIE, forget ? "" : theme)
                        .path("/")
                        .sameSite("Lax")
                        .maxAge(forget ? Duration.ZERO : ONE_YEAR)
                        .build()
                        .toString());
        return "redirect:" + (back.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*") ? back : "/");
    }
}
