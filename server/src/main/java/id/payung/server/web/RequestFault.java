package id.payung.server.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a request that no handler could take: which field, and what to write instead.
///
/// @param code stable; the sentence is the message `problem.<code>`
/// @param arguments never the value of a field, which may be an identity number
record RequestFault(String code, List<Object> arguments) {

    static RequestFault of(Exception failure) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                named("parameter-missing", missing.getParameterName());
            case MissingRequestHeaderException missing -> named("header-missing", missing.getHeaderName());
            case MethodArgumentTypeMismatchException wrong -> mistyped(wrong.getName(), wrong.getRequiredType());
            case TypeMismatchException wrong ->
                mistyped(String.valueOf(wrong.getPropertyName()), wrong.getRequiredType());
            case HttpRequestMethodNotSupportedException wrong -> named("method", wrong.getMethod());
            case HttpMediaTypeNotSupportedException wrong ->
                named("media-type", String.valueOf(wrong.getContentType()));
            default -> body(failure.getCause());
        };
    }

    private static RequestFault body(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                named("field-unknown", unknown.getPropertyName(), known(unknown));
            case InvalidFormatException wrong -> mistyped(path(wrong), wrong.getTargetType());
            case MismatchedInputException wrong
            when !wrong.getPath().isEmpty() -> mistyped(path(wrong), wrong.getTargetType());
            case StreamReadException broken -> named("not-json", place(broken.getLocation()));
            case null, default -> new RequestFault("request.unreadable", List.of());
        };
    }

    private static RequestFault named(String what, Object... arguments) {
        return new RequestFault("request." + what, List.of(arguments));
    }

    private static RequestFault mistyped(String field, @Nullable Class<?> wanted) {
        if (wanted != null && wanted.isEnum()) {
            String choices = Arrays.stream(wanted.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return named("not-a-choice", field, choices);
        }
        return switch (wanted == null ? "" : wanted.getSimpleName()) {
            case "LocalDate" -> named("not-a-date", field);
            case "YearMonth" -> named("not-a-month", field);
            case "int", "long", "Integer", "Long", "BigDecimal" -> named("not-a-number", field);
            case "boolean", "Boolean" -> named("not-a-choice", field, "true, false");
            default -> named("mistyped", field);
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var ids = unknown.getKnownPropertyIds();
        return ids == null ? "" : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "1" : location.getLineNr() + ":" + location.getColumnNr();
    }
}
