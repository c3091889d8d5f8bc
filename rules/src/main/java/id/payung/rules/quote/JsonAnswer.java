package id.payung.rules.quote;

import id.payung.rules.benefit.BenefitDecision;
import id.payung.rules.benefit.Projection;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.explain.Policies;
import id.payung.rules.parameter.Dated;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers as JSON, in the very form in which `./payung quote` writes them.
public final class JsonAnswer {

    private JsonAnswer() {}

    public static ObjectNode of(ContributionQuote quote) {
        return new ContributionAnswer(quote, null, null).json();
    }

    /// Prices a case and answers all it asks, due days and months paid included.
    ///
    /// @param law the readings of the case are not looked at: give the law with the readings wanted
    public static ObjectNode of(JsonCase.Contribution asked, Contributions law) {
        return ContributionAnswer.to(asked, law).json();
    }

    public static ObjectNode of(BenefitDecision decision) {
        return new BenefitAnswer(decision).json();
    }

    /// @param policies the readings under which it was worked out; the outlook itself names those that mattered
    public static ObjectNode of(Projection.Outlook outlook, Policies policies) {
        return new ProjectionAnswer(outlook).json();
    }

    /// The figures of the law that were relied upon.
    public static ArrayNode law(List<Dated<?>> figures) {
        return Json.law(figures);
    }
}
