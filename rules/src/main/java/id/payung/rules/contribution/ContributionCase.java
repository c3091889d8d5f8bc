package id.payung.rules.contribution;

import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.rules.Segment;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts on which a contribution depends.
///
/// @param segment         decides the tariff
/// @param schemes         programmes wanted, never empty
/// @param income          monthly income or wage; for construction the month's wages; null when a contract value is
/// given
/// @param riskClass       of the employer's industry; wage earners and interns only
/// @param contractValue   of a construction project whose wages are not known
/// @param contractWithVat whether the contract value contains value added tax
/// @param months          contribution months, at least one
/// @param payer           whose money it is
/// @param sector          branch of work, as far as relief asks for it
/// @param jkpMember       whether the wage earner belongs to the job-loss programme
/// @param activeWorkers   of the employer, when known
/// @param arrearsSettled  whether older arrears are settled as relief demands; null when not known
public record ContributionCase(
        Segment segment,
        Set<Scheme> schemes,
        @Nullable Rupiah income,
        @Nullable RiskClass riskClass,
        @Nullable Rupiah contractValue,
        boolean contractWithVat,
        MonthRange months,
        Payer payer,
        Sector sector,
        boolean jkpMember,
        @Nullable Integer activeWorkers,
        @Nullable Boolean arrearsSettled) {

    public ContributionCase {
        schemes = Set.copyOf(schemes);
    }

    /// A self-employed worker; pays alone and works outside transport unless said otherwise.
    public static ContributionCase selfEmployed(Rupiah income, Set<Scheme> schemes, MonthRange months) {
        return new ContributionCase(
                Segment.BPU, schemes, income, null, null, false, months, Payer.SELF, Sector.OTHER, false, null, null);
    }

    /// A wage earner; member of the job-loss programme exactly when `schemes` contains it, unless said otherwise.
    public static ContributionCase wageEarner(
            Rupiah wage, RiskClass riskClass, Set<Scheme> schemes, MonthRange months) {
        return new ContributionCase(
                Segment.PU,
                schemes,
                wage,
                riskClass,
                null,
                false,
                months,
                Payer.EMPLOYER,
                Sector.OTHER,
                schemes.contains(Scheme.JKP),
                null,
                null);
    }

    public ContributionCase paidBy(Payer other) {
        return new ContributionCase(
                segment,
                schemes,
                income,
                riskClass,
                contractValue,
                contractWithVat,
                months,
                other,
                sector,
                jkpMember,
                activeWorkers,
                arrearsSettled);
    }

    public ContributionCase in(Sector other) {
        return new ContributionCase(
                segment,
                schemes,
                income,
                riskClass,
                contractValue,
                contractWithVat,
                months,
                payer,
                other,
                jkpMember,
                activeWorkers,
                arrearsSettled);
    }

    public ContributionCase withJkpMember(boolean member) {
        return new ContributionCase(
                segment,
                schemes,
                income,
                riskClass,
                contractValue,
                contractWithVat,
                months,
                payer,
                sector,
                member,
                activeWorkers,
                arrearsSettled);
    }

    public ContributionCase earning(Rupiah other) {
        return new ContributionCase(
                segment,
                schemes,
                other,
                riskClass,
                contractValue,
                contractWithVat,
                months,
                payer,
                sector,
                jkpMember,
                activeWorkers,
                arrearsSettled);
    }

    public ContributionCase during(MonthRange other) {
        return new ContributionCase(
                segment,
                schemes,
                income,
                riskClass,
                contractValue,
                contractWithVat,
                other,
                payer,
                sector,
                jkpMember,
                activeWorkers,
                arrearsSettled);
    }
}
