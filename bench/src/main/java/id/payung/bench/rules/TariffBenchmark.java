package id.payung.bench.rules;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.contribution.CompiledTariff;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.contribution.RiskClass;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Compiled tariffs over a column of ten million incomes, one thread; beside it the limit, which only reads and writes
/// the same columns.
@State(Scope.Thread)
public class TariffBenchmark {

    static final int INCOMES = 10_000_000;

    private final long[] incomes = new long[INCOMES];
    private final long[] amounts = new long[INCOMES];
    private final CompiledTariff bands;
    private final CompiledTariff wages;

    /// Draws the incomes from a fixed seed.
    public TariffBenchmark() {
        Random random = new Random(20_261_120);
        for (int i = 0; i < INCOMES; i++) {
            incomes[i] = random.nextInt(22_000_000);
        }
        MonthRange month = MonthRange.of(ContributionMonth.of(2025, 6));
        Contributions law = Contributions.current();
        bands = law.compile(
                ContributionCase.selfEmployed(Rupiah.ZERO, Set.of(Scheme.JKK, Scheme.JKM, Scheme.JHT), month));
        wages = law.compile(ContributionCase.wageEarner(
                Rupiah.ZERO, RiskClass.LOW, Set.of(Scheme.JKK, Scheme.JKM, Scheme.JHT, Scheme.JP, Scheme.JKP), month));
    }

    @Benchmark
    @OperationsPerInvocation(INCOMES)
    public long[] limitReadsAndWritesTheColumns() {
        for (int i = 0; i < INCOMES; i++) {
            amounts[i] = incomes[i] + 1;
        }
        return amounts;
    }

    @Benchmark
    @OperationsPerInvocation(INCOMES)
    public long[] bandsFillAColumn() {
        bands.amounts(incomes, amounts);
        return amounts;
    }

    @Benchmark
    @OperationsPerInvocation(INCOMES)
    public long bandsTotal() {
        return bands.total(incomes);
    }

    @Benchmark
    @OperationsPerInvocation(INCOMES)
    public long[] wagesOfFiveProgrammesFillAColumn() {
        wages.amounts(incomes, amounts);
        return amounts;
    }
}
