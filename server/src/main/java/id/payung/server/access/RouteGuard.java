package id.payung.server.access;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request pass to its handler only if the handler says who may and the actor is one of them.
final class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isForEverybody(method)) {
            return true;
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            throw new Problem(Kind.UNAUTHENTICATED, "sign-in.needed");
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null || !allows(requires, signedIn.actor())) {
            throw new Problem(Kind.FORBIDDEN, "access.denied");
        }
        return true;
    }

    private static boolean isForEverybody(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class)
                || !method.getBeanType().getPackageName().startsWith("id.payung.");
    }

    private static boolean allows(Requires requires, Actor actor) {
        return requires.value().length == 0 || Arrays.stream(requires.value()).anyMatch(actor::may);
    }
}
