package id.payung.server.coverage.web;

import id.payung.server.coverage.CellFault;
import id.payung.server.coverage.Confidence;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.Target;
import id.payung.server.screen.Show;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// Sentences and numbers of the board in the reader's language.
record Words(MessageSource messages, Locale locale, Show show) {

    Words(MessageSource messages, Locale locale) {
        this(messages, locale, new Show(locale, ZoneId.of("Asia/Jakarta")));
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage("coverage." + key, arguments, locale);
    }

    boolean english() {
        return locale.getLanguage().equals("en");
    }

    public String percent(@Nullable BigDecimal percent) {
        return show.percent(percent == null ? null : percent.movePointLeft(2));
    }

    /// "518.632 dari 1.312.370 pekerja potensial", or that the source gives a percentage only.
    public String ofWhat(ReportedFigure figure, String denominator) {
        Long members = figure.members();
        Long potential = figure.potential();
        if (members != null && potential != null) {
            return say("of", show.count(members), show.count(potential), denominator);
        }
        if (potential != null) {
            return say("of.potential", show.count(potential), denominator);
        }
        return members == null ? say("of.percent-only") : say("of.members", show.count(members));
    }

    /// What is wrong in a cell and what to do.
    String fault(CellFault fault) {
        Object[] arguments = fault.arguments().stream()
                .map(argument -> argument instanceof java.time.LocalDate day ? show.date(day) : argument)
                .toArray();
        String code =
                fault.code().startsWith("coverage.") ? "problem." + fault.code() : "coverage.fault." + fault.code();
        return messages.getMessage(code, arguments, locale);
    }

    public String confidence(Confidence confidence) {
        return say("confidence." + confidence.name());
    }

    public String note(ReportedFigure figure) {
        return english() ? figure.noteEn() : figure.noteId();
    }

    public String note(Target target) {
        return english() ? target.noteEn() : target.noteId();
    }
}
