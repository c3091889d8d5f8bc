package id.payung.rules.benefit;

import id.payung.rules.Text;
import java.util.List;
import java.util.stream.Collectors;

/// Who receives after a death.
///
/// @param entitled       those of the highest rank that has anybody; empty when there is nobody
/// @param guardianNeeded whether one of them is a minor and needs a guardian
/// @param ageUnknown     whether the age of one of them is not known
/// @param withoutHeirs   where the money goes when there is nobody; null otherwise
/// @param sources        the articles
public record HeirDecision(
        List<Relative> entitled,
        boolean guardianNeeded,
        boolean ageUnknown,
        @org.jspecify.annotations.Nullable Text withoutHeirs,
        List<String> sources) {
    /// Those entitled, or where the money goes, in the words of the trace.
    String inWords() {
        return withoutHeirs != null
                ? withoutHeirs.id()
                : entitled.stream().map(r -> r.relation().text().id()).collect(Collectors.joining(", "));
    }

    public HeirDecision {
        entitled = List.copyOf(entitled);
        sources = List.copyOf(sources);
    }
}
