package id.payung.rules.contribution;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.util.List;

/// What is due, line by line.
///
/// @param total       sum of the lines
/// @param lines       by month, then programme, then bearer
/// @param instalments of a construction contract; empty otherwise
/// @param policies    the readings of unclear law that mattered
/// @param unconfirmed ids of figures relied upon that still wait for an expert's confirmation
/// @param law         the figures relied upon; empty when steps were not wanted
/// @param trace       the steps; empty when steps were not wanted
public record ContributionQuote(
        Rupiah total,
        List<ContributionLine> lines,
        List<Rupiah> instalments,
        List<Choice> policies,
        List<String> unconfirmed,
        List<Dated<?>> law,
        List<TraceStep> trace) {

    public ContributionQuote {
        lines = List.copyOf(lines);
        instalments = List.copyOf(instalments);
        policies = List.copyOf(policies);
        unconfirmed = List.copyOf(unconfirmed);
        law = List.copyOf(law);
        trace = List.copyOf(trace);
    }

    /// What this bearer owes in all.
    public Rupiah bornBy(Bearer bearer) {
        return lines.stream()
                .filter(line -> line.bornBy() == bearer)
                .map(ContributionLine::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /// What is due for this programme and month, all bearers together.
    public Rupiah amount(Scheme scheme, ContributionMonth month) {
        return lines.stream()
                .filter(line -> line.scheme() == scheme && line.month().equals(month))
                .map(ContributionLine::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
