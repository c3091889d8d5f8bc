package id.payung.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.Rupiah;
import id.payung.rules.parameter.Confidence;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EligibilityTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    private final Eligibility eligibility = Eligibility.current();

    @Test
    void turnsAwayWhoeverTurns65OnTheDayOfRegistration() {
        assertThat(eligibility.isYoungEnough(LocalDate.of(1961, 4, 11), DAY)).isTrue();
        assertThat(eligibility.isYoungEnough(LocalDate.of(1961, 4, 10), DAY)).isFalse();
        assertThat(eligibility.isYoungEnough(LocalDate.of(1961, 4, 9), DAY)).isFalse();
    }

    @Test
    void citesItsLimits() {
        assertThat(eligibility.entryAgeLimit(DAY).value()).isEqualTo(65);
        assertThat(eligibility.entryAgeLimit(DAY).sources()).containsExactly("Permenaker 5/2021 Pasal 33");
        assertThat(eligibility.minimumAge(DAY).value()).isEqualTo(17);
        assertThat(eligibility.minimumAge(DAY).confidence()).isEqualTo(Confidence.RECALLED);
        assertThat(eligibility.lowestBaseIncome(DAY).value()).isEqualTo(Rupiah.of(1_000_000));
        assertThat(eligibility.unpaidMonthsKept(DAY).value()).isEqualTo(3);
    }
}
