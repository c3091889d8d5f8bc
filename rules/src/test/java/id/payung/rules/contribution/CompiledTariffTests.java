package id.payung.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompiledTariffTests {

    private static final MonthRange MONTH = MonthRange.of(ContributionMonth.of(2025, 6));
    private static final ContributionCase SELF_EMPLOYED =
            ContributionCase.selfEmployed(Rupiah.ZERO, Set.of(Scheme.JKK, Scheme.JKM), MONTH);

    private final Contributions contributions = Contributions.current();
    private final CompiledTariff bands = contributions.compile(SELF_EMPLOYED);

    @Test
    void refusesAnIncomeOutOfRange() {
        CompiledTariff wages = contributions.compile(
                ContributionCase.wageEarner(Rupiah.ZERO, RiskClass.LOW, Set.of(Scheme.JKM), MONTH));
        for (CompiledTariff tariff : new CompiledTariff[] {bands, wages}) {
            assertThatThrownBy(() -> tariff.amount(-1))
                    .hasMessage("an income must lie between 0 and 10000000000, but was -1");
            assertThatThrownBy(() -> tariff.amount(10_000_000_001L)).isInstanceOf(IllegalArgumentException.class);
            assertThat(tariff.amount(0)).isGreaterThanOrEqualTo(0);
            assertThat(tariff.amount(10_000_000_000L)).isPositive();
        }
    }

    @Test
    void refusesColumnsOfDifferentLengths() {
        assertThatThrownBy(() -> bands.amounts(new long[2], new long[3]))
                .hasMessage("2 incomes do not fit 3 places for amounts");
    }

    @Test
    void refusesWhatASingleQuoteRefuses() {
        assertThatThrownBy(() ->
                        contributions.compile(ContributionCase.selfEmployed(Rupiah.ZERO, Set.of(Scheme.JP), MONTH)))
                .isInstanceOf(CaseRejectedException.class);
        assertThatThrownBy(() -> contributions.compile(new ContributionCase(
                        Segment.CONSTRUCTION,
                        Set.of(Scheme.JKK),
                        null,
                        null,
                        Rupiah.of(1),
                        false,
                        MONTH,
                        Payer.EMPLOYER,
                        Sector.OTHER,
                        false,
                        null,
                        null)))
                .hasMessage("contractValue: only a tariff on wages can be compiled");
    }

    @Test
    void findsTheBandOnBothSidesOfEveryBound() {
        for (Choice gap : new Choice[] {Choice.GAP_TO_LOWER_BAND, Choice.GAP_TO_UPPER_BAND}) {
            Contributions read =
                    contributions.withoutSteps().reading(Policies.defaults().with(gap));
            CompiledTariff compiled = read.compile(SELF_EMPLOYED);
            for (long bound = 0; bound <= 20_300_000; bound += 100_000) {
                for (long income : new long[] {bound - 1001, bound - 1000, bound - 999, bound - 1, bound, bound + 1}) {
                    if (income >= 0) {
                        assertThat(compiled.amount(income))
                                .as("%s at %s", gap, income)
                                .isEqualTo(read.quote(SELF_EMPLOYED.earning(Rupiah.of(income)))
                                        .total()
                                        .amount());
                    }
                }
            }
        }
    }

    @Test
    void fillsAColumnAndSumsIt() {
        long[] incomes = {1_000_000, 1_100_000, 25_000_000};
        long[] amounts = new long[3];
        bands.amounts(incomes, amounts);
        assertThat(amounts).containsExactly(16_800, 18_800, 213_800);
        assertThat(bands.total(incomes)).isEqualTo(16_800 + 18_800 + 213_800);
    }
}
