package id.payung.server.web;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// A problem on a page: a sentence and a way on. Whoever is not signed in is asked to sign in first.
@ControllerAdvice(annotations = Controller.class)
class ProblemPages {

    private final ProblemTexts texts;
    private final ScreenModel screen;

    ProblemPages(MessageSource messages, ScreenModel screen) {
        this.texts = new ProblemTexts(messages);
        this.screen = screen;
    }

    @ExceptionHandler(Problem.class)
    String problem(
            Problem problem, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        if (problem.kind() == Kind.UNAUTHENTICATED) {
            String next = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
            return "redirect:/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return page(problem, response, model, locale);
    }

    /// A link that was cut or typed by hand: which part of it is wrong.
    @ExceptionHandler({MissingServletRequestParameterException.class, TypeMismatchException.class})
    String unreadable(Exception failure, HttpServletResponse response, Model model, Locale locale) {
        RequestFault fault = RequestFault.of(failure);
        return page(new Problem(Kind.INVALID, fault.code(), fault.arguments().toArray()), response, model, locale);
    }

    private String page(Problem problem, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(ProblemTexts.status(problem.kind()).value());
        model.addAttribute("status", ProblemTexts.status(problem.kind()).value());
        model.addAttribute("actor", screen.actor());
        model.addAttribute("navigation", screen.navigation());
        model.addAttribute("sentence", texts.sentence(problem, locale));
        return "error";
    }
}
