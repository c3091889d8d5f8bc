package id.payung.server.web;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// Checks what people send in; each refusal names the field by the word that the screens use for it, the message
/// `field.<name>`.
public final class Input {

    private static final int LONGEST = 300;

    private Input() {}

    /// A text of at most 300 characters, without the spaces around it.
    ///
    /// @throws Problem `field.missing`, `field.too-long` (400)
    public static String text(String field, @Nullable String value) {
        String text = given(field, value == null || value.isBlank() ? null : value.strip());
        if (text.length() > LONGEST) {
            throw new Problem(Kind.INVALID, "field.too-long", named(field), LONGEST);
        }
        return text;
    }

    /// A whole number above zero.
    ///
    /// @throws Problem `field.missing`, `field.not-positive` (400)
    public static long positive(String field, @Nullable Long value) {
        long number = given(field, value);
        if (number <= 0) {
            throw new Problem(Kind.INVALID, "field.not-positive", named(field));
        }
        return number;
    }

    /// Whatever was sent.
    ///
    /// @throws Problem `field.missing` (400)
    public static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Problem(Kind.INVALID, "field.missing", named(field));
        }
        return value;
    }

    /// The word for a field, to be used as argument of a [Problem].
    public static MessageSourceResolvable named(String field) {
        return new DefaultMessageSourceResolvable(new String[] {"field." + field}, field);
    }
}
