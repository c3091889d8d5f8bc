package id.payung.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// API requests that no handler takes: an address that does not exist, or one that does not take this method or form.
/// Pages keep their own.
@RestControllerAdvice
class UnroutedRequests {

    private final ProblemTexts texts;

    UnroutedRequests(MessageSource messages) {
        this.texts = new ProblemTexts(messages);
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class
    })
    ResponseEntity<ProblemDetail> unrouted(Exception failure, HttpServletRequest request, Locale locale)
            throws Exception {
        if (!request.getRequestURI().startsWith("/api/") || !(failure instanceof ErrorResponse answer)) {
            throw failure;
        }
        RequestFault fault = failure instanceof NoResourceFoundException
                ? new RequestFault("request.address-unknown", List.of())
                : RequestFault.of(failure);
        int status = answer.getStatusCode().value();
        var body = ProblemDetail.forStatusAndDetail(
                answer.getStatusCode(), texts.sentence("problem." + fault.code(), fault.arguments(), locale));
        body.setTitle(texts.sentence("problem.status." + status, List.of(), locale));
        body.setProperty("code", fault.code());
        return ResponseEntity.status(status).headers(answer.getHeaders()).body(body);
    }
}
