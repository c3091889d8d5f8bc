package id.payung.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/// An upload so large that the web server stops reading it; that may happen before anybody knows which route it is for.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadProblems {

    private static final int STATUS = HttpStatus.CONTENT_TOO_LARGE.value();

    private final ProblemTexts texts;

    UploadProblems(MessageSource messages) {
        this.texts = new ProblemTexts(messages);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String sentence = texts.sentence("problem.upload.too-large", List.of(), locale);
        if (request.getRequestURI().startsWith("/api/")) {
            var body = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, sentence);
            body.setTitle(texts.sentence("problem.status." + STATUS, List.of(), locale));
            body.setProperty("code", "upload.too-large");
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(body);
        }
        response.setStatus(STATUS);
        return new ModelAndView("error", Map.of("status", STATUS, "sentence", sentence));
    }
}
