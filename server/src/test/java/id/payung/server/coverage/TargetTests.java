package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How far it is to a target.
class TargetTests {

    @Test
    void countsTheHeadsThatJambiLackedInAugust2024() {
        var gap = target("53", 695_556L, 1_312_370L).gapFrom(figure(518_632L, 1_312_370L, "39.52"));

        assertThat(gap.heads()).isEqualTo(176_924);
        assertThat(gap.points()).isEqualByComparingTo("13.48");
    }

    @Test
    void countsOnTheTargetsOwnBaseNotOnANewerOne() {
        var gap = target("50", null, 1_000L).gapFrom(figure(400L, 2_000L, "20"));

        assertThat(gap.heads()).isEqualTo(100);
    }

    @Test
    void roundsUpToWholePeople() {
        assertThat(target("33.33", null, null).gapFrom(figure(0L, 100L, "0")).heads())
                .isEqualTo(34);
    }

    @Test
    void isZeroOnceReached() {
        var gap = target("40", 40L, 100L).gapFrom(figure(41L, 100L, "41"));

        assertThat(gap.heads()).isZero();
        assertThat(gap.points()).isEqualByComparingTo("0");
    }

    @Test
    void saysNothingAboutHeadsWhereTheSourceGivesAPercentageOnly() {
        var gap = target("55", null, null).gapFrom(figure(null, null, "48.64"));

        assertThat(gap.heads()).isNull();
        assertThat(gap.points()).isEqualByComparingTo("6.36");
    }

    private static Target target(String percent, @Nullable Long heads, @Nullable Long denominator) {
        return new Target(
                "uji",
                "UCJ uji",
                "15",
                Segment.ALL,
                LocalDate.of(2024, 12, 31),
                new BigDecimal(percent),
                heads,
                denominator,
                "",
                "",
                "uji",
                null,
                LocalDate.of(2024, 1, 1),
                Confidence.STATED,
                "",
                "");
    }

    private static ReportedFigure figure(@Nullable Long members, @Nullable Long potential, String percent) {
        return new ReportedFigure(
                "uji",
                "15",
                Segment.ALL,
                ReportedFigure.Kind.REPORTED,
                LocalDate.of(2024, 8, 12),
                ReportedFigure.Precision.DAY,
                members,
                potential,
                new BigDecimal(percent),
                "uji",
                null,
                LocalDate.of(2024, 8, 12),
                Confidence.STATED,
                "",
                "");
    }
}
