package id.payung.server.coverage.web;

import id.payung.server.coverage.Confidence;
import id.payung.server.coverage.Coverage;
import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.CoverageSource;
import id.payung.server.coverage.CoverageTrend;
import id.payung.server.coverage.Indicator;
import id.payung.server.coverage.Outlook;
import id.payung.server.coverage.Outlooks;
import id.payung.server.coverage.OwnCount;
import id.payung.server.coverage.PointCost;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.Target;
import id.payung.server.coverage.TileGrid;
import id.payung.server.coverage.outline.Outline;
import id.payung.server.coverage.outline.OutlineSet;
import id.payung.server.coverage.outline.Outlines;
import id.payung.server.region.Region;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.Regions;
import id.payung.server.screen.Figure;
import id.payung.server.screen.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the board of a place together.
@Component
class Boards {

    private final Coverage coverage;
    private final Outlooks outlooks;
    private final Regions regions;
    private final Outlines outlines;

    Boards(Coverage coverage, Outlooks outlooks, Regions regions, Outlines outlines) {
        this.coverage = coverage;
        this.outlooks = outlooks;
        this.regions = regions;
        this.outlines = outlines;
    }

    /// @param source all that the reader may see, or what everybody may see
    Board board(CoverageSource source, CoverageQuestion question, BoardAddress address, Words words) {
        CoverageAnswer answer = source.answer(question);
        CoverageTrend trend = source.trend(question);
        Outlook outlook = outlooks.of(question, trend);
        List<CoverageAnswer> below = source.below(question);
        BoardParts parts = new BoardParts(below, regions, address, words);
        BoardCharts charts = new BoardCharts(words);
        ReportedFigure reported = answer.reported();
        Target next = next(answer);
        String code = question.regionCode();
        return new Board(
                name(code),
                trail(code, address),
                reported == null ? null : headline(reported, trend, address, words),
                reported == null ? words.say("missing", name(code), words.show().date(question.asOf())) : null,
                withPoint(cards(answer, next, address, words), outlook.pointCost(), question, words),
                notes(answer, next, words),
                charts.trend(trend, next, outlook.paths()),
                charts.months(trend.own(), question.asOf(), outlook.forecast()),
                TileGrid.of(code).map(parts::tiles).orElse(List.of()),
                map(question, parts, words),
                code.equals(CoverageQuestion.COUNTRY),
                parts.ranking(source.below(question.monthBefore())),
                partsTitle(code, words),
                parts.table(TileGrid.of(code).isPresent()),
                parts.anyReported(),
                new Decisions(answer, outlook, address, words).all(),
                parts.movers(source.figuresBefore(question)));
    }

    /// The parts of a place with the borders that were supplied; null where nobody did.
    @Nullable
    BoardMap map(CoverageSource source, CoverageQuestion question, BoardAddress address, Words words) {
        return map(question, new BoardParts(source.below(question), regions, address, words), words);
    }

    private @Nullable BoardMap map(CoverageQuestion question, BoardParts parts, Words words) {
        List<Outline> borders = outlines.of(question.regionCode());
        return borders.isEmpty()
                ? null
                : parts.map(
                        borders,
                        words.say(
                                "map.borders",
                                outlines.set(question.regionCode())
                                        .map(OutlineSet::source)
                                        .orElse("")));
    }

    private static List<Figure> withPoint(
            List<Figure> cards, @Nullable PointCost cost, CoverageQuestion question, Words words) {
        if (cost != null) {
            cards.add(new Figure(
                    words.say("point"),
                    words.show().money(cost.year().amount()),
                    Decisions.ofPoint(cost, words),
                    null,
                    words.say("point.source", words.show().month(cost.from())),
                    question.asOf(),
                    cost.unconfirmed() ? words.say("point.unconfirmed") : null,
                    Tone.CALM,
                    null));
        }
        return cards;
    }

    /// The figures of a place without its parts: what was reported, the next target, our own count.
    List<Figure> figures(CoverageQuestion question, BoardAddress address, Words words) {
        CoverageAnswer answer = coverage.answer(question);
        List<Figure> figures = new ArrayList<>();
        ReportedFigure reported = answer.reported();
        if (reported != null) {
            figures.add(headline(reported, coverage.trend(question), address, words));
        }
        figures.addAll(cards(answer, next(answer), address, words));
        return figures;
    }

    String name(String code) {
        return code.equals(CoverageQuestion.COUNTRY) ? "Indonesia" : regions.displayName(code);
    }

    private Figure headline(ReportedFigure figure, CoverageTrend trend, BoardAddress address, Words words) {
        Indicator indicator = Indicator.of(figure.segment());
        BigDecimal percent = figure.percent();
        return new Figure(
                words.say("headline", words.english() ? indicator.numeratorEn() : indicator.numeratorId()),
                words.percent(percent),
                words.ofWhat(figure, words.english() ? indicator.denominatorEn() : indicator.denominatorId()),
                percent == null ? null : percent.movePointLeft(2).doubleValue(),
                figure.source(),
                figure.asOf(),
                change(figure, trend, words),
                Tone.CALM,
                address.figure(figure.id()));
    }

