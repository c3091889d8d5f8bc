package id.payung.server.law.web;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.contribution.Bearer;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.contribution.ContributionLine;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.server.law.LawInForce;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Turns a contribution into what the screen shows.
final class ContributionAnswers {

    private final LawInForce law;
    private final Words words;

    ContributionAnswers(LawInForce law, Words words) {
        this.law = law;
        this.words = words;
    }

    /// @throws id.payung.rules.explain.CaseRejectedException when the case makes no sense
    ContributionView answer(ContributionCase facts) {
        ContributionQuote quote = law.quoteWithoutSteps(facts);
        return new ContributionView(
                words.money(quote.total()),
                months(facts.months()),
                shares(quote),
                stretches(facts, quote),
                quote.instalments().stream().map(words::money).toList());
    }

    private List<ContributionView.Share> shares(ContributionQuote quote) {
        return Arrays.stream(Bearer.values())
                .filter(bearer -> !quote.bornBy(bearer).isZero())
                .map(bearer ->
                        new ContributionView.Share(words.say("bearer", bearer), words.money(quote.bornBy(bearer))))
                .toList();
    }

    private List<ContributionView.Stretch> stretches(ContributionCase facts, ContributionQuote quote) {
        Map<ContributionMonth, List<ContributionLine>> byMonth = quote.lines().stream()
                .collect(Collectors.groupingBy(ContributionLine::month, TreeMap::new, Collectors.toList()));
        List<MonthRange> ranges = new ArrayList<>();
        List<List<ContributionView.Line>> lines = new ArrayList<>();
        List<Rupiah> prices = new ArrayList<>();
        byMonth.forEach((month, due) -> {
            List<ContributionView.Line> shown = due.stream().map(this::line).toList();
            boolean goesOn = !ranges.isEmpty()
                    && ranges.getLast().until().equals(month)
                    && lines.getLast().equals(shown);
            if (goesOn) {
                ranges.set(ranges.size() - 1, new MonthRange(ranges.getLast().from(), month.plus(1)));
            } else {
                ranges.add(MonthRange.of(month));
                lines.add(shown);
                prices.add(due.stream().map(ContributionLine::amount).reduce(Rupiah.ZERO, Rupiah::plus));
            }
        });
        List<ContributionView.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            MonthRange range = ranges.get(i);
            stretches.add(new ContributionView.Stretch(
                    months(range),
                    range.size(),
                    words.money(prices.get(i)),
                    words.money(prices.get(i).times(range.size())),
                    lines.get(i),
                    why(facts, range)));
        }
        return stretches;
    }

    /// All months of a stretch are priced alike, so its first month explains them all.
    private Why why(ContributionCase facts, MonthRange stretch) {
        boolean contract = facts.contractValue() != null;
        ContributionQuote one = law.quote(contract ? facts : facts.during(MonthRange.of(stretch.from())));
        return new Explanations(law, words)
                .why(
                        one.trace(),
                        one.law(),
                        one.policies(),
                        one.unconfirmed(),
                        stretch.from().lastDay());
    }

    private ContributionView.Line line(ContributionLine line) {
        return new ContributionView.Line(
                words.say("scheme", line.scheme()),
                words.say("by", line.bornBy()),
                words.money(line.amount()),
                String.join("; ", line.sources()));
    }

    private String months(MonthRange range) {
        String first = words.month(range.from());
        return range.size() == 1
                ? first
                : first + " – " + words.month(range.until().plus(-1));
    }
}
