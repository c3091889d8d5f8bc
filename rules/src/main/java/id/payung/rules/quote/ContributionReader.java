package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.contribution.RiskClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a contribution case from JSON.
final class ContributionReader {

    private ContributionReader() {}

    static ContributionCase read(Fields fields) {
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
        fields.refuseOthers();
        return facts;
    }
}
