package id.payung.rules.explain;

import id.payung.rules.Text;
import java.util.List;

/// One step on the way to an answer.
///
/// @param id       stable id of the question, fit for letters and audit records
/// @param question what was asked, in two languages
/// @param answer   the answer, with the arithmetic left visible where there was some
/// @param sources  the articles it rests on
public record TraceStep(String id, Text question, String answer, List<String> sources) {
    public TraceStep {
        sources = List.copyOf(sources);
    }
}
