package id.payung.rules.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SavingsAccrualTests {

    private static final Rate SIX = Rate.percent("6");

    @Test
    void refusesAYearWithoutYield() {
        TreeMap<ContributionMonth, Rupiah> paid = paidFrom(ContributionMonth.of(2024, 1), 1);
        assertThatThrownBy(() -> SavingsAccrual.balance(paid, Map.of(), ContributionMonth.of(2024, 1)))
                .hasMessage("there is no yield for the year 2024");
    }

    @Test
    void isNothingWithoutContributions() {
        assertThat(SavingsAccrual.balance(new TreeMap<>(), Map.of(), ContributionMonth.of(2024, 1)))
                .isEqualTo(Rupiah.ZERO);
    }

    @Test
    void earnsSimpleInterestWithinTheYearFromTheFirstDayOfEachMonth() {
        TreeMap<ContributionMonth, Rupiah> paid = paidFrom(ContributionMonth.of(2024, 1), 12);
        long interest = 20_000 * 6 * (12 * 13 / 2) / 100 / 12;
        assertThat(SavingsAccrual.balance(paid, Map.of(2024, SIX), ContributionMonth.of(2024, 12)))
                .isEqualTo(Rupiah.of(12 * 20_000 + interest));
        assertThat(SavingsAccrual.balance(paid, Map.of(2024, SIX), ContributionMonth.of(2024, 1)))
                .isEqualTo(Rupiah.of(20_100));
    }

    @Test
    void compoundsAtTheEndOfTheYear() {
        TreeMap<ContributionMonth, Rupiah> paid = paidFrom(ContributionMonth.of(2024, 1), 1);
        assertThat(SavingsAccrual.balance(
                        paid, Map.of(2024, SIX, 2025, Rate.percent("12")), ContributionMonth.of(2025, 6)))
                .isEqualTo(Rupiah.of(22_472)); // 20,000 × 1.06 × (1 + 12 % × 6/12)
    }

    private static TreeMap<ContributionMonth, Rupiah> paidFrom(ContributionMonth first, int months) {
        TreeMap<ContributionMonth, Rupiah> paid = new TreeMap<>();
        for (int i = 0; i < months; i++) {
            paid.put(first.plus(i), Rupiah.of(20_000));
        }
        return paid;
    }
}
