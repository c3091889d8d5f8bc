package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Paying several months at once: 1, 2, 3, 6 or 12 (Permenaker 5/2021 Pasal 41 ayat (4)).
public final class AdvancePayment {

    /// What an amount pays.
    ///
    /// @param months   months paid in full
    /// @param credit   what is left; it is credited to later months (PP 50/2025)
    /// @param policies the readings of unclear law that mattered
    public record Paid(MonthRange months, Rupiah credit, List<Choice> policies) {}

    private final Parameter<List<Integer>> allowed;
    private final Contributions contributions;

    private AdvancePayment(Parameters law, Contributions contributions) {
        this.allowed = law.text("bpu/advance_months").map(AdvancePayment::numbers);
        this.contributions = contributions.withoutSteps();
    }

    /// Under the law as shipped.
    public static AdvancePayment current() {
        return new AdvancePayment(Parameters.current(), Contributions.current());
    }

    private static List<Integer> numbers(String text) {
        return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
    }

    /// Under the law as shipped, priced with the readings of `contributions`.
    public static AdvancePayment pricedBy(Contributions contributions) {
        return new AdvancePayment(Parameters.current(), contributions);
    }

    /// Whether so many months may be paid at once.
    public boolean isAllowed(int months, LocalDate day) {
        return allowed.at(day).value().contains(months);
    }

    /// The fewest payments that add up to so many months, largest first: 10 is 6 + 3 + 1.
    ///
    /// @throws IllegalArgumentException when `months` is not positive
    public List<Integer> split(int months, LocalDate day) {
        if (months <= 0) {
            throw new IllegalArgumentException("at least one month is needed, but got " + months);
        }
        List<Integer> sizes = allowed.at(day).value();
        List<Integer> payments = new ArrayList<>();
        int left = months;
        for (int i = sizes.size() - 1; i >= 0; i--) {
            while (left >= sizes.get(i)) {
                payments.add(sizes.get(i));
                left -= sizes.get(i);
            }
        }
        return payments;
    }

    /// How many months from the first month of `facts` an amount pays, each at the price of its own month; at most 600.
    public Paid pay(Rupiah amount, ContributionCase facts) {
        ContributionMonth first = facts.months().from();
        ContributionMonth month = first;
        Rupiah left = amount;
        Rupiah price = price(facts, month);
        while (!price.isZero() && left.compareTo(price) >= 0 && first.monthsUntil(month) < CaseCheck.MOST_MONTHS) {
            left = left.minus(price);
            month = month.plus(1);
            price = price(facts, month);
        }
        return new Paid(new MonthRange(first, month), left, left.isZero() ? List.of() : List.of(Choice.PAID_WHEN_FULL));
    }

    private Rupiah price(ContributionCase facts, ContributionMonth month) {
        return contributions.quote(facts.during(MonthRange.of(month))).total();
    }
}
