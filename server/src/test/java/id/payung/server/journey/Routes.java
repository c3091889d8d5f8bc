package id.payung.server.journey;

import id.payung.server.access.Open;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What this server can be asked with GET by somebody who is signed in.
final class Routes {

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /// Addresses with a part that names a record.
    List<String> ofOneRecord() {
        return all().stream().filter(route -> route.contains("{")).toList();
    }

    /// Lists, searches and files.
    List<String> ofMany() {
        return all().stream().filter(route -> !route.contains("{")).toList();
    }

    private List<String> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isRead(entry.getKey()) && isOurs(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean isRead(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("id.payung.")
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class);
    }
}
