package id.payung.server.coverage;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Our own count taken apart: by occupation, decile of welfare, payer, programme, sex, age.
@Component
public class Breakdowns {

    private final JdbcTraits traits;
    private final Coverage coverage;

    Breakdowns(JdbcTraits traits, Coverage coverage) {
        this.traits = traits;
        this.coverage = coverage;
    }

    /// The people of a place by one trait, most first, ages and deciles in their own order. The parts of all traits but
    /// the segment add up to
    /// our own count of that place and month.
    ///
    /// @throws id.payung.server.problem.Problem `region.unknown` (404), `coverage.own-outside-territory` (403)
    @Transactional(readOnly = true)
    public List<TraitPart> of(CoverageQuestion question, Trait trait) {
        coverage.requireOwn(question.regionCode());
        YearMonth month = YearMonth.from(question.asOf());
        boolean kept =
                question.regionCode().length() <= 5 && question.segment() == Segment.ALL && coverage.isToday(question);
        Map<String, Long> people =
                kept ? traits.kept(question.regionCode(), trait, month) : traits.counted(question, trait, month);
        Map<String, Long> merged = new TreeMap<>();
        people.forEach((value, count) -> merged.merge(OccupationGroups.value(trait, value), count, Long::sum));
        return merged.entrySet().stream()
                .map(entry -> new TraitPart(entry.getKey(), entry.getValue()))
                .filter(part -> part.people() > 0)
                .sorted(order(trait))
                .toList();
    }

    private static Comparator<TraitPart> order(Trait trait) {
        return trait.isScale()
                ? Comparator.comparing(TraitPart::value, trait.order())
                : Comparator.comparingLong(TraitPart::people).reversed().thenComparing(TraitPart::value);
    }
}
