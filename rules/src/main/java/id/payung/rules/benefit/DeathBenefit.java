package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import org.jspecify.annotations.Nullable;

/// JKM: lump sum, periodic payment and funeral after a death that was not a work accident (PP 44/2015 Pasal 34,
/// PP 82/2019).
final class DeathBenefit {

    private final Parameter<Rupiah> lumpSum;
    private final Parameter<Rupiah> periodicMonthly;
    private final Parameter<Integer> periodicMonths;
    private final Parameter<Rupiah> funeral;
    private final Parameter<Integer> funerals;
    private final WaitingRule waiting;

    DeathBenefit(Parameters law) {
        lumpSum = law.rupiah("benefit/jkm/lump_sum");
        periodicMonthly = law.rupiah("benefit/periodic/monthly");
        periodicMonths = law.number("benefit/periodic/months");
        funeral = law.rupiah("benefit/funeral");
        funerals = law.number("benefit/jkm/funerals");
        waiting = new WaitingRule(law);
    }

    /// Adds what is due. The funeral is paid at once, also while arrears wait to be settled.
    ///
    /// @return whether the full benefit is due, on which the scholarship depends
    boolean assess(Assessment assessment) {
        int memberships = assessment.facts.membership().memberships();
        boolean waits = waiting.stillWaits(assessment);
        if (waits) {
            assessment.say(ReasonCode.WAITING_PERIOD);
        } else {
            lumpSumAndPeriodic(assessment, memberships);
        }
        funeral(assessment, memberships);
        return !waits;
    }

    void lumpSumAndPeriodic(Assessment assessment, int memberships) {
        Dated<Rupiah> lump = assessment.at(lumpSum);
        assessment.pay(
                Component.Code.JKM_LUMP_SUM,
                lump.value().times(memberships),
                times(memberships) + lump.value(),
                lump.sources());
        Dated<Rupiah> monthly = assessment.at(periodicMonthly);
        int months = assessment.at(periodicMonths).value();
        assessment.pay(
                Component.Code.PERIODIC,
                monthly.value().times(months).times(memberships),
                times(memberships) + months + " × " + monthly.value(),
                monthly.sources());
    }

    private void funeral(Assessment assessment, int memberships) {
        Dated<Rupiah> grant = assessment.at(funeral);
        @Nullable Dated<Integer> limit = memberships > 1 ? assessment.find(funerals) : null;
        int times = memberships;
        if (limit != null && assessment.policies.take(Choice.ONE_FUNERAL_FOR_ALL, assessment.trace)) {
            times = limit.value();
            assessment.trace.reading(Choice.FIRST_TO_PAY);
            assessment.say(ReasonCode.ONE_FUNERAL);
        }
        assessment.pay(
                Component.Code.FUNERAL,
                grant.value().times(times),
                Component.Payable.NOW,
                times(times) + grant.value(),
                grant.sources());
    }

    private static String times(int count) {
        return count == 1 ? "" : count + " × ";
    }
}
