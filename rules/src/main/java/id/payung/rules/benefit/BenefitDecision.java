package id.payung.rules.benefit;

/// The answer to a benefit case. "A person must look at this" is a lawful answer.
public sealed interface BenefitDecision {

    Findings findings();

    /// Something is due; [Findings#reasons()] may still refuse a part or set a condition.
    record Granted(Findings findings) implements BenefitDecision {}

    /// Nothing is due; each refusal names its article.
    record Refused(Findings findings) implements BenefitDecision {}

    /// The amounts are a proposal: a fact is missing or a figure is not confirmed.
    record NeedsReview(Findings findings) implements BenefitDecision {}
}
