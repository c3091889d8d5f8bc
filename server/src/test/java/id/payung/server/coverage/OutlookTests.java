package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.coverage.JdbcHeads.Knowledge;
import id.payung.server.law.LawInForce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The way to a target, the months ahead, the price of a point.
class OutlookTests {

    private static final YearMonth NOW = YearMonth.of(2025, 6);

    @Test
    void needsFortyFourThousandPeopleAMonthForJambiByTheEndOf2024() {
        var path = path(target("53", 695_556L, 1_312_370L), figure(LocalDate.of(2024, 8, 12), 518_632L, 1_312_370L));

        assertThat(path.months()).isEqualTo(4);
        assertThat(path.headsPerMonth()).isEqualTo(44_231);
        assertThat(path.pointsPerMonth()).isEqualByComparingTo("3.37");
        assertThat(path.ahead()).isEqualByComparingTo("0");
        assertThat(path.line().getLast().percent()).isEqualByComparingTo("53");
        assertThat(path.line()).hasSize(5);
    }

    @Test
    void measuresFromTheFigureThatWasKnownWhenTheTargetWasSet() {
        var path = path(
                target("60", null, 1_000L),
                figure(LocalDate.of(2024, 1, 1), 200L, 1_000L),
                figure(LocalDate.of(2024, 7, 1), 300L, 1_000L),
                figure(LocalDate.of(2024, 10, 1), 350L, 1_000L));

        assertThat(path.from().members()).isEqualTo(300);
        assertThat(path.expected()).isEqualByComparingTo("45.08");
        assertThat(path.ahead()).isEqualByComparingTo("-10.08");
        assertThat(path.headsPerMonth()).isEqualTo(125);
    }

    @Test
    void wantsNothingMoreOnceTheTargetIsReached() {
        var path = path(target("40", 400L, 1_000L), figure(LocalDate.of(2024, 8, 1), 420L, 1_000L));

        assertThat(path.headsPerMonth()).isZero();
        assertThat(path.pointsPerMonth()).isEqualByComparingTo("0");
    }

    @Test
    void saysNothingPerMonthInTheMonthItIsDue() {
        var path = path(target("53", 695_556L, 1_312_370L), figure(LocalDate.of(2024, 12, 1), 1L, 1_312_370L));

        assertThat(path.months()).isZero();
        assertThat(path.headsPerMonth()).isNull();
    }

    @Test
    void hasNoWayWithoutAFigureOrAPercentage() {
        assertThat(TargetPath.of(target("53", null, null), List.of())).isEmpty();
        assertThat(TargetPath.of(target(null, 30_000L, null), List.of(figure(LocalDate.of(2024, 8, 1), 1L, 2L))))
                .isEmpty();
    }

    @Test
    void forecastsOnlyWhatIsPaidWhenThePastSaysTooLittle() {
        var forecast = OwnForecast.of(NOW, own(Map.of(0, 100L, 1, 80L)), List.of());

        assertThat(forecast.observations()).isZero();
        assertThat(forecast.months()).hasSize(12);
        assertThat(forecast.months().getFirst())
                .isEqualTo(new OwnForecast.Month(NOW.plusMonths(1), 80, null, null, null));
    }

    @Test
    void expectsWhatUsedToBeAddedInTheMonthBeforeItBegan() {
        List<Knowledge> past = new ArrayList<>();
        long[] late = {10, 20, 30, 40, 50};
        for (int back = 5; back >= 1; back--) {
            YearMonth month = NOW.minusMonths(back - 1);
            past.add(new Knowledge(month, month.minusMonths(1).atDay(5), 100 - late[back - 1]));
            past.add(new Knowledge(month, month.atDay(20), 100));
        }
        past.add(new Knowledge(NOW.minusMonths(5), NOW.minusMonths(6).atDay(1), 100));

        var forecast = OwnForecast.of(NOW, own(Map.of(0, 100L, 1, 70L)), past);

        assertThat(forecast.observations()).isEqualTo(5);
        var next = forecast.months().getFirst();
        assertThat(next.paid()).isEqualTo(70);
        assertThat(next.likely()).isEqualTo(100);
        assertThat(next.low()).isEqualTo(84);
        assertThat(next.high()).isEqualTo(116);
    }

    @Test
    void seesTheCliffAtTheEndOfTheYear() {
        var counts = new java.util.HashMap<Integer, Long>();
        for (int ahead = 0; ahead <= 6; ahead++) {
            counts.put(ahead, 2_000L);
        }
        var forecast = OwnForecast.of(NOW, own(counts), List.of());

        assertThat(forecast.cliff()).isEqualTo(new OwnForecast.Cliff(YearMonth.of(2026, 1), 2_000));
    }

    @Test
    void takesASmallLossForNoCliff() {
        assertThat(OwnForecast.of(NOW, constant(100, 91), List.of()).cliff()).isNull();
        assertThat(OwnForecast.of(NOW, constant(100, 90), List.of()).cliff()).isNotNull();
        assertThat(OwnForecast.of(NOW, List.of(), List.of()).cliff()).isNull();
    }

    @Test
    void pricesAPointOfJambiAtTheRateOf2024() {
        var cost = PointCost.of(1_312_370, YearMonth.of(2024, 1), LawInForce.asShipped())
                .orElseThrow();

        assertThat(cost.people()).isEqualTo(13_124);
        assertThat(cost.year().amount()).isEqualTo(13_124L * 16_800 * 12);
    }

    private static List<OwnCount> constant(long now, long later) {
        var counts = new java.util.HashMap<Integer, Long>();
        for (int ahead = 0; ahead <= 12; ahead++) {
            counts.put(ahead, ahead == 0 ? now : later);
        }
        return own(counts);
    }

    private static List<OwnCount> own(Map<Integer, Long> peopleByMonthsAhead) {
        return peopleByMonthsAhead.entrySet().stream()
                .map(entry -> new OwnCount(NOW.plusMonths(entry.getKey()), entry.getValue(), Map.of()))
                .toList();
    }

    private static TargetPath path(Target target, ReportedFigure... history) {
        return TargetPath.of(target, List.of(history)).orElseThrow();
    }

    private static Target target(@Nullable String percent, @Nullable Long heads, @Nullable Long denominator) {
        return new Target(
                "uji",
                "UCJ uji",
                "15",
                Segment.ALL,
                LocalDate.of(2024, 12, 31),
                percent == null ? null : new BigDecimal(percent),
                heads,
                denominator,
                "",
                "",
                "uji",
                null,
                LocalDate.of(2024, 8, 13),
                Confidence.STATED,
                "",
                "");
    }

    private static ReportedFigure figure(LocalDate asOf, Long members, Long potential) {
        return new ReportedFigure(
                "uji",
                "15",
                Segment.ALL,
                ReportedFigure.Kind.REPORTED,
                asOf,
                ReportedFigure.Precision.DAY,
                members,
                potential,
                null,
                "uji",
                null,
                asOf,
                Confidence.STATED,
                "",
                "");
    }
}
