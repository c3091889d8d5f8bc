package id.payung.server.law.web;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.parameter.Confidence;
import id.payung.rules.parameter.Table;
import id.payung.server.screen.Show;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// Sentences, amounts and dates of these screens in the reader's language.
record Words(MessageSource messages, Locale locale, Show show) {

    private static final Pattern MONTH = Pattern.compile("\\b(\\d{4}-\\d{2})\\b(?!-)");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})\\b");

    Words(MessageSource messages, Locale locale) {
        this(messages, locale, new Show(locale, ZoneId.of("Asia/Jakarta")));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage("law." + key, arguments, locale);
    }

    /// The word for a constant, such as `law.event.DEATH`.
    String say(String kind, Enum<?> constant) {
        return say(kind + "." + constant.name());
    }

    /// The sentence, or something else when there is none.
    String sayOr(String otherwise, String key) {
        return java.util.Objects.requireNonNull(messages.getMessage("law." + key, null, otherwise, locale));
    }

    boolean english() {
        return locale.getLanguage().equals("en");
    }

    String pick(Text text) {
        return english() ? text.en() : text.id();
    }

    /// What is wrong with a field, as a sentence.
    String sentence(Text problem) {
        String words = pick(problem);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    String money(Rupiah amount) {
        return show.money(amount.amount());
    }

    String month(ContributionMonth month) {
        return show.month(month.month());
    }

    /// A value of the law as people read it.
    ///
    /// @param unit as in the file of the figure
    String value(@Nullable Object value, String unit) {
        return switch (value) {
            case null -> say("value.none");
            case Rupiah money -> money(money);
            case Rate rate -> percent(rate);
            case Confidence sure -> say("confidence", sure);
            case Table table -> say("value.rows", table.rows().size());
            case Integer number -> unit.equals("count") ? show.count(number) : number + " " + say("unit." + unit);
            default -> value.toString();
        };
    }

    String percent(Rate rate) {
        BigDecimal percent = rate.asDecimal().movePointRight(2).stripTrailingZeros();
        String digits = (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString();
        return english() ? digits + "%" : digits.replace('.', ',') + "\u00a0%";
    }

    /// Months and days within a text, as people read them.
    String dates(String text) {
        String days = DAY.matcher(text).replaceAll(found -> show.date(LocalDate.parse(found.group(1))));
        return MONTH.matcher(days).replaceAll(found -> month(ContributionMonth.parse(found.group(1))));
    }
}
