package id.payung.server.programme;

import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.parameter.NotInForceException;
import id.payung.rules.parameter.Parameters;
import id.payung.server.access.Actors;
import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLine;
import id.payung.server.law.LawInForce;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programmes.NewProgramme;
import id.payung.server.region.Region;
import id.payung.server.region.RegionLevel;
import id.payung.server.region.Regions;
import id.payung.server.web.Input;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Looks at a programme before it is opened: does it contradict the law, its budget line, its territory or itself?
@Component
class NewProgrammeCheck {

    private static final int MOST_MONTHS = 60;

    private final Funding funding;
    private final Regions regions;
    private final Actors actors;

    NewProgrammeCheck(Funding funding, Regions regions, Actors actors) {
        this.funding = funding;
        this.regions = regions;
        this.actors = actors;
    }

    /// @return the budget line that pays
    FundingLine check(NewProgramme programme) {
        Input.text("name", programme.name());
        Input.text("sponsor", programme.sponsor());
        Input.text("legalBasis", programme.legalBasis());
        Input.positive("quota", (long) programme.quota());
        Region territory = regions.require(Input.text("territory", programme.territory()));
        if (!actors.current().covers(territory.code())) {
            throw new Problem(Kind.FORBIDDEN, "programme.territory-not-yours", regions.displayName(territory.code()));
        }
        if (programme.months().isEmpty() || programme.months().size() > MOST_MONTHS) {
            throw new Problem(Kind.INVALID, "programme.months", MOST_MONTHS);
        }
        checkQuotas(programme, territory);
        FundingLine line = lineFor(programme, territory);
        checkSchemes(programme.schemes(), programme.months());
        return line;
    }

    private FundingLine lineFor(NewProgramme programme, Region territory) {
        FundingLine line = funding.find(programme.fundingLine())
                .orElseThrow(() -> new Problem(
                        Kind.REFUSED,
                        "programme.line-unknown",
                        programme.fundingLine().toString()));
        if (!territory.contains(line.territory())
                && !regions.require(line.territory()).contains(territory.code())) {
            throw new Problem(
                    Kind.REFUSED,
                    "programme.line-elsewhere",
                    line.name(),
                    regions.displayName(line.territory()),
                    regions.displayName(territory.code()));
        }
        return line;
    }

    private void checkQuotas(NewProgramme programme, Region territory) {
        long named = 0;
        for (var quota : programme.villageQuotas().entrySet()) {
            Region village = regions.require(quota.getKey());
            if (village.level() != RegionLevel.VILLAGE || !territory.contains(village.code())) {
                throw new Problem(
                        Kind.REFUSED, "programme.quota-elsewhere", village.code(), regions.displayName(village.code()));
            }
            named += Input.positive("quota", (long) quota.getValue());
        }
        if (named > programme.quota()) {
            throw new Problem(Kind.REFUSED, "programme.quota-exceeded", named, programme.quota());
        }
    }

    private static void checkSchemes(Set<Scheme> wanted, MonthRange months) {
        var required = Parameters.current()
                .text("eligibility/bpu/required_schemes")
                .find(months.from().lastDay());
        if (required != null) {
            Set<Scheme> missing = Arrays.stream(required.value().split(" "))
                    .map(Scheme::valueOf)
                    .filter(scheme -> !wanted.contains(scheme))
                    .collect(Collectors.toSet());
            if (!missing.isEmpty()) {
                throw new Problem(
                        Kind.REFUSED,
                        "programme.schemes-required",
                        required.value().replace(" ", ", "),
                        String.join("; ", required.sources()));
            }
        }
    }

    /// The lowest base income that the law knows on the first day of the months.
    static Rupiah lowestBaseIncome(MonthRange months) {
        try {
            return id.payung.rules.eligibility.Eligibility.current()
                    .lowestBaseIncome(months.from().firstDay())
                    .value();
        } catch (NotInForceException before) {
            throw tooEarly(months);
        }
    }

    /// Prices the case, and turns what the law refuses into a sentence.
    static Price priced(ContributionCase person, long people, LawInForce law) {
        try {
            return Price.of(person, people, law);
        } catch (CaseRejectedException refused) {
            boolean english = "en".equals(LocaleContextHolder.getLocale().getLanguage());
            var words = refused.problem();
            throw new Problem(Kind.REFUSED, "programme.not-insurable", english ? words.en() : words.id());
        } catch (NotInForceException before) {
            throw tooEarly(person.months());
        } catch (ArithmeticException tooMuch) {
            throw new Problem(Kind.INVALID, "programme.too-large");
        }
    }

    static Problem tooEarly(MonthRange months) {
        return new Problem(
                Kind.REFUSED, "programme.before-the-law", months.from().toString());
    }
}
