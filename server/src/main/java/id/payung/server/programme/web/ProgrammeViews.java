package id.payung.server.programme.web;

import id.payung.rules.MonthRange;
import id.payung.rules.Payer;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Preview;
import id.payung.server.programme.Price;
import id.payung.server.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the API tells about programmes. Amounts are whole rupiah, months are written as `2024-01`.
final class ProgrammeViews {

    private ProgrammeViews() {}

    record EligibilityView(
            LocalDate validFrom,
            @Nullable Integer minimumAge,
            @Nullable Integer belowAge,
            boolean domicileRequired,
            List<String> occupations,
            String source,
            boolean needsConfirmation) {

        static EligibilityView of(Eligibility version) {
            return new EligibilityView(
                    version.validFrom(),
                    version.minimumAge(),
                    version.belowAge(),
                    version.domicileRequired(),
                    version.occupations().stream().sorted().toList(),
                    version.source(),
                    version.needsConfirmation());
        }
    }

    record ProgrammeView(
            long id,
            String name,
            String sponsor,
            String territory,
            String legalBasis,
            long fundingLine,
            Payer payer,
            Sector sector,
            String firstMonth,
            String lastMonth,
            int months,
            List<Scheme> schemes,
            long incomeBase,
            int quota,
            EligibilityView eligibility) {

        static ProgrammeView of(Programme programme) {
            return new ProgrammeView(
                    programme.id().value(),
                    programme.name(),
                    programme.sponsor(),
                    programme.territory(),
                    programme.legalBasis(),
                    programme.fundingLine().value(),
                    programme.payer(),
                    programme.sector(),
                    programme.months().from().toString(),
                    last(programme.months()),
                    programme.months().size(),
                    programme.schemes().stream().sorted().toList(),
                    programme.incomeBase().amount(),
                    programme.quota(),
                    EligibilityView.of(programme.eligibility()));
        }
    }

    record OneProgrammeView(
            ProgrammeView programme, Map<String, Integer> villageQuotas, List<EligibilityView> eligibilityVersions) {}

    record ProgrammesView(
            List<ProgrammeView> programmes,
            @Nullable String previous,
            @Nullable String next) {}

    record PriceLineView(
            Scheme scheme,
            String firstMonth,
            String lastMonth,
            int months,
            long people,
            long rate,
            long amount,
            List<String> sources) {

        static PriceLineView of(Price.Line line) {
            return new PriceLineView(
                    line.scheme(),
                    line.months().from().toString(),
                    last(line.months()),
                    line.months().size(),
                    line.people(),
                    line.rate().amount(),
                    line.amount().amount(),
                    line.sources());
        }
    }

    record CostView(
            long perPerson,
            long total,
            long incomeBase,
            @Nullable Long available,
            long missing,
            List<PriceLineView> lines,
            List<String> readings,
            List<String> unconfirmed) {

        static CostView of(Preview.Cost cost) {
            var line = cost.line();
            return new CostView(
                    cost.onePerson().total().amount(),
                    cost.all().total().amount(),
                    cost.incomeBase().amount(),
                    line == null ? null : line.available().amount(),
                    cost.missing().amount(),
                    cost.all().lines().stream().map(PriceLineView::of).toList(),
                    cost.all().readings().stream().map(Enum::name).toList(),
                    cost.all().unconfirmed());
        }
    }

    static String last(MonthRange months) {
        return months.until().plus(-1).toString();
    }
}
