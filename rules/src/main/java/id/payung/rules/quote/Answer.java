package id.payung.rules.quote;

import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The answer to one case.
interface Answer {

    ObjectNode json();

    /// Writes what is due or paid; the explanation follows by itself.
    void text(Page page);

    List<TraceStep> trace();

    List<Choice> policies();

    List<String> unconfirmed();

    List<Dated<?>> law();
}
