package id.payung.server.coverage.web;

import id.payung.rules.Rupiah;
import id.payung.server.coverage.Confidence;
import id.payung.server.coverage.CoverageAnswer;
import id.payung.server.coverage.Outlook;
import id.payung.server.coverage.OwnForecast;
import id.payung.server.coverage.PointCost;
import id.payung.server.coverage.ReportedFigure;
import id.payung.server.coverage.TargetPath;
import id.payung.server.screen.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the head of a region has to decide, in sentences: distance to the path, money, people about to fall out,
/// figures that are old or disputed.
final class Decisions {

    private static final int STALE_MONTHS = 3;

    private final CoverageAnswer answer;
    private final Outlook outlook;
    private final BoardAddress address;
    private final Words words;

    Decisions(CoverageAnswer answer, Outlook outlook, BoardAddress address, Words words) {
        this.answer = answer;
        this.outlook = outlook;
        this.address = address;
        this.words = words;
    }

    List<Board.Decision> all() {
        List<Board.Decision> decisions = new ArrayList<>();
        outlook.paths().forEach(path -> add(decisions, path(path)));
        add(decisions, cliff());
        ReportedFigure figure = answer.reported();
        if (figure != null) {
            add(decisions, age(figure));
            add(decisions, dispute(figure));
        }
        if (answer.targets().isEmpty()) {
            decisions.add(new Board.Decision(Tone.QUIET, words.say("decide.no-target"), null));
        }
        return decisions;
    }

    private Board.@Nullable Decision path(TargetPath path) {
        if (path.pointsPerMonth() == null || path.pointsPerMonth().signum() == 0) {
            return null;
        }
        String set = path.target().set();
        String due = words.show().date(path.target().due());
        Long heads = path.headsPerMonth();
        if (heads == null) {
            return new Board.Decision(
                    Tone.HAND, words.say("decide.points", set, words.show().count(path.pointsPerMonth()), due), null);
        }
        Long gap = path.target().gapFrom(path.latest()).heads();
        String price = gap == null ? null : price(gap);
        return new Board.Decision(
                path.ahead().signum() < 0 ? Tone.HAND : Tone.CALM,
                words.say(
                                "decide.heads",
                                set,
                                words.show().count(heads),
                                words.show().count(path.months()),
                                due)
                        + (price == null
                                ? ""
                                : " " + words.say("decide.price", words.show().count(gap), price))
                        + line(path.ahead()),
                null);
    }

    private String line(BigDecimal ahead) {
        return ahead.signum() == 0
                ? ""
                : " "
                        + words.say(
                                ahead.signum() < 0 ? "decide.below" : "decide.above",
                                words.show().count(ahead.abs()));
    }

    /// What so many people cost a year at the price of a point.
    private @Nullable String price(long people) {
        PointCost cost = outlook.pointCost();
        if (cost == null) {
            return null;
        }
        Rupiah each = Rupiah.of(cost.year().amount() / cost.people());
        return words.show().money(each.times(people).amount());
    }

    private Board.@Nullable Decision cliff() {
        OwnForecast forecast = outlook.forecast();
        OwnForecast.Cliff cliff = forecast == null ? null : forecast.cliff();
        return cliff == null
                ? null
                : new Board.Decision(
                        Tone.HAND,
                        words.say(
                                "decide.cliff",
                                words.show().count(cliff.people()),
                                words.show().month(cliff.month())),
                        address.ownCount(answer.question().regionCode()));
    }

    private Board.@Nullable Decision age(ReportedFigure figure) {
        long months = ChronoUnit.MONTHS.between(figure.asOf(), answer.question().asOf());
        return months < STALE_MONTHS
                ? null
                : new Board.Decision(
                        Tone.HAND, words.say("decide.stale", words.show().count(months)), address.figure(figure.id()));
    }

    private Board.@Nullable Decision dispute(ReportedFigure figure) {
        boolean uncountable =
                figure.potential() == null && outlook.paths().stream().allMatch(path -> path.headsPerMonth() == null);
        return figure.confidence() != Confidence.DISPUTED && !uncountable
                ? null
                : new Board.Decision(
                        Tone.CALM,
                        words.say(uncountable ? "decide.no-base" : "decide.disputed"),
                        address.figure(figure.id()));
    }

    private static void add(List<Board.Decision> decisions, Board.@Nullable Decision decision) {
        if (decision != null) {
            decisions.add(decision);
        }
    }

    /// One percentage point in money, with people and months, ready to read.
    static String ofPoint(PointCost cost, Words words) {
        return words.say(
                "point.of",
                words.show().count(cost.people()),
                words.show()
                        .money(new BigDecimal(cost.year().amount())
                                .divide(BigDecimal.valueOf(cost.people()), 0, RoundingMode.HALF_UP)));
    }
}
