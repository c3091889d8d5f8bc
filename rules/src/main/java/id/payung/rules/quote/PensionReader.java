package id.payung.rules.quote;

import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.benefit.Pension;
import id.payung.rules.eligibility.AvailableSchemes;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the history of pension contributions.
final class PensionReader {

    private static final AvailableSchemes AVAILABLE = new AvailableSchemes(Parameters.current());

    private PensionReader() {}

    static @Nullable Pension read(Fields fields, LocalDate date) {
        List<Pension.WageYear> years = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Fields item : fields.objects("wageYears")) {
            Pension.WageYear year = year(item, date);
            if (!seen.add(year.year())) {
                throw item.rejectedHere("year", "diisi dua kali", year.year() + " is given twice");
            }
            years.add(year);
        }
        @Nullable Rupiah contributions = fields.cost("pensionContributions");
        return years.isEmpty() ? null : new Pension(years, contributions);
    }

    private static Pension.WageYear year(Fields item, LocalDate date) {
        int year = item.required("year", item.count("year"));
        int months = item.required("months", item.count("months"));
        if (year < 1 || year > date.getYear()) {
            throw item.rejectedHere("year", "setelah tahun peristiwa", "lies after the year of the event");
        }
        AVAILABLE.require(Segment.PU, Set.of(Scheme.JP), LocalDate.of(year, 12, 31), item.path("year"));
        if (months < 1 || months > 12) {
            throw item.rejectedHere("months", "harus 1 sampai 12", "must lie between 1 and 12");
        }
        Rupiah wage = item.required("wage", item.cost("wage"));
        item.refuseOthers();
        return new Pension.WageYear(year, months, wage);
    }
}
