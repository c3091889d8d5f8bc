package id.payung.server.programme;

import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.contribution.ContributionCase;
import id.payung.server.funding.FundingLineId;
import java.util.Set;

/// A sponsored programme: so many people of a territory, for these months, from this money.
///
/// @param territory code of the sponsor's territory; lists and members lie in it
/// @param sponsor for example `Pemerintah Kabupaten Tanjung Jabung Barat`
/// @param legalBasis decree or regulation
/// @param months months that are offered to each
/// @param incomeBase monthly income that is declared for each member, in rupiah
/// @param quota places in total
/// @param eligibility version that holds now, or on the first day of the months where that is later
public record Programme(
        ProgrammeId id,
        String name,
        String sponsor,
        String territory,
        String legalBasis,
        FundingLineId fundingLine,
        Payer payer,
        Sector sector,
        MonthRange months,
        Set<Scheme> schemes,
        Rupiah incomeBase,
        int quota,
        Eligibility eligibility) {

    /// One member of this programme as a case for the contribution rules.
    public ContributionCase caseFor(MonthRange someMonths) {
        return caseFor(someMonths, schemes);
    }

    /// One member who gets these schemes only.
    public ContributionCase caseFor(MonthRange someMonths, Set<Scheme> someSchemes) {
        return ContributionCase.selfEmployed(incomeBase, someSchemes, someMonths)
                .paidBy(payer)
                .in(sector);
    }
}
