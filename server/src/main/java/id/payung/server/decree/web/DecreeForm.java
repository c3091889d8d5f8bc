package id.payung.server.decree.web;

import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeText;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.screen.Show;
import id.payung.server.screen.Typed;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// The words of a decree as a form: one reason, law or article per line.
record DecreeForm(
        @Nullable String number,
        @Nullable String title,
        @Nullable String decidedOn,
        @Nullable String considering,
        @Nullable String legalBases,
        @Nullable String articles) {

    private static final Locale LANGUAGE = Locale.of("id");
    private static final Map<String, String> FIELDS = Map.of(
            "decree.number-taken", "number",
            "decree.no-article", "articles",
            "decree.no-list", "lists",
            "decree.list-not-open", "lists");

    /// The words that most decrees use; a decree is Indonesian in every language of the screen.
    record Words(MessageSource messages) {

        String of(String key, Object... arguments) {
            return messages.getMessage(key, arguments, LANGUAGE);
        }
    }

    static DecreeForm usual(Programme programme, LocalDate today, Words words) {
        var show = new Show(LANGUAGE, ZoneOffset.UTC);
        String months = show.month(programme.months().from().month()) + " sampai "
                + show.month(programme.months().until().plus(-1).month());
        return new DecreeForm(
                "",
                words.of("decree.usual.title", programme.name(), programme.sponsor()),
                show.date(today),
                words.of("decree.usual.considering", programme.sponsor()),
                words.of("decree.usual.legal-bases", programme.legalBasis()),
                words.of("decree.usual.articles", String.join(" dan ", names(programme)), months, programme.sponsor()));
    }

    static DecreeForm usualAddendum(Programme programme, Decree base, LocalDate today, Words words) {
        var show = new Show(LANGUAGE, ZoneOffset.UTC);
        String day = show.date(base.decidedOn());
        return new DecreeForm(
                "",
                words.of("decree.usual.addendum.title", base.number(), base.title()),
                show.date(today),
                words.of("decree.usual.addendum.considering", base.number()),
                words.of("decree.usual.addendum.legal-bases", base.number(), day, programme.legalBasis()),
                words.of("decree.usual.addendum.articles", base.number()));
    }

    private static List<String> names(Programme programme) {
        return programme.schemes().stream().sorted().map(Enum::name).toList();
    }

    static DecreeForm of(Decree decree) {
        return new DecreeForm(
                decree.number(),
                decree.title(),
                new Show(LANGUAGE, ZoneOffset.UTC).date(decree.decidedOn()),
                String.join("\n", decree.considering()),
                String.join("\n", decree.legalBases()),
                String.join("\n", decree.articles()));
    }

    DecreeText text(LocalDate today) {
        return DecreeText.of(number, title, day(today), lines(considering), lines(legalBases), lines(articles));
    }

    private @Nullable LocalDate day(LocalDate today) {
        if (decidedOn == null || decidedOn.isBlank()) {
            return null;
        }
        return Typed.date(decidedOn, today)
                .orElseThrow(() -> new Problem(Kind.INVALID, "field.date-unread", Input.named("decidedOn"), decidedOn));
    }

    private static List<@Nullable String> lines(@Nullable String text) {
        return text == null ? List.of() : List.copyOf(text.lines().toList());
    }

    /// The field that a problem speaks of, as far as it tells.
    static String fieldOf(Problem problem) {
        return FIELDS.getOrDefault(problem.code(), problem.code().startsWith("addendum.") ? "leaving" : "number");
    }
}
