package id.payung.server.matching.web;

import id.payung.server.matching.Pairs;
import id.payung.server.matching.Side;
import id.payung.server.matching.Waterfall;
import id.payung.server.matching.Waterfall.Step;
import id.payung.server.region.Regions;
import id.payung.server.screen.ComparedField;
import id.payung.server.screen.ComparedField.Agreement;
import id.payung.server.screen.Show;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The two records of a pair line by line, with what each line adds to the judgement.
@Component
class PairFields {

    private static final List<String> ORDER = List.of("nik", "name", "birth", "sex", "mother", "village");

    private final Regions regions;
    private final MessageSource messages;

    PairFields(Regions regions, MessageSource messages) {
        this.regions = regions;
        this.messages = messages;
    }

    List<ComparedField> of(Pairs.Compared compared, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        Waterfall why = compared.pair().why();
        List<ComparedField> fields = new ArrayList<>();
        for (String name : ORDER) {
            Step step = why.steps().stream()
                    .filter(each -> each.field().equals(name))
                    .findFirst()
                    .orElse(null);
            fields.add(new ComparedField(
                    word("match.field." + name, locale),
                    value(compared.left(), name, locale, null),
                    value(compared.right(), name, locale, hidden(step, locale)),
                    agreement(step),
                    step == null ? 0 : step.bits(),
                    step == null ? "" : step.words(english)));
        }
        return fields;
    }

    /// Of somebody elsewhere only the judgement is told.
    private String hidden(@Nullable Step step, Locale locale) {
        return step == null ? "" : step.level() == 1 ? word("match.hidden.same", locale) : word("match.hidden", locale);
    }

    private static Agreement agreement(@Nullable Step step) {
        if (step == null) {
            return Agreement.MISSING;
        }
        if (step.level() == 1) {
            return Agreement.SAME;
        }
        return switch (step.field()) {
            case "nik" -> step.level() <= 6 ? Agreement.CLOSE : Agreement.DIFFERENT;
            case "name", "mother" -> step.level() <= 5 ? Agreement.CLOSE : Agreement.DIFFERENT;
            case "birth" -> step.level() <= 4 ? Agreement.CLOSE : Agreement.DIFFERENT;
            default -> Agreement.DIFFERENT;
        };
    }

    private @Nullable String value(@Nullable Side side, String field, Locale locale, @Nullable String hidden) {
        if (side == null) {
            return hidden;
        }
        return switch (field) {
            case "nik" -> side.maskedNik();
            case "name" -> side.name();
            case "birth" -> side.birthDate() == null ? null : new Show(locale, ZoneOffset.UTC).date(side.birthDate());
            case "sex" -> side.sex() == null ? null : word("member.sex." + side.sex(), locale);
            case "mother" -> side.mother();
            default -> side.village() == null ? null : regions.label(side.village());
        };
    }

    String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
