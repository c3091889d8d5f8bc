package id.payung.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrearsTests {

    private static final ContributionMonth LAST_PAID = ContributionMonth.of(2025, 12);

    private final Arrears arrears = Arrears.current(Policies.defaults());

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 0, true",
        "2026-01-15, 0, true",
        "2026-01-16, 1, true",
        "2026-02-15, 1, true",
        "2026-02-16, 2, true",
        "2026-03-16, 3, true",
        "2026-04-15, 3, true",
        "2026-04-16, 4, false",
        "2026-09-01, 8, false",
    })
    void countsUnpaidMonthsAfterTheirDueDay(LocalDate day, int months, boolean covered) {
        assertThat(arrears.on(day, LAST_PAID))
                .isEqualTo(new Arrears.Standing(months, covered, LocalDate.of(2026, 4, 16)));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 0, true", "2026-02-01, 1, true", "2026-04-30, 3, true", "2026-05-01, 4, false"})
    void countsFromTheEndOfTheMonthWhenReadSo(LocalDate day, int months, boolean covered) {
        Arrears later = Arrears.current(Policies.defaults().with(Choice.ARREARS_AFTER_MONTH_END));
        assertThat(later.on(day, LAST_PAID)).isEqualTo(new Arrears.Standing(months, covered, LocalDate.of(2026, 5, 1)));
    }

    @Test
    void countsNoArrearsWhilePaidInAdvance() {
        assertThat(arrears.on(LocalDate.of(2026, 1, 20), ContributionMonth.of(2026, 12))
                        .months())
                .isZero();
    }
}
