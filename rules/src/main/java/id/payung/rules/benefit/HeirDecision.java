package id.payung.rules.benefit;

import id.payung.rules.Text;
import java.util.List;

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
    public HeirDecision {
        entitled = List.copyOf(entitled);
        sources = List.copyOf(sources);
    }
}
