package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.contribution.RiskClass;
import id.payung.rules.explain.Policies;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a contribution case from JSON.
final class ContributionReader {

    private ContributionReader() {}

    static JsonCase.Contribution read(Fields fields) {
        Segment segment = fields.required("segment", fields.oneOf("segment", Segment.class));
        Set<Scheme> schemes = fields.severalOf("programmes", Scheme.class);
        ContributionMonth from = fields.required("from", fields.month("from"));
        @Nullable Boolean jkpMember = fields.flag("jkpMember");
        ContributionCase facts = new ContributionCase(
                segment,
                schemes,
                fields.rupiah("income"),
                fields.oneOf("riskClass", RiskClass.class),
                fields.rupiah("contractValue"),
                fields.isTrue("contractWithVat"),
                MonthRange.startingAt(from, fields.count("months", 1)),
                fields.oneOf("payer", Payer.class, segment == Segment.BPU ? Payer.SELF : Payer.EMPLOYER),
                fields.oneOf("sector", Sector.class, Sector.OTHER),
                jkpMember == null ? schemes.contains(Scheme.JKP) : jkpMember,
                fields.count("activeWorkers"),
                fields.flag("arrearsSettled"));
        Policies readings = Readings.of(fields);
        @Nullable LocalDate paidOn = fields.date("paidOn");
        @Nullable Rupiah paid = fields.cost("paid");
        fields.refuseOthers();
        if (facts.contractValue() != null) {
            forMonthsOnly("paidOn", paidOn);
            forMonthsOnly("paid", paid);
        }
        return new JsonCase.Contribution(facts, readings, paidOn, paid);
    }

    private static void forMonthsOnly(String field, @Nullable Object value) {
        if (value != null) {
            throw Fields.rejected(
                    field,
                    "nilai kontrak dibayar dengan angsuran, bukan per bulan",
                    "a contract is paid in instalments before the last payment of the project, not by the month");
        }
    }
}
