package id.payung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinesTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 2, 23);
    private static final LocalDate AFTER = LocalDate.of(2025, 2, 24);
    private static final LocalDateTime FRIDAY_NOON = LocalDateTime.of(2026, 1, 2, 12, 0);

    private final Deadlines deadlines = Deadlines.current();

    @Test
    void knowsNoTermThatDidNotExistYet() {
        assertThatThrownBy(() -> deadlines.of("CONCLUSION", BEFORE))
                .hasMessage("there is no term 'CONCLUSION' on 2025-02-23");
        assertThat(deadlines.of("CONCLUSION", AFTER).length()).isEqualTo(30);
    }

    @Test
    void shortensTheFieldCheckFromSevenToFiveWorkingDays() {
        assertThat(deadlines.of("FIELD_CHECK", BEFORE).length()).isEqualTo(7);
        assertThat(deadlines.of("FIELD_CHECK", AFTER).length()).isEqualTo(5);
        assertThat(deadlines.on(AFTER).value()).hasSize(10);
    }

    @Test
    void countsHoursAsTheyElapse() {
        assertThat(end("STAGE_1_REPORT")).isEqualTo(LocalDateTime.of(2026, 1, 4, 12, 0));
    }

    @Test
    void countsDaysToTheEndOfTheLastOne() {
        assertThat(end("CONCLUSION")).isEqualTo(LocalDateTime.of(2026, 2, 1, 23, 59, 59));
    }

    @Test
    void countsWorkingDaysPastWeekendsAndHolidays() {
        assertThat(end("JKM_PAYMENT")).isEqualTo(LocalDateTime.of(2026, 1, 7, 23, 59, 59));
        WorkingCalendar holiday = new WorkingCalendar(Set.of(LocalDate.of(2026, 1, 6)));
        assertThat(deadlines.of("JKM_PAYMENT", AFTER).endsAt(FRIDAY_NOON, holiday))
                .isEqualTo(LocalDateTime.of(2026, 1, 8, 23, 59, 59));
    }

    private LocalDateTime end(String code) {
        return deadlines.of(code, AFTER).endsAt(FRIDAY_NOON, WorkingCalendar.WITHOUT_HOLIDAYS);
    }
}
