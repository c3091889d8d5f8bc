package id.payung.server.programme;

import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.contribution.ContributionCase;
import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLine;
import id.payung.server.funding.FundingLineId;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a programme would cost, while it is still being written down.
@Component
public class Preview {

    private final Funding funding;
    private final Laws laws;

    Preview(Funding funding, Laws laws) {
        this.funding = funding;
        this.laws = laws;
    }

    /// @param payer kind of money; taken from the line when one is given
    /// @param incomeBase null for the lowest that the law knows
    public record Wish(
            long people,
            MonthRange months,
            Set<Scheme> schemes,
            Payer payer,
            Sector sector,
            @Nullable Rupiah incomeBase,
            @Nullable FundingLineId line) {}

    /// @param onePerson what one person costs
    /// @param all what all of them cost
    /// @param incomeBase monthly income on which it was computed
    /// @param line that would pay; null when none is chosen yet
    public record Cost(
            Price onePerson,
            Price all,
            Rupiah incomeBase,
            @Nullable FundingLine line) {

        /// What the line lacks; nothing when it suffices or none is chosen.
        public Rupiah missing() {
            return line == null
                    ? Rupiah.ZERO
                    : all.total().minus(line.available()).max(Rupiah.ZERO);
        }
    }

    /// @throws Problem `programme.not-insurable`, `programme.before-the-law` (422), `field.not-positive` (400),
    ///     `funding.line-unknown` (404)
    @Transactional(readOnly = true)
    public Cost cost(Wish wish) {
        Input.positive("quota", wish.people());
        FundingLine line = wish.line() == null ? null : require(wish.line());
        Rupiah base = Objects.requireNonNullElseGet(
                wish.incomeBase(), () -> NewProgrammeCheck.lowestBaseIncome(wish.months()));
        ContributionCase person = ContributionCase.selfEmployed(base, wish.schemes(), wish.months())
                .paidBy(line == null ? wish.payer() : line.payer())
                .in(wish.sector());
        LawInForce law = laws.inForce();
        return new Cost(
                NewProgrammeCheck.priced(person, 1, law),
                NewProgrammeCheck.priced(person, wish.people(), law),
                base,
                line);
    }

    private FundingLine require(FundingLineId id) {
        return funding.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "funding.line-unknown", id.toString()));
    }
}