    private static @Nullable String change(ReportedFigure figure, CoverageTrend trend, Words words) {
        int at = trend.reported().indexOf(figure);
        if (at < 1) {
            return null;
        }
        ReportedFigure before = trend.reported().get(at - 1);
        BigDecimal now = figure.percent();
        BigDecimal then = before.percent();
        return now == null || then == null
                ? null
                : words.say(
                        "change",
                        words.show().change(now.subtract(then)),
                        words.show().date(before.asOf()));
    }

    private List<Figure> cards(CoverageAnswer answer, @Nullable Target next, BoardAddress address, Words words) {
        List<Figure> cards = new ArrayList<>();
        answer.targets().stream()
                .filter(target -> next != null && target.due().equals(next.due()))
                .forEach(target -> cards.add(target(target, answer.reported(), words)));
        OwnCount own = answer.own();
        if (own != null) {
            cards.add(own(answer.question(), own, address, words));
        }
        ReportedFigure estimate = answer.estimate();
        if (estimate != null) {
            cards.add(estimate(estimate, address, words));
        }
        return cards;
    }

    private static Figure target(Target target, @Nullable ReportedFigure figure, Words words) {
        Target.Gap gap = figure == null ? new Target.Gap(null, null) : target.gapFrom(figure);
        Long heads = target.heads();
        String value = target.percent() == null ? words.show().count(heads) : words.percent(target.percent());
        boolean reached = gap.points() != null && gap.points().signum() == 0;
        String missing = reached ? words.say("target.reached") : missing(gap, words);
        return new Figure(
                words.say("target", target.set()),
                value,
                heads == null || target.percent() == null
                        ? words.say("target.due", words.show().date(target.due()))
                        : words.say(
                                "target.heads",
                                words.show().count(heads),
                                words.show().date(target.due())),
                null,
                target.published() == null ? words.say("target.undated", target.source()) : target.source(),
                target.published() == null ? target.due() : target.published(),
                missing,
                reached ? Tone.SAFE : Tone.HAND,
                null);
    }

    private static @Nullable String missing(Target.Gap gap, Words words) {
        if (gap.heads() != null) {
            return words.say("target.gap", words.show().count(gap.heads()));
        }
        return gap.points() == null
                ? null
                : words.say("target.gap.points", words.show().count(gap.points()));
    }

    private Figure own(CoverageQuestion question, OwnCount own, BoardAddress address, Words words) {
        return new Figure(
                words.say("own.label"),
                words.show().count(own.people()),
                words.say("own.of", words.show().month(own.month())),
                null,
                words.say("own.source"),
                question.asOf(),
                words.say("own.apart"),
                Tone.CALM,
                address.base().equals(BoardAddress.OPEN) ? null : address.ownCount(question.regionCode()));
    }

    private static Figure estimate(ReportedFigure estimate, BoardAddress address, Words words) {
        return new Figure(
                words.say("estimate"),
                words.say("about", words.show().count(estimate.potential())),
                words.say("estimate.of"),
                null,
                estimate.source(),
                estimate.asOf(),
                words.note(estimate),
                Tone.HAND,
                address.figure(estimate.id()));
    }

    private static List<String> notes(CoverageAnswer answer, @Nullable Target next, Words words) {
        List<String> notes = new ArrayList<>();
        if (answer.reported() != null) {
            notes.add(words.note(answer.reported()));
        }
        if (next != null && next.confidence() == Confidence.DISPUTED) {
            notes.add(words.note(next));
        }
        notes.removeIf(String::isEmpty);
        return notes;
    }

    private static @Nullable Target next(CoverageAnswer answer) {
        return answer.targets().isEmpty() ? null : answer.targets().getFirst();
    }

    private List<Board.Crumb> trail(String code, BoardAddress address) {
        List<Board.Crumb> trail = new ArrayList<>();
        if (code.equals(CoverageQuestion.COUNTRY)) {
            return trail;
        }
        trail.add(new Board.Crumb("Indonesia", address.of(CoverageQuestion.COUNTRY)));
        for (Region above : regions.path(code)) {
            if (!above.code().equals(code)) {
                trail.add(new Board.Crumb(regions.displayName(above.code()), address.of(above.code())));
            }
        }
        return trail;
    }

    private String partsTitle(String code, Words words) {
        RegionLevel level = coverage.levelBelow(code);
        return switch (level) {
            case null -> "";
            case VILLAGE -> words.say("parts.VILLAGE", regions.villageWord(code).word());
            default -> words.say("parts." + level.name());
        };
    }
}
