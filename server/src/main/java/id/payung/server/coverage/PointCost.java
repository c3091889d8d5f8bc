package id.payung.server.coverage;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.eligibility.Eligibility;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.parameter.NotInForceException;
import id.payung.server.law.LawInForce;
import id.payung.server.programme.Price;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/// What one more percentage point costs a local government: people × twelve months × the rate of work-accident and
/// death cover at the lowest base income, by the law of those months.
///
/// @param people one per cent of the potential workers, rounded up
/// @param from first of the twelve months
/// @param year what they cost in those months
/// @param unconfirmed whether a figure of the law in it still waits for confirmation
public record PointCost(long people, YearMonth from, Rupiah year, boolean unconfirmed) {

    private static final int MONTHS = 12;

    /// Empty where the law has no rate for those months.
    static Optional<PointCost> of(long potential, YearMonth from, LawInForce law) {
        long people = Math.ceilDiv(potential, 100);
        var months = MonthRange.startingAt(new ContributionMonth(from), MONTHS);
        try {
            Rupiah base = Eligibility.current()
                    .lowestBaseIncome(months.from().firstDay())
                    .value();
            ContributionCase person = ContributionCase.selfEmployed(base, Set.of(Scheme.JKK, Scheme.JKM), months)
                    .paidBy(Payer.APBD)
                    .in(Sector.OTHER);
            Price price = Price.of(person, people, law);
            return Optional.of(new PointCost(
                    people, from, price.total(), !price.unconfirmed().isEmpty()));
        } catch (NotInForceException | CaseRejectedException noRate) {
            return Optional.empty();
        }
    }
}
