package id.payung.server.matching.web;

import id.payung.server.matching.Noted;
import id.payung.server.matching.Pair;
import id.payung.server.matching.Pairs;
import id.payung.server.matching.Side;
import id.payung.server.matching.Twice;
import id.payung.server.matching.Waterfall;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Pairs as the API answers them.
final class PairViews {

    private PairViews() {}

    /// @param percent chance in hundred that they are one person
    /// @param reasons the waterfall in words, in the reader's language
    record PairView(
            long id,
            Pair.State state,
            String name,
            @Nullable String village,
            @Nullable Long list,
            @Nullable Integer row,
            @Nullable Long sweep,
            boolean elsewhere,
            double bits,
            int percent,
            String reasons,
            int monthsTwice,
            long paidTwice,
            LocalDate foundOn,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String decidedBy,
            @Nullable String reason) {

        static PairView of(Pair pair, Locale locale) {
            return new PairView(
                    pair.id(),
                    pair.state(),
                    pair.name(),
                    pair.village(),
                    pair.list(),
                    pair.row(),
                    pair.sweep(),
                    pair.elsewhere(),
                    Math.round(pair.bits() * 10) / 10.0,
                    pair.why().percent(),
                    pair.why().words(locale.getLanguage().equals("en")),
                    pair.monthsTwice(),
                    pair.paidTwice(),
                    pair.foundOn(),
                    pair.question(),
                    pair.answer(),
                    pair.decidedBy(),
                    pair.reason());
        }
    }

    record PairsView(
            List<PairView> pairs,
            @Nullable String previous,
            @Nullable String next) {}

    /// Months are written `2026-01 s.d. 2026-12`.
    record TwiceView(String scheme, String months, String first, String second, long amount, boolean paid) {

        static TwiceView of(Twice twice) {
            return new TwiceView(
                    twice.scheme().name(),
                    twice.months().toString(),
                    twice.firstFunder(),
                    twice.secondFunder(),
                    twice.amount().amount(),
                    twice.paid());
        }
    }

    record CoverView(String funder, String months, boolean paid) {}

    /// @param right null when she lives outside the reader's territory
    /// @param waterfall the addends, to be drawn
    record ComparedView(
            PairView pair,
            @Nullable Side left,
            @Nullable Side right,
            String rightRegency,
            Waterfall waterfall,
            List<CoverView> cover,
            List<TwiceView> twice,
            List<Noted> history) {

        static ComparedView of(Pairs.Compared compared, Locale locale) {
            return new ComparedView(
                    PairView.of(compared.pair(), locale),
                    compared.left(),
                    compared.right(),
                    compared.rightRegency(),
                    compared.pair().why(),
                    compared.cover().stream()
                            .map(each ->
                                    new CoverView(each.funder(), each.months().toString(), each.paid()))
                            .toList(),
                    compared.twice().stream().map(TwiceView::of).toList(),
                    compared.history());
        }
    }

    /// What somebody decides: `SAME`, `DIFFERENT`, `ASK`.
    record DecisionBody(@Nullable String decision, @Nullable String reason) {}

    record ReasonBody(@Nullable String reason) {}

    record AnswerBody(@Nullable String answer) {}
}
