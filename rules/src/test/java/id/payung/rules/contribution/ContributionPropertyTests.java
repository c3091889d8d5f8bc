package id.payung.rules.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What must hold for every lawful case; on failure the case is printed and repeats with the same seed.
class ContributionPropertyTests {

    private static final long SEED = 20_261_120;
    private static final int CASES = Integer.getInteger("payung.property.cases", 1_500);

    private final Contributions contributions = Contributions.current().withoutSteps();

    @Test
    void isNeverNegativeAndTheLinesMakeUpTheTotal() {
        RandomCases.of(SEED, CASES).forEach(facts -> {
            ContributionQuote quote = contributions.quote(facts);
            assertThat(quote.lines())
                    .as("%s", facts)
                    .allSatisfy(line -> assertThat(line.amount().isNegative()).isFalse());
            Rupiah lines = quote.lines().stream().map(ContributionLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            Rupiah bearers = Arrays.stream(Bearer.values()).map(quote::bornBy).reduce(Rupiah.ZERO, Rupiah::plus);
            assertThat(quote.total()).as("%s", facts).isEqualTo(lines).isEqualTo(bearers);
        });
    }

    @Test
    void neverFallsWhenTheIncomeRises() {
        RandomCases more = new RandomCases(SEED + 1);
        RandomCases.of(SEED, CASES).forEach(facts -> {
            Rupiah higher = Rupiah.of(Math.min(
                    CompiledTariff.HIGHEST_INCOME,
                    Wages.of(facts).plus(more.income()).amount()));
            assertThat(contributions.quote(facts.earning(higher)).total())
                    .as("%s against %s", facts, higher)
                    .isGreaterThanOrEqualTo(contributions.quote(facts).total());
        });
    }

    @Test
    void isTheSameWhenThePeriodIsSplit() {
        Random random = new Random(SEED);
        RandomCases.of(SEED, CASES).forEach(facts -> {
            MonthRange whole = facts.months();
            ContributionMonth cut = whole.from().plus(random.nextInt(whole.size() + 1));
            Rupiah first = part(facts, new MonthRange(whole.from(), cut));
            Rupiah second = part(facts, new MonthRange(cut, whole.until()));
            assertThat(first.plus(second))
                    .as("%s cut at %s", facts, cut)
                    .isEqualTo(contributions.quote(facts).total());
        });
    }

    private Rupiah part(ContributionCase facts, MonthRange months) {
        return months.isEmpty()
                ? Rupiah.ZERO
                : contributions.quote(facts.during(months)).total();
    }

    @Test
    void isNeverRaisedByADiscount() {
        RandomCases.of(SEED, CASES)
                .filter(facts -> facts.segment() == Segment.BPU)
                .forEach(facts -> assertThat(
                                contributions.quote(facts.paidBy(Payer.SELF)).total())
                        .as("%s", facts)
                        .isLessThanOrEqualTo(
                                contributions.quote(facts.paidBy(Payer.APBD)).total()));
    }

    @Test
    void isNeverRaisedByTheReliefOfASector() {
        RandomCases.of(SEED, CASES)
                .filter(facts -> facts.segment() == Segment.PU)
                .forEach(facts -> assertThat(contributions
                                .quote(facts.in(Sector.LABOUR_INTENSIVE))
                                .total())
                        .as("%s", facts)
                        .isLessThanOrEqualTo(
                                contributions.quote(facts.in(Sector.OTHER)).total()));
    }

    @Test
    void costsTheEmployerTheSameWhetherOrNotTheWorkerBelongsToJkp() {
        RandomCases.of(SEED, CASES)
                .filter(facts -> facts.segment() == Segment.PU
                        && facts.schemes().containsAll(List.of(Scheme.JKK, Scheme.JKM, Scheme.JKP)))
                .forEach(facts -> {
                    ContributionCase without = new ContributionCase(
                            facts.segment(),
                            facts.schemes().stream()
                                    .filter(s -> s != Scheme.JKP)
                                    .collect(java.util.stream.Collectors.toSet()),
                            facts.income(),
                            facts.riskClass(),
                            null,
                            false,
                            facts.months(),
                            facts.payer(),
                            facts.sector(),
                            false,
                            facts.activeWorkers(),
                            facts.arrearsSettled());
                    assertThat(contributions.quote(facts).bornBy(Bearer.EMPLOYER))
                            .as("%s", facts)
                            .isEqualTo(contributions.quote(without).bornBy(Bearer.EMPLOYER));
                });
    }

    @Test
    void saysTheSameCompiledAsExplained() {
        for (Choice choice : List.of(
                Choice.GAP_TO_LOWER_BAND,
                Choice.GAP_TO_UPPER_BAND,
                Choice.VILLAGE_PAYS_HALF,
                Choice.RECOMPOSED_WHOLLY,
                Choice.LAW_OF_FIRST_DAY)) {
            Contributions read = contributions.reading(Policies.defaults().with(choice));
            RandomCases incomes = new RandomCases(SEED + 2);
            RandomCases.of(SEED, CASES / 4).forEach(any -> {
                ContributionCase facts = any.during(MonthRange.of(any.months().from()));
                CompiledTariff compiled = read.compile(facts);
                assertThat(compiled.month()).isEqualTo(any.months().from());
                for (int i = 0; i < 40; i++) {
                    Rupiah income = incomes.income();
                    assertThat(compiled.amount(income.amount()))
                            .as("%s with %s", facts, income)
                            .isEqualTo(read.quote(facts.earning(income)).total().amount());
                }
            });
        }
    }
}
