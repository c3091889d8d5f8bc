package id.payung.server.web;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Every failure of an API route as `application/problem+json` with a stable `code` (RFC 9457).
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemDocuments extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDocuments.class);

    private final ProblemTexts texts;

    ProblemDocuments(MessageSource messages) {
        this.texts = new ProblemTexts(messages);
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
        HttpStatus status = ProblemTexts.status(problem.kind());
        var body = document(status, problem.code(), texts.sentence(problem, locale), locale);
        var answer = ResponseEntity.status(status);
        if (problem.kind() == Kind.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(body);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> bug(Exception bug, Locale locale) {
        LOG.error("An API request failed", bug);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        return ResponseEntity.status(status)
                .body(document(status, "internal", texts.sentence("problem.internal", List.of(), locale), locale));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = request.getLocale();
        var fields = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        var body = document(
                HttpStatus.BAD_REQUEST,
                "request.invalid",
                texts.sentence("problem.request.invalid", List.of(fields.toString()), locale),
                locale);
        body.setProperty("fields", fields);
        return ResponseEntity.badRequest().body(body);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        RequestFault fault = RequestFault.of(failure);
        Locale locale = request.getLocale();
        String sentence = texts.sentence("problem." + fault.code(), fault.arguments(), locale);
        var document = document(HttpStatus.valueOf(status.value()), fault.code(), sentence, locale);
        return super.handleExceptionInternal(failure, document, headers, status, request);
    }

    private ProblemDetail document(HttpStatus status, String code, String sentence, Locale locale) {
        var body = ProblemDetail.forStatusAndDetail(status, sentence);
        body.setTitle(texts.sentence("problem.status." + status.value(), List.of(), locale));
        body.setProperty("code", code);
        return body;
    }

    record FieldProblem(String field, String message) {}
}
