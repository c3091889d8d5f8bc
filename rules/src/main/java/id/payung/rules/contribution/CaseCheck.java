package id.payung.rules.contribution;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.eligibility.AvailableSchemes;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Refuses combinations the law does not know, each in one sentence with the field and the rule.
final class CaseCheck {

    /// Beyond these a figure is a typing mistake; they keep every product within 64 bits.
    private static final Rupiah HIGHEST_INCOME = Rupiah.of(10_000_000_000L);

    private static final Rupiah HIGHEST_CONTRACT = Rupiah.of(1_000_000_000_000_000L);
    static final int MOST_MONTHS = 600;

    private final AvailableSchemes available;

    CaseCheck(Parameters law) {
        available = new AvailableSchemes(law);
    }

    /// @throws CaseRejectedException naming the first field that does not fit
    void check(ContributionCase facts) {
        require(
                !facts.schemes().isEmpty(),
                "programmes",
                "pilih paling sedikit satu program",
                "name at least one programme");
        require(!facts.months().isEmpty(), "months", "paling sedikit satu bulan", "at least one month is needed");
        require(
                facts.months().size() <= MOST_MONTHS,
                "months",
                "paling banyak " + MOST_MONTHS + " bulan",
                "at most " + MOST_MONTHS + " months can be asked for at once");
        checkSchemes(facts);
        checkAmounts(facts);
        checkPayer(facts);
    }

    private void checkSchemes(ContributionCase facts) {
        LocalDate firstMonth = facts.months().from().lastDay();
        available.require(facts.segment(), facts.schemes(), firstMonth, "from");
        require(
                !facts.schemes().contains(Scheme.JKP) || facts.jkpMember(),
                "jkpMember",
                "JKP hanya untuk peserta JKP",
                "JKP was asked for, but the worker is said not to be a member of it");
        require(
                !facts.jkpMember() || facts.segment() == Segment.PU,
                "jkpMember",
                "JKP hanya untuk penerima upah",
                "only wage earners (PU) can be members of JKP");
    }

    private static void checkAmounts(ContributionCase facts) {
        amount("income", facts.income(), HIGHEST_INCOME);
        amount("contractValue", facts.contractValue(), HIGHEST_CONTRACT);
        boolean construction = facts.segment() == Segment.CONSTRUCTION;
        require(
                facts.contractValue() == null || construction,
                "contractValue",
                "nilai kontrak hanya untuk jasa konstruksi",
                "a contract value belongs to CONSTRUCTION only");
        require(
                facts.contractValue() == null || facts.income() == null,
                "contractValue",
                "isi upah atau nilai kontrak, jangan keduanya",
                "give either the wages (income) or the contract value, not both");
        boolean risky = facts.segment() == Segment.PU || facts.segment() == Segment.INTERN;
        if (risky && facts.riskClass() == null && facts.schemes().contains(Scheme.JKK)) {
            throw rejected(
                    "riskClass",
                    "isi kelas risiko usaha",
                    "JKK of " + facts.segment() + " needs the risk class of the employer's industry");
        }
        require(
                risky || facts.riskClass() == null,
                "riskClass",
                "kelas risiko hanya untuk PU dan magang",
                "a risk class belongs to PU and INTERN only");
    }

    private static void amount(String field, @Nullable Rupiah amount, Rupiah highest) {
        if (amount != null) {
            require(!amount.isNegative(), field, "tidak boleh negatif", "an amount cannot be negative");
            if (amount.compareTo(highest) > 0) {
                throw rejected(
                        field,
                        "paling tinggi " + highest + "; periksa banyaknya angka",
                        "at most " + highest + " is accepted; check the number of digits");
            }
        }
    }

    private static void checkPayer(ContributionCase facts) {
        boolean giver = facts.payer() == Payer.SELF || facts.payer() == Payer.CSR;
        if (giver && facts.segment() != Segment.BPU) {
            throw rejected(
                    "payer",
                    "pada segmen ini pemberi kerja yang membayar",
                    "in " + facts.segment() + " the employer pays; SELF and CSR are for BPU");
        }
    }

    private static void require(boolean met, String field, String id, String en) {
        if (!met) {
            throw rejected(field, id, en);
        }
    }

    /// Texts that must be put together are only put together here, after the check: it runs with every quote.
    private static CaseRejectedException rejected(String field, String id, String en) {
        return new CaseRejectedException(field, new Text(id, en));
    }
}
