package id.payung.server.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps what is hidden from being worked out: where one part of a sum is hidden alone, the smallest other part with
/// anybody in it is hidden too, because the sum itself is shown.
final class SmallGroups {

    private SmallGroups() {}

    /// @param parts all parts of one sum
    static List<OpenCount> protect(List<OpenCount> parts) {
        if (parts.stream().filter(OpenCount::hidden).count() != 1) {
            return parts;
        }
        List<OpenCount> safe = new ArrayList<>(parts);
        parts.stream()
                .filter(part -> part.people() != null && part.people() > 0)
                .min(Comparator.comparing((OpenCount part) -> part.people() == null ? 0L : part.people())
                        .thenComparing(OpenCount::regionCode))
                .ifPresent(smallest -> safe.set(parts.indexOf(smallest), smallest.hide()));
        return safe;
    }

    /// The shown counts of the parts of one place in one month.
    static Map<String, OwnCount> byPlace(List<OpenCount> parts) {
        Map<String, OwnCount> shown = new HashMap<>();
        List<OpenCount> safe = parts.size() > 1 ? protect(parts) : parts;
        safe.forEach(part -> part.own().ifPresent(own -> shown.put(part.regionCode(), own)));
        return shown;
    }
}
