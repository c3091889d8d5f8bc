package id.payung.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// Finds out who sends a request, by the session token in the one place where this door expects it.
class SessionFilter extends OncePerRequestFilter {

    static final String COOKIE_NAME = "payung_session";

    static final Function<HttpServletRequest, Optional<String>> BEARER =
            request -> Optional.ofNullable(request.getHeader("Authorization"))
                    .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                    .map(header -> header.substring(7).strip());

    static final Function<HttpServletRequest, Optional<String>> COOKIE = request ->
            Optional.ofNullable(WebUtils.getCookie(request, COOKIE_NAME)).map(Cookie::getValue);

    private final Sessions sessions;
    private final Function<HttpServletRequest, Optional<String>> place;

    SessionFilter(Sessions sessions, Function<HttpServletRequest, Optional<String>> place) {
        this.sessions = sessions;
        this.place = place;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        place.apply(request).flatMap(sessions::find).ifPresent(actor -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(actor));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.startsWith("/static/");
    }
}
