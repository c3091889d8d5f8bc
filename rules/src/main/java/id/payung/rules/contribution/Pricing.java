package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rounding;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Trace;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case while it is being priced: the lines so far and the explanation so far.
final class Pricing {

    final ContributionCase facts;
    final Policies policies;
    final Trace trace;
    private final List<ContributionLine> lines = new ArrayList<>(4);
    private final List<Rupiah> instalments = new ArrayList<>(0);
    private @Nullable ContributionMonth current;
    private long firstDay;
    private long lastDay;
    private long total;

    Pricing(ContributionCase facts, Policies policies, Trace trace) {
        this.facts = facts;
        this.policies = policies;
        this.trace = trace;
    }

    /// The same case with another income, with nothing priced yet.
    Pricing at(Rupiah income) {
        return new Pricing(facts.earning(income), policies, Trace.withoutSteps());
    }

    /// The value that holds for a contribution month, or null when the law had none.
    ///
    /// When the law changed within the month, the policy MID_MONTH_CHANGE decides.
    <T> @Nullable Dated<T> find(Parameter<T> parameter, ContributionMonth month) {
        if (!month.equals(current)) {
            current = month;
            firstDay = month.firstDay().toEpochDay();
            lastDay = month.lastDay().toEpochDay();
        }
        @Nullable Dated<T> onLastDay = parameter.findOnEpochDay(lastDay);
        @Nullable Dated<T> onFirstDay = parameter.findOnEpochDay(firstDay);
        @Nullable Dated<T> value = onLastDay;
        if (onFirstDay != onLastDay
                && !sameValue(onFirstDay, onLastDay)
                && policies.take(Choice.LAW_OF_FIRST_DAY, trace)) {
            value = onFirstDay;
        }
        if (value != null) {
            trace.relyOn(value);
        }
        return value;
    }

    private static boolean sameValue(@Nullable Dated<?> one, @Nullable Dated<?> other) {
        return one == other || (one != null && other != null && one.value().equals(other.value()));
    }

    /// The value that holds for a contribution month.
    ///
    /// @throws NotInForceException when the law had none
    <T> Dated<T> at(Parameter<T> parameter, ContributionMonth month) {
        @Nullable Dated<T> found = find(parameter, month);
        return found == null ? parameter.at(month.firstDay()) : found;
    }

    /// A share of an amount to the nearest rupiah; notes when a fraction had to go.
    Rupiah part(Rupiah amount, Rate rate) {
        if (!amount.isWhole(rate)) {
            trace.reading(Choice.NEAREST_RUPIAH);
        }
        return amount.times(rate, Rounding.NEAREST);
    }

    void add(Scheme scheme, ContributionMonth month, Rupiah amount, Bearer bearer, List<String> sources) {
        lines.add(new ContributionLine(scheme, month, amount, bearer, sources));
        total = Math.addExact(total, amount.amount());
    }

    void addInstalment(Rupiah amount) {
        instalments.add(amount);
    }

    ContributionQuote quote() {
        return new ContributionQuote(
                Rupiah.of(total),
                lines,
                instalments,
                trace.readings(),
                trace.unconfirmed(),
                trace.law(),
                trace.steps());
    }
}
