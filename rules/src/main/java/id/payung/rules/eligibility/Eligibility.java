package id.payung.rules.eligibility;

import id.payung.rules.Rupiah;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;

/// Dated limits on who may join, each with source and confidence.
public final class Eligibility {

    private final Parameters law;

    private Eligibility(Parameters law) {
        this.law = law;
    }

    /// Under the law as shipped.
    public static Eligibility current() {
        return new Eligibility(Parameters.current());
    }

    /// Age in years that a self-employed worker must not yet have reached on registration (Permenaker 5/2021 Pasal 33).
    public Dated<Integer> entryAgeLimit(LocalDate registration) {
        return law.number("eligibility/bpu/entry_age_limit").at(registration);
    }

    /// Lowest age in years on registration. Recalled practice, not law: [Dated#decides()] is false.
    public Dated<Integer> minimumAge(LocalDate registration) {
        return law.number("eligibility/bpu/minimum_age").at(registration);
    }

    /// Lowest base income on which a self-employed worker can be registered (PP 44/2015 Lampiran II).
    public Dated<Rupiah> lowestBaseIncome(LocalDate day) {
        return law.rupiah("eligibility/bpu/lowest_base_income").at(day);
    }

    /// Consecutive unpaid months that do not yet end the cover of a self-employed worker (Permenaker 5/2021 Pasal 44).
    public Dated<Integer> unpaidMonthsKept(LocalDate day) {
        return law.number("eligibility/bpu/unpaid_months_kept").at(day);
    }

    /// Whether a person born on `birth` is young enough to register on `registration`: the limit is not yet reached.
    public boolean isYoungEnough(LocalDate birth, LocalDate registration) {
        return registration.isBefore(birth.plusYears(entryAgeLimit(registration).value()));
    }
}
