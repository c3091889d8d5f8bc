package id.payung.rules.contribution;

import static id.payung.rules.Scheme.JHT;
import static id.payung.rules.Scheme.JKK;
import static id.payung.rules.Scheme.JKM;
import static id.payung.rules.Scheme.JKP;
import static id.payung.rules.Scheme.JP;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.parameter.Parameters;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A law prepared anew from its figures says what the shared one says.
class LawReadAfreshTests {

    private static final Rupiah INCOME = Rupiah.of(5_000_000);

    private Contributions law = Contributions.current();

    @BeforeEach
    void readTheLawAfresh() {
        law = Contributions.under(Parameters.current());
    }

    @Test
    void knowsWhoseMoneyIsExcludedFromTheDiscount() {
        ContributionCase facts = ContributionCase.selfEmployed(Rupiah.of(1_000_000), Set.of(JKK, JKM), month(2026, 4));
        assertThat(total(facts)).isEqualTo(8_400);
        assertThat(total(facts.paidBy(Payer.APBD))).isEqualTo(16_800);
        assertThat(total(facts.paidBy(Payer.APBN))).isEqualTo(16_800);
        assertThat(total(facts.during(month(2026, 3)))).isEqualTo(16_800);
        assertThat(total(facts.during(month(2026, 3)).in(Sector.TRANSPORT))).isEqualTo(8_400);
        assertThat(total(facts.during(month(2020, 8)))).isEqualTo(168);
    }

    @Test
    void knowsTheRateOfEveryRiskClass() {
        long[] rates = {12_000, 27_000, 44_500, 63_500, 87_000};
        for (RiskClass risk : RiskClass.values()) {
            assertThat(total(ContributionCase.wageEarner(INCOME, risk, Set.of(JKK), month(2024, 6))))
                    .isEqualTo(rates[risk.ordinal()]);
        }
    }

    @Test
    void knowsAllProgrammesOfWageEarners() {
        ContributionCase facts =
                ContributionCase.wageEarner(INCOME, RiskClass.LOW, Set.of(JKK, JKM, JHT, JP, JKP), month(2025, 6));
        assertThat(total(facts)).isEqualTo(27_000 + 15_000 + 285_000 + 150_000 + 11_000);
        assertThat(total(facts.in(Sector.LABOUR_INTENSIVE))).isEqualTo(13_500 + 15_000 + 285_000 + 150_000 + 11_000);
    }

    @Test
    void takesMembershipOfJkpAsSaid() {
        ContributionCase facts = ContributionCase.wageEarner(INCOME, RiskClass.LOW, Set.of(JKK), month(2025, 6));
        assertThat(total(facts.withJkpMember(false))).isEqualTo(27_000);
        assertThat(total(facts.withJkpMember(true))).isEqualTo(20_000);
    }

    @Test
    void knowsInternsAndConstruction() {
        assertThat(total(of(Segment.INTERN, RiskClass.LOW, null))).isEqualTo(27_000 + 15_000);
        assertThat(total(of(Segment.CONSTRUCTION, null, null))).isEqualTo(87_000 + 15_000);
        assertThat(total(of(Segment.CONSTRUCTION, null, Rupiah.of(1_000_000_000))))
                .isEqualTo(1_750_000);
    }

    @Test
    void compilesTheSameTariff() {
        CompiledTariff tariff =
                law.compile(ContributionCase.selfEmployed(Rupiah.ZERO, Set.of(JKK, JKM), month(2025, 6)));
        assertThat(tariff.amount(1_099_999)).isEqualTo(16_800);
        assertThat(tariff.amount(1_100_000)).isEqualTo(18_800);
    }

    private static ContributionCase of(Segment segment, @Nullable RiskClass risk, @Nullable Rupiah contract) {
        Set<Scheme> schemes = Set.of(JKK, JKM);
        return new ContributionCase(
                segment,
                schemes,
                contract == null ? INCOME : null,
                risk,
                contract,
                false,
                month(2025, 6),
                Payer.EMPLOYER,
                Sector.OTHER,
                false,
                null,
                null);
    }

    private static MonthRange month(int year, int month) {
        return MonthRange.of(ContributionMonth.of(year, month));
    }

    private long total(ContributionCase facts) {
        return law.quote(facts).total().amount();
    }
}
