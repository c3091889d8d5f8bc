package id.payung.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route says who may use it, and the page that lists them all is true.
///
/// When a route was added on purpose, copy `server/target/access-matrix.md` over `docs/access-matrix.md`.
@ServerTest
class RouteMatrixTests {

    private static final Path WRITTEN = Path.of("..", "docs", "access-matrix.md");
    private static final Path FOUND = Path.of("target", "access-matrix.md");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyRouteSaysWhoMayUseIt() {
        var silent = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> ours(route.getValue()))
                .filter(route -> !route.getValue().hasMethodAnnotation(Requires.class)
                        && !route.getValue().hasMethodAnnotation(Open.class))
                .map(route -> route.getKey().toString())
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void noRouteIsBothOpenAndRestricted() {
        var torn = routes.getHandlerMethods().values().stream()
                .filter(method -> method.hasMethodAnnotation(Requires.class) && method.hasMethodAnnotation(Open.class))
                .map(HandlerMethod::getShortLogMessage)
                .toList();

        assertThat(torn).isEmpty();
    }

    @Test
    void noAddressCarriesAnIdentityNumber() {
        var carrying = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> pattern.toLowerCase(Locale.ROOT).contains("{nik"))
                .toList();

        assertThat(carrying).isEmpty();
    }

    @Test
    void theWrittenMatrixIsTrue() throws IOException {
        String found = matrix();
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, found);

        assertThat(Files.readString(WRITTEN)).isEqualTo(found);
    }

    private String matrix() {
        var lines = new TreeMap<String, String>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (ours(method)) {
                names(route).forEach(name -> lines.put(name, who(method)));
            }
        });
        return "# Who may use which route\n\nWritten by `RouteMatrixTests`. What a role may do is in `Role`.\n\n"
                + "| route | who |\n| --- | --- |\n"
                + lines.entrySet().stream()
                        .map(line -> "| " + line.getKey() + " | " + line.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static List<String> names(RequestMappingInfo route) {
        String methods = route.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
        String conditions = route.getParamsCondition().getExpressions().isEmpty()
                ? ""
                : " " + route.getParamsCondition().getExpressions();
        return route.getPatternValues().stream()
                .map(pattern -> "`" + pattern + "` " + (methods.isEmpty() ? "any" : methods) + conditions)
                .toList();
    }

    private static String who(HandlerMethod method) {
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            return "everybody";
        }
        if (requires.value().length == 0) {
            return "whoever is signed in";
        }
        String roles = Arrays.stream(Role.values())
                .filter(role -> Arrays.stream(requires.value())
                        .anyMatch(permission -> role.permissions().contains(permission)))
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        String permissions = Arrays.stream(requires.value()).map(Enum::name).collect(Collectors.joining(" or "));
        return permissions + ": " + roles;
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("id.payung.");
    }
}
