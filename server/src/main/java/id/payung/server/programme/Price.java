package id.payung.server.programme;

import static java.util.Comparator.naturalOrder;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.contribution.ContributionLine;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.explain.Choice;
import id.payung.server.law.LawInForce;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What so many equal people cost, as people × months × rate, with the articles each rate rests on.
///
/// @param readings how unclear law was read, where it mattered
/// @param unconfirmed ids of figures that still wait for an expert's confirmation
public record Price(List<Line> lines, List<Choice> readings, List<String> unconfirmed) {

    /// People who pay the same rate to one scheme in consecutive months.
    ///
    /// @param rate of one person and month
    public record Line(Scheme scheme, MonthRange months, long people, Rupiah rate, List<String> sources) {

        public Rupiah amount() {
            return rate.times(people).times(months.size());
        }

        private boolean goesOnWith(ContributionLine next) {
            return scheme == next.scheme()
                    && months.until().equals(next.month())
                    && rate.equals(next.amount())
                    && sources.equals(next.sources());
        }

        private Line until(ContributionMonth until) {
            return new Line(scheme, new MonthRange(months.from(), until), people, rate, sources);
        }
    }

    public Rupiah total() {
        return lines.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /// From the first to the last month of all lines.
    ///
    /// @throws java.util.NoSuchElementException when there are no lines
    public MonthRange months() {
        return new MonthRange(
                lines.stream()
                        .map(line -> line.months().from())
                        .min(naturalOrder())
                        .orElseThrow(),
                lines.stream()
                        .map(line -> line.months().until())
                        .max(naturalOrder())
                        .orElseThrow());
    }

    /// Prices one person by the law in force for each month and multiplies by the people.
    ///
    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    public static Price of(ContributionCase person, long people, LawInForce law) {
        ContributionQuote quote = law.quoteWithoutSteps(person);
        List<Line> lines = new ArrayList<>();
        for (Scheme scheme : Scheme.values()) {
            group(quote, scheme, people, lines);
        }
        return new Price(List.copyOf(lines), quote.policies(), quote.unconfirmed());
    }

    private static void group(ContributionQuote quote, Scheme scheme, long people, List<Line> lines) {
        int begin = lines.size();
        for (ContributionLine line : quote.lines()) {
            if (line.scheme() != scheme) {
                continue;
            }
            ContributionMonth until = line.month().plus(1);
            if (lines.size() > begin && lines.getLast().goesOnWith(line)) {
                lines.set(lines.size() - 1, lines.getLast().until(until));
            } else {
                lines.add(new Line(scheme, MonthRange.of(line.month()), people, line.amount(), line.sources()));
            }
        }
    }

    /// Several prices as one.
    public static Price sum(List<Price> prices) {
        return new Price(
                prices.stream().flatMap(price -> price.lines().stream()).toList(),
                List.copyOf(distinct(prices.stream().flatMap(price -> price.readings().stream()))),
                List.copyOf(distinct(prices.stream().flatMap(price -> price.unconfirmed().stream()))));
    }

    private static <T> Set<T> distinct(Stream<T> all) {
        return all.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
