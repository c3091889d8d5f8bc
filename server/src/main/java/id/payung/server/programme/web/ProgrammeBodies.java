package id.payung.server.programme.web;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.server.funding.FundingLineId;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Eligibility.Further;
import id.payung.server.programme.Preview;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.programme.Programmes.NewProgramme;
import id.payung.server.web.Input;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the API and the forms take in about programmes.
final class ProgrammeBodies {

    private ProgrammeBodies() {}

    /// @param minimumAge null for what the law or practice says
    /// @param belowAge null for what the law says
    /// @param domicileRequired null for yes
    record LimitsBody(
            @Nullable Integer minimumAge,
            @Nullable Integer belowAge,
            @Nullable Boolean domicileRequired,
            @Nullable Set<String> occupations,
            @Nullable Integer belowAgeAtEnd,
            @Nullable Boolean cardRegion,
            @Nullable Integer highestDecile,
            @Nullable Boolean onePerFamily,
            @Nullable Boolean noOffice,
            @Nullable Boolean noWageEarner,
            @Nullable Boolean consent,
            @Nullable Set<String> proofFor) {

        Limits limits() {
            return new Limits(
                    minimumAge,
                    belowAge,
                    domicileRequired == null || domicileRequired,
                    Objects.requireNonNullElse(occupations, Set.of()),
                    new Further(
                            belowAgeAtEnd,
                            Boolean.TRUE.equals(cardRegion),
                            highestDecile,
                            Boolean.TRUE.equals(onePerFamily),
                            Boolean.TRUE.equals(noOffice),
                            Boolean.TRUE.equals(noWageEarner),
                            Boolean.TRUE.equals(consent),
                            Objects.requireNonNullElse(proofFor, Set.of())));
        }
    }

    record NewProgrammeBody(
            @Nullable String name,
            @Nullable String sponsor,
            @Nullable String territory,
            @Nullable String legalBasis,
            @Nullable Long fundingLine,
            @Nullable Sector sector,
            @Nullable String firstMonth,
            @Nullable String lastMonth,
            @Nullable Set<Scheme> schemes,
            @Nullable Long incomeBase,
            @Nullable Integer quota,
            @Nullable Map<String, Integer> villageQuotas,
            @Nullable LimitsBody eligibility) {

        NewProgramme programme() {
            return new NewProgramme(
                    Input.text("name", name),
                    Input.text("sponsor", sponsor),
                    Input.text("territory", territory),
                    Input.text("legalBasis", legalBasis),
                    new FundingLineId(Input.given("fundingLine", fundingLine)),
                    Objects.requireNonNullElse(sector, Sector.OTHER),
                    months(firstMonth, lastMonth),
                    Input.given("schemes", schemes),
                    incomeBase == null ? null : Rupiah.of(Input.positive("incomeBase", incomeBase)),
                    Input.given("quota", quota),
                    Objects.requireNonNullElse(villageQuotas, Map.of()),
                    eligibility == null ? Limits.NONE : eligibility.limits());
        }
    }

    record PreviewBody(
            @Nullable Long people,
            @Nullable String firstMonth,
            @Nullable String lastMonth,
            @Nullable Set<Scheme> schemes,
            @Nullable Payer payer,
            @Nullable Sector sector,
            @Nullable Long incomeBase,
            @Nullable Long fundingLine) {

        Preview.Wish wish() {
            return new Preview.Wish(
                    Input.positive("quota", people),
                    months(firstMonth, lastMonth),
                    Input.given("schemes", schemes),
                    Objects.requireNonNullElse(payer, Payer.APBD),
                    Objects.requireNonNullElse(sector, Sector.OTHER),
                    incomeBase == null ? null : Rupiah.of(Input.positive("incomeBase", incomeBase)),
                    fundingLine == null ? null : new FundingLineId(fundingLine));
        }
    }

    /// @throws Problem `programme.month-unreadable` (400), `programme.months-crossed` (422)
    static MonthRange months(@Nullable String first, @Nullable String last) {
        ContributionMonth from = month(Input.text("firstMonth", first));
        ContributionMonth to = month(Input.text("lastMonth", last));
        if (to.isBefore(from)) {
            throw new Problem(Kind.REFUSED, "programme.months-crossed", from.toString(), to.toString());
        }
        return MonthRange.inclusive(from, to);
    }

    static ContributionMonth month(String text) {
        try {
            return ContributionMonth.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new Problem(Kind.INVALID, "programme.month-unreadable", text);
        }
    }
}
