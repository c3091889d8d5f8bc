package id.payung.server.programme;

import id.payung.server.region.Occupations;
import id.payung.server.screen.Show;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/// The words for rules on rows.
public final class RuleTexts {

    private final MessageSource messages;
    private final Occupations occupations = new Occupations();

    public RuleTexts(MessageSource messages) {
        this.messages = messages;
    }

    /// What the rule asks: `Belum berusia 65 tahun pada hari pertama perlindungan`.
    public String say(StatedRule rule, Locale locale) {
        boolean codes = rule.rule() == RowRule.OCCUPATIONS || rule.rule() == RowRule.PROOF;
        String value = codes ? names(rule.value(), locale) : rule.value();
        return messages.getMessage("rule." + rule.rule(), new Object[] {value}, locale);
    }

    /// What the rule asks, since when, after what and in which version, in brackets behind a "no".
    public String cited(StatedRule rule, Locale locale) {
        String day = new Show(locale, ZoneOffset.UTC).date(rule.since());
        String key = rule.rule() == RowRule.ONE_SPONSOR
                ? "rule.cited.always"
                : rule.version() == 0 ? "rule.cited.law" : "rule.cited";
        String cited = messages.getMessage(
                key, new Object[] {say(rule, locale), day, rule.source(), Integer.toString(rule.version())}, locale);
        return rule.needsConfirmation()
                ? cited + " " + messages.getMessage("rule.unconfirmed", new Object[] {}, locale)
                : cited;
    }

    private String names(String codes, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return Arrays.stream(codes.split(", ", -1))
                .map(code -> occupations
                        .find(code)
                        .map(known -> english ? known.nameEn() : known.nameId())
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
