package id.payung.server.screen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/// Puts the [Frame] into the model of every page.
@ControllerAdvice(annotations = Controller.class)
class Frames {
    static final String THEME_COOKIE = "payung_theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final String version;
    private final Supplier<Set<String>> pages;

    Frames(
            ObjectProvider<BuildProperties> build,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.pages = SingletonSupplier.of(() -> pages(mappings));
        BuildProperties properties = build.getIfAvailable();
        String built = properties == null ? null : properties.getVersion();
        this.version = built == null ? "" : built;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        return new Frame(
                path(request),
                queryWithoutLanguage(request),
                "en".equals(locale.getLanguage()),
                theme(request),
                version,
                pages.get());
    }

    private static Set<String> pages(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Path that was asked for; on an error page it is not the one that answers.
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? request.getRequestURI() : failed.toString();
        return uri.substring(request.getContextPath().length());
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    private static String queryWithoutLanguage(HttpServletRequest request) {
        String query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam("lang")
                .build()
                .getQuery();
        return query == null || query.isEmpty() ? "" : query + "&";
    }
}
