package id.payung.server.web;

import id.payung.server.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/// The sentence and the HTTP status for a problem.
record ProblemTexts(MessageSource messages) {

    String sentence(Problem problem, Locale locale) {
        return sentence("problem." + problem.code(), problem.arguments(), locale);
    }

    String sentence(String key, List<?> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNREADABLE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
