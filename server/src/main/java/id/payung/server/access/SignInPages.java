package id.payung.server.access;

import id.payung.server.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out with a browser.
@Controller
class SignInPages {

    private final Sessions sessions;

    SignInPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    @Open
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", next);
        return "sign-in";
    }

    @PostMapping("/sign-in")
    @Open
    String signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var opened = sessions.open(username.strip().toLowerCase(java.util.Locale.ROOT), password);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(opened.token(), request.isSecure(), false));
            return "redirect:" + ownPath(next);
        } catch (Problem refused) {
            response.setStatus(401);
            model.addAttribute("username", username);
            model.addAttribute("next", next);
            model.addAttribute("refused", true);
            return "sign-in";
        }
    }

    @PostMapping("/sign-out")
    @Requires
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionFilter.COOKIE.apply(request).ifPresent(sessions::close);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request.isSecure(), true));
        return "redirect:/sign-in";
    }

    private static String cookie(String token, boolean secure, boolean expired) {
        return ResponseCookie.from(SessionFilter.COOKIE_NAME, token)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(expired ? java.time.Duration.ZERO : Sessions.LIFETIME)
                .build()
                .toString();
    }

    private static String ownPath(@Nullable String next) {
        if (next == null || !next.startsWith("/") || next.startsWith("//") || next.contains("\\")) {
            return "/";
        }
        return next;
    }
}
