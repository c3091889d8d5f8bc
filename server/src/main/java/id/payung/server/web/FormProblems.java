package id.payung.server.web;

import id.payung.server.problem.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/// Shows a problem on the form that caused it, so that nothing is lost: beside the field that [Input] named, or above
/// the form.
@Component
public class FormProblems {

    private static final String FIELD = "field.";

    private final ProblemTexts texts;

    FormProblems(MessageSource messages) {
        this.texts = new ProblemTexts(messages);
    }

    /// The sentence alone.
    public String sentence(Problem problem, Locale locale) {
        return texts.sentence(problem, locale);
    }

    public void show(Problem problem, BindingResult form, Locale locale) {
        String sentence = texts.sentence(problem, locale);
        String field = fieldOf(problem);
        if (field != null && form.getFieldType(field) != null) {
            form.rejectValue(field, "problem", sentence);
        } else {
            form.reject("problem", sentence);
        }
    }

    private static @Nullable String fieldOf(Problem problem) {
        if (!problem.arguments().isEmpty()
                && problem.arguments().getFirst() instanceof MessageSourceResolvable named
                && named.getCodes() != null
                && named.getCodes()[0].startsWith(FIELD)) {
            return named.getCodes()[0].substring(FIELD.length());
        }
        return null;
    }
}
