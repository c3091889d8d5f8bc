package id.payung.rules.contribution;

import static id.payung.rules.Scheme.JHT;
import static id.payung.rules.Scheme.JKK;
import static id.payung.rules.Scheme.JKM;
import static id.payung.rules.Scheme.JP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelfEmployedContributionTests {

    private static final Set<Scheme> ACCIDENT_AND_DEATH = Set.of(JKK, JKM);

    private final Contributions contributions = Contributions.current();

    @Test
    void refusesThePension() {
        assertThatThrownBy(() -> contributions.quote(aWorker(1_000_000, Set.of(JKK, JP), "2025-01", 1)))
                .isInstanceOf(CaseRejectedException.class)
                .hasMessageStartingWith("programmes: JP is not open to BPU");
    }

    @Test
    void refusesANegativeIncome() {
        assertThatThrownBy(() -> contributions.quote(aWorker(-1, ACCIDENT_AND_DEATH, "2025-01", 1)))
                .hasMessage("income: an amount cannot be negative");
    }

    @Test
    void refusesAMonthBeforeTheProgrammeExisted() {
        assertThatThrownBy(() -> contributions.quote(aWorker(1_000_000, ACCIDENT_AND_DEATH, "2015-06", 1)))
                .hasMessageStartingWith("from: JK")
                .hasMessageContaining("exists only from 2015-07-01");
    }

    @Test
    void costsTheSponsor16800AMonthOnTheLowestBand() {
        ContributionQuote quote = contributions.quote(
                aWorker(1_000_000, ACCIDENT_AND_DEATH, "2025-01", 12).paidBy(Payer.APBD));
        assertThat(quote.total()).isEqualTo(Rupiah.of((10_000 + 6_800) * 12));
        assertThat(quote.bornBy(Bearer.GOVERNMENT)).isEqualTo(quote.total());
        assertThat(quote.lines()).hasSize(24);
    }

    @Test
    void halvesBothContributionsOfATransportWorkerFromJanuary2026ToMarch2027() {
        assertThat(total(Sector.TRANSPORT, "2025-12")).isEqualTo(16_800);
        assertThat(total(Sector.TRANSPORT, "2026-01")).isEqualTo(8_400);
        assertThat(total(Sector.TRANSPORT, "2027-03")).isEqualTo(8_400);
        assertThat(total(Sector.TRANSPORT, "2027-04")).isEqualTo(16_800);
    }

    @Test
    void halvesBothContributionsOfOthersFromAprilToDecember2026() {
        assertThat(total(Sector.OTHER, "2026-03")).isEqualTo(16_800);
        assertThat(total(Sector.OTHER, "2026-04")).isEqualTo(8_400);
        assertThat(total(Sector.OTHER, "2026-12")).isEqualTo(8_400);
        assertThat(total(Sector.OTHER, "2027-01")).isEqualTo(16_800);
    }

    @Test
    void givesNoDiscountOnMoneyOfAGovernmentBudget() {
        for (Payer payer : new Payer[] {Payer.APBD, Payer.APBN}) {
            assertThat(contributions
                            .quote(aWorker(1_000_000, ACCIDENT_AND_DEATH, "2026-04", 1)
                                    .paidBy(payer))
                            .total())
                    .isEqualTo(Rupiah.of(16_800));
        }
    }

    @Test
    void namesTheReadingWhenAVillagePays() {
        ContributionCase facts =
                aWorker(1_000_000, ACCIDENT_AND_DEATH, "2026-04", 1).paidBy(Payer.VILLAGE);
        assertThat(contributions.quote(facts).policies()).contains(Choice.VILLAGE_PAYS_FULL);
        assertThat(contributions.quote(facts).total()).isEqualTo(Rupiah.of(16_800));
        Contributions kinder = contributions.reading(Policies.defaults().with(Choice.VILLAGE_PAYS_HALF));
        assertThat(kinder.quote(facts).total()).isEqualTo(Rupiah.of(8_400));
        assertThat(kinder.quote(facts).policies()).contains(Choice.VILLAGE_PAYS_HALF);
    }

    @Test
    void neverReducesOldAgeSavings() {
        ContributionQuote quote = contributions.quote(aWorker(1_000_000, Set.of(JKK, JKM, JHT), "2026-04", 1));
        assertThat(quote.amount(JHT, ContributionMonth.of(2026, 4))).isEqualTo(Rupiah.of(20_000));
        assertThat(quote.total()).isEqualTo(Rupiah.of(5_000 + 3_400 + 20_000));
    }

    @Test
    void cutsNinetyNinePerCentDuringThePandemicAndFlagsTheMonthsAsUnconfirmed() {
        ContributionQuote quote = contributions.quote(aWorker(1_000_000, ACCIDENT_AND_DEATH, "2020-08", 1));
        assertThat(quote.total()).isEqualTo(Rupiah.of(100 + 68));
        assertThat(quote.unconfirmed()).containsExactly("relief/pandemic/share_due");
    }

    @Test
    void closesTheGapBetweenBandsBelowTheNextLowerBound() {
        ContributionQuote quote = contributions.quote(aWorker(1_099_999, ACCIDENT_AND_DEATH, "2025-01", 1));
        assertThat(quote.total()).isEqualTo(Rupiah.of(16_800));
        assertThat(quote.policies()).containsExactly(Choice.GAP_TO_LOWER_BAND);
        Contributions other = contributions.reading(Policies.defaults().with(Choice.GAP_TO_UPPER_BAND));
        assertThat(other.quote(aWorker(1_099_999, ACCIDENT_AND_DEATH, "2025-01", 1))
                        .total())
                .isEqualTo(Rupiah.of(18_800));
        assertThat(other.quote(aWorker(1_099_000, ACCIDENT_AND_DEATH, "2025-01", 1))
                        .total())
                .isEqualTo(Rupiah.of(16_800));
    }

    @Test
    void explainsEachStepUnlessStepsAreNotWanted() {
        ContributionCase facts = aWorker(1_000_000, ACCIDENT_AND_DEATH, "2025-01", 1);
        assertThat(contributions.quote(facts).trace())
                .extracting(s -> s.id())
                .containsExactly("BPU-BAND", "BPU-JKK", "BPU-JKM");
        assertThat(contributions.withoutSteps().quote(facts).trace()).isEmpty();
        assertThat(contributions.withoutSteps().quote(facts).lines())
                .isEqualTo(contributions.quote(facts).lines());
    }

    private long total(Sector sector, String month) {
        return contributions
                .quote(aWorker(1_000_000, ACCIDENT_AND_DEATH, month, 1).in(sector))
                .total()
                .amount();
    }

    private static ContributionCase aWorker(long income, Set<Scheme> schemes, String from, int months) {
        return ContributionCase.selfEmployed(
                Rupiah.of(income), schemes, MonthRange.startingAt(ContributionMonth.parse(from), months));
    }
}
