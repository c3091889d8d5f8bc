package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import java.util.List;

/// What one bearer owes for one programme and month.
///
/// @param sources the articles the amount rests on
public record ContributionLine(
        Scheme scheme, ContributionMonth month, Rupiah amount, Bearer bornBy, List<String> sources) {
    public ContributionLine {
        sources = List.copyOf(sources);
    }
}
