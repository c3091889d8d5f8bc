package id.payung.rules.quote;

import id.payung.rules.benefit.BenefitDecision;
import id.payung.rules.benefit.Projection;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.explain.Policies;
import id.payung.rules.parameter.Dated;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON, in the very form in which `./payung quote` writes them.
public final class JsonAnswer {

    private JsonAnswer() {}

    public static ObjectNode of(ContributionQuote quote) {
        return new ContributionAnswer(quote).json();
    }

    public static ObjectNode of(BenefitDecision decision) {
        return new BenefitAnswer(decision).json();
    }

    /// @param policies the readings under which it was worked out
    public static ObjectNode of(Projection.Outlook outlook, Policies policies) {
        return new ProjectionAnswer(outlook, policies).json();
    }

    /// The figures of the law that were relied upon.
    public static ArrayNode law(List<Dated<?>> figures) {
        return Json.law(figures);
    }
}
