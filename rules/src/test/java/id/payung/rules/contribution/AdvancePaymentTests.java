package id.payung.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdvancePaymentTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final AdvancePayment advance = AdvancePayment.current();

    @Test
    void refusesToSplitNothing() {
        assertThatThrownBy(() -> advance.split(0, DAY)).hasMessage("at least one month is needed, but got 0");
    }

    @Test
    void allowsOneTwoThreeSixAndTwelveMonths() {
        for (int months = 0; months <= 13; months++) {
            assertThat(advance.isAllowed(months, DAY))
                    .isEqualTo(Set.of(1, 2, 3, 6, 12).contains(months));
        }
    }

    @Test
    void splitsOtherNumbersIntoTheFewestPayments() {
        assertThat(advance.split(10, DAY)).containsExactly(6, 3, 1);
        assertThat(advance.split(12, DAY)).containsExactly(12);
        assertThat(advance.split(5, DAY)).containsExactly(3, 2);
        assertThat(advance.split(24, DAY)).containsExactly(12, 12);
    }

    @Test
    void paysTwiceTheMonthsWhenThePriceWasHalvedMeanwhile() {
        assertThat(pay(3 * 16_800, "2026-04").months()).isEqualTo(MonthRange.startingAt(month("2026-04"), 6));
        assertThat(pay(3 * 16_800, "2026-04").credit()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void pricesEachMonthByItselfAndCreditsTheRest() {
        AdvancePayment.Paid paid = pay(16_800 + 8_400 + 8_399, "2026-03");
        assertThat(paid.months()).isEqualTo(MonthRange.startingAt(month("2026-03"), 2));
        assertThat(paid.credit()).isEqualTo(Rupiah.of(8_399));
    }

    @Test
    void paysNothingWithTooLittle() {
        assertThat(pay(16_799, "2026-03").months().isEmpty()).isTrue();
    }

    private AdvancePayment.Paid pay(long amount, String from) {
        return advance.pay(
                Rupiah.of(amount),
                ContributionCase.selfEmployed(
                        Rupiah.of(1_000_000), Set.of(Scheme.JKK, Scheme.JKM), MonthRange.of(month(from))));
    }

    private static ContributionMonth month(String text) {
        return ContributionMonth.parse(text);
    }
}
