package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fifteenth of the contribution month (Permenaker 5/2021 Pasal 41), or the next one when that has passed.
class DueDayTests {

    @ParameterizedTest(name = "months from {0}, issued on {1}: due on {2}")
    @CsvSource({
        "2025-06, 2025-05-22, 2025-06-15",
        "2025-06, 2025-06-14, 2025-06-15",
        "2025-06, 2025-06-15, 2025-06-15",
        "2025-06, 2025-06-16, 2025-07-15",
        "2024-01, 2025-06-10, 2025-06-15",
        "2024-01, 2025-12-16, 2026-01-15"
    })
    void isTheFifteenthThatCanStillBeMet(String first, LocalDate issuedOn, LocalDate due) {
        var day = DueDay.of(months(first), issuedOn).orElseThrow();

        assertThat(day.day()).isEqualTo(due);
        assertThat(day.source()).contains("Permenaker 5/2021 Pasal 41");
    }

    @Test
    void isUnknownForMonthsBeforeTheFirstRule() {
        assertThat(DueDay.of(months("2015-06"), LocalDate.of(2015, 6, 1))).isEmpty();
        assertThat(DueDay.of(months("2015-07"), LocalDate.of(2015, 6, 1))).isPresent();
    }

    private static MonthRange months(String first) {
        return MonthRange.startingAt(ContributionMonth.parse(first), 12);
    }
}
