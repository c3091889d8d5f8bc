package id.payung.bench.rules;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.benefit.BenefitCase;
import id.payung.rules.benefit.BenefitDecision;
import id.payung.rules.benefit.Benefits;
import id.payung.rules.benefit.Cause;
import id.payung.rules.benefit.Event;
import id.payung.rules.benefit.Membership;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.contribution.RiskClass;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Single answers, one thread; incomes vary so that nothing folds.
@State(Scope.Thread)
public class QuoteBenchmark {

    private static final int CASES = 1024;
    private static final Set<Scheme> ACCIDENT_AND_DEATH = Set.of(Scheme.JKK, Scheme.JKM);

    private final Contributions explained = Contributions.current();
    private final Contributions brief = explained.withoutSteps();
    private final Benefits benefits = Benefits.current();
    private final Benefits briefBenefits = benefits.withoutSteps();
    private final ContributionCase[] selfEmployed = new ContributionCase[CASES];
    private final ContributionCase[] wageEarners = new ContributionCase[CASES];
    private final BenefitCase[] deaths = new BenefitCase[CASES];
    private int next;

    /// Draws the cases from a fixed seed.
    public QuoteBenchmark() {
        Random random = new Random(20_261_120);
        for (int i = 0; i < CASES; i++) {
            Rupiah income = Rupiah.of(random.nextInt(22_000_000));
            MonthRange month = MonthRange.of(ContributionMonth.of(2025, 1 + random.nextInt(12)));
            selfEmployed[i] = ContributionCase.selfEmployed(income, ACCIDENT_AND_DEATH, month)
                    .paidBy(Payer.APBD);
            wageEarners[i] = ContributionCase.wageEarner(
                    income, RiskClass.LOW, Set.of(Scheme.JKK, Scheme.JKM, Scheme.JHT, Scheme.JP, Scheme.JKP), month);
            LocalDate date = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
            deaths[i] = BenefitCase.of(Event.DEATH, Cause.OTHER, date, Segment.BPU, ACCIDENT_AND_DEATH, income)
                    .with(new Membership(date.minusDays(random.nextInt(300)), 10, 10, 0, 1));
        }
    }

    private int turn() {
        next = (next + 1) & (CASES - 1);
        return next;
    }

    @Benchmark
    public ContributionQuote selfEmployedMonthExplained() {
        return explained.quote(selfEmployed[turn()]);
    }

    @Benchmark
    public ContributionQuote selfEmployedMonthTraceOff() {
        return brief.quote(selfEmployed[turn()]);
    }

    @Benchmark
    public ContributionQuote wageEarnerFiveProgrammesTraceOff() {
        return brief.quote(wageEarners[turn()]);
    }

    @Benchmark
    public BenefitDecision deathExplained() {
        return benefits.assess(deaths[turn()]);
    }

    @Benchmark
    public BenefitDecision deathTraceOff() {
        return briefBenefits.assess(deaths[turn()]);
    }
}
