package id.payung.rules.eligibility;

import id.payung.rules.Rupiah;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.Set;

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

    /// Age in years that a self-employed worker must not yet have reached on registration (Permenaker 5/2021
    /// Pasal 33).
    public Dated<Integer> entryAgeLimit(LocalDate registration) {
        return law.number("eligibility/bpu/entry_age_limit").at(registration);
    }

    /// Lowest age in years on registration. Recalled practice, not law: [Dated#decides()] is false.
    public Dated<Integer> minimumAge(LocalDate registration) {
        return law.number("eligibility/bpu/minimum_age").at(registration);
    }

    /// Offices whose holders have schemes of their own: words such as `CIVIL_SERVANT`. Recalled, not read:
    /// [Dated#decides()] is false, so a programme that excludes them needs a decree of its own.
    public Dated<Set<String>> barredOffices(LocalDate day) {
        return words("eligibility/bpu/barred_offices", day);
    }

    /// Segments whose members are not self-employed in the same work, such as `PU` (Perpres 109/2013 Pasal 6
    /// and 8).
    public Dated<Set<String>> barredSegments(LocalDate day) {
        return words("eligibility/bpu/barred_segments", day);
    }

    private Dated<Set<String>> words(String parameter, LocalDate day) {
        Dated<String> text = law.text(parameter).at(day);
        return new Dated<>(
                text.parameter(),
                text.from(),
                Set.of(text.value().split(" ", -1)),
                text.promulgated(),
                text.sources(),
                text.confidence(),
                text.signedOff());
    }

    /// Lowest base income on which a self-employed worker can be registered (PP 44/2015 Lampiran II).
    public Dated<Rupiah> lowestBaseIncome(LocalDate day) {
        return law.rupiah("eligibility/bpu/lowest_base_income").at(day);
    }

    /// Consecutive unpaid months that do not yet end the cover of a self-employed worker (Permenaker 5/2021
    /// Pasal 44).
    public Dated<Integer> unpaidMonthsKept(LocalDate day) {
        return law.number("eligibility/bpu/unpaid_months_kept").at(day);
    }

    /// Whether a person born on `birth` is young enough to register on `registration`: the limit is not yet
    /// reached.
    public boolean isYoungEnough(LocalDate birth, LocalDate registration) {
        return registration.isBefore(birth.plusYears(entryAgeLimit(registration).value()));
    }
}
