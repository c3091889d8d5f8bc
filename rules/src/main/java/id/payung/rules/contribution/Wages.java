package id.payung.rules.contribution;

import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import org.jspecify.annotations.Nullable;

/// The monthly income a case gives.
final class Wages {

    private Wages() {}

    /// @throws CaseRejectedException when the case gives none
    static Rupiah of(ContributionCase facts) {
        @Nullable Rupiah income = facts.income();
        if (income == null) {
            throw new CaseRejectedException(
                    "income", new Text("isi penghasilan sebulan", "give the income of a month in rupiah"));
        }
        return income;
    }
}
