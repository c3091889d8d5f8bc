package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.Target;
import id.payung.server.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Coverage in the shape the API shows: reported, estimated and own figures as separate objects.
@Component
class CoverageViews {

    private final Regions regions;

    CoverageViews(Regions regions) {
        this.regions = regions;
    }

    record PlaceView(String code, String name, String level) {}

    /// @param percentComputed true when the source prints no percentage and it is the quotient of its numbers
    record FigureView(
            String id,
            @Nullable Long members,
            @Nullable Long potential,
            @Nullable BigDecimal percent,
            boolean percentComputed,
            LocalDate asOf,
            String asOfPrecision,
            String source,
            @Nullable LocalDate published,
            LocalDate knownOn,
            String confidence,
            String note) {}

    /// @param month first day of the month that is counted
    record OwnView(long people, LocalDate month, Map<String, Long> byScheme) {}

    record TargetView(
            String id,
            String set,
            LocalDate due,
            @Nullable BigDecimal percent,
            @Nullable Long heads,
            @Nullable Long denominator,
            String denominatorSource,
            String decree,
            String source,
            @Nullable LocalDate published,
            String confidence,
            String note,
            @Nullable Long gapHeads,
            @Nullable BigDecimal gapPoints) {}

    record AnswerView(
            PlaceView region,
            String segment,
            LocalDate asOf,
            LocalDate knownOn,
            @Nullable FigureView reported,
            @Nullable FigureView estimate,
            @Nullable OwnView ownLedger,
            List<TargetView> targets) {}

    AnswerView view(CoverageAnswer answer, Locale locale) {
        CoverageQuestion question = answer.question();
        ReportedFigure reported = answer.reported();
        ReportedFigure estimate = answer.estimate();
        OwnCount own = answer.own();
        return new AnswerView(
                place(question.regionCode()),
                question.segment().name(),
                question.asOf(),
                question.knownOn(),
                reported == null ? null : view(reported, locale),
                estimate == null ? null : view(estimate, locale),
                own == null ? null : view(own),
                answer.targets().stream()
                        .map(target -> view(target, reported, locale))
                        .toList());
    }

    FigureView view(ReportedFigure figure, Locale locale) {
        return new FigureView(
                figure.id(),
                figure.members(),
                figure.potential(),
                figure.percent(),
                figure.statedPercent() == null && figure.percent() != null,
                figure.asOf(),
                lower(figure.precision()),
                figure.source(),
                figure.published(),
                figure.knownOn(),
                lower(figure.confidence()),
                note(figure.noteId(), figure.noteEn(), locale));
    }

    OwnView view(OwnCount own) {
        return new OwnView(own.people(), own.month().atDay(1), own.byScheme());
    }

    TargetView view(Target target, @Nullable ReportedFigure figure, Locale locale) {
        Target.Gap gap = figure == null ? new Target.Gap(null, null) : target.gapFrom(figure);
        return new TargetView(
                target.id(),
                target.set(),
                target.due(),
                target.percent(),
                target.heads(),
                target.denominator(),
                target.denominatorSource(),
                target.decree(),
                target.source(),
                target.published(),
                lower(target.confidence()),
                note(target.noteId(), target.noteEn(), locale),
                gap.heads(),
                gap.points());
    }

    PlaceView place(String code) {
        return code.equals(CoverageQuestion.COUNTRY)
                ? new PlaceView(code, "Indonesia", "country")
                : new PlaceView(
                        code,
                        regions.displayName(code),
                        lower(regions.require(code).level()));
    }

    static String note(String indonesian, String english, Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
