package id.payung.rules.explain;

import id.payung.rules.Text;

/// A question that makes no sense, such as a pension for the self-employed.
///
/// Not a refusal: a lawful no is an outcome. Names the field and says the rule in one sentence, in both languages.
public final class CaseRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Text problem;

    public CaseRejectedException(String field, Text problem) {
        super(field + ": " + problem.en());
        this.field = field;
        this.problem = problem;
    }

    /// Name of the field as in the JSON case.
    public String field() {
        return field;
    }

    /// What is wrong with it.
    public Text problem() {
        return problem;
    }
}
