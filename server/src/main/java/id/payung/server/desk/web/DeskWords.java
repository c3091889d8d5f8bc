package id.payung.server.desk.web;

import id.payung.server.evidence.FieldCheck;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Words of the desk in the reader's language; templates use them too.
@Component
class DeskWords {

    private final MessageSource messages;
    private final Occupations occupations;
    private final Regions regions;

    DeskWords(MessageSource messages, Occupations occupations, Regions regions) {
        this.messages = messages;
        this.occupations = occupations;
        this.regions = regions;
    }

    public String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String place(String code) {
        return code.isEmpty() ? "" : regions.label(code);
    }

    /// The occupation that a list named, by its usual word where it was recognised.
    public String occupation(FieldCheck check, Locale locale) {
        return occupation(check.occupationCode(), check.occupationText(), locale);
    }

    public String occupation(@Nullable String code, @Nullable String text, Locale locale) {
        return occupations
                .find(Objects.requireNonNullElse(code, ""))
                .map(each -> name(each, locale))
                .orElse(Objects.requireNonNullElse(text, ""));
    }

    static String name(Occupation occupation, Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupation.nameEn() : occupation.nameId();
    }
}
