package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import id.payung.rules.explain.Choice;
import id.payung.rules.explain.TraceStep;
import id.payung.rules.parameter.Dated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything found out about a case, whatever its outcome.
///
/// @param total       sum of the components; the yearly scholarship is apart
/// @param scholarship null when there is no right to one
/// @param inKind      what is given as a service, such as medical care
/// @param reasons     refusals, conditions and notes
/// @param heirs       null when nobody asked
/// @param documents   what the claim needs
/// @param policies    the readings of unclear law that mattered
/// @param unconfirmed figures relied upon that still wait for confirmation
/// @param law         the figures relied upon; empty when steps were not wanted
/// @param version     of this library
public record Findings(
        Rupiah total,
        List<Component> components,
        @Nullable Scholarship scholarship,
        List<String> inKind,
        List<ReasonCode> reasons,
        @Nullable HeirDecision heirs,
        List<RequiredDocument> documents,
        List<Choice> policies,
        List<String> unconfirmed,
        List<Dated<?>> law,
        List<TraceStep> trace,
        String version) {

    public Findings {
        components = List.copyOf(components);
        inKind = List.copyOf(inKind);
        reasons = List.copyOf(reasons);
        documents = List.copyOf(documents);
        policies = List.copyOf(policies);
        unconfirmed = List.copyOf(unconfirmed);
        law = List.copyOf(law);
        trace = List.copyOf(trace);
    }

    /// The amount of a component; nothing when there is none.
    public Rupiah amount(Component.Code code) {
        return components.stream()
                .filter(c -> c.code() == code)
                .map(Component::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
