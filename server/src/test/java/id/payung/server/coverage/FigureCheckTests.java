package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures that contradict themselves do not get in.
class FigureCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void refusesTheSwappedFigureOfBangkaBelitung() {
        // Printed: 383,271 active of 563,133 = 31.93 %. Really 179,842 of 563,133 is 31.94 %.
        assertRefused(figure(383_271L, 563_133L, "31.93"), "coverage.members-swapped");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "518632, 1312370, 93.52, coverage.percent-disagrees",
                "101, 100, -, coverage.members-exceed",
                "5, -, -, coverage.incomplete",
                "-, 100, -, coverage.incomplete",
                "-, -, -, coverage.incomplete",
                "-1, 100, -, coverage.negative",
                "0, 0, -, coverage.negative",
                "-, -, 100.01, coverage.percent-range",
                "-, -, -0.01, coverage.percent-range",
                "40, 100, 39.94, coverage.percent-disagrees",
                "40, 100, 40.06, coverage.percent-disagrees",
            })
    void refusesNumbersThatContradictEachOther(
            @Nullable Long members, @Nullable Long potential, @Nullable String percent, String code) {
        assertRefused(figure(members, potential, percent), code);
    }

    @Test
    void refusesAFigureWithoutASource() {
        var figure = new NewFigure("15", Segment.ALL, TODAY, 1L, 2L, null, " ", null, "", null);

        assertRefused(figure, "coverage.source-missing");
    }

    @Test
    void takesTodayButNotTomorrow() {
        assertThatCode(() -> FigureCheck.check(figure(40L, 100L, "40.00"), TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> FigureCheck.check(figure(40L, 100L, "40.00"), TODAY.minusDays(1)))
                .isInstanceOf(Problem.class)
                .hasMessage("coverage.future");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "518632, 1312370, 39.52",
                "518632, 1312370, -",
                "-, -, 48.64",
                "-, 228000, 44",
                "0, 100, 0",
                "100, 100, 100",
                "40, 100, 39.95",
                "40, 100, 40.05",
            })
    void takesNumbersThatAgreeWithinRounding(
            @Nullable Long members, @Nullable Long potential, @Nullable String percent) {
        assertThatCode(() -> FigureCheck.check(figure(members, potential, percent), TODAY))
                .doesNotThrowAnyException();
    }

    private static NewFigure figure(@Nullable Long members, @Nullable Long potential, @Nullable String percent) {
        return new NewFigure(
                "19",
                Segment.ALL,
                TODAY,
                members,
                potential,
                percent == null ? null : new BigDecimal(percent),
                "Laporan uji",
                null,
                "",
                null);
    }

    private static void assertRefused(NewFigure figure, String code) {
        assertThatThrownBy(() -> FigureCheck.check(figure, TODAY))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> Assertions.assertThat(problem.code()).isEqualTo(code));
    }
}
