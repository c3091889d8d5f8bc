package id.payung.server.coverage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which occupations are of a kind, and in which surroundings they are worked: our own table until the agency's is
/// known.
final class OccupationGroups {

    static final String UNKNOWN = "";

    private record Entry(String group, String ecosystem) {}

    private static final Map<String, Entry> BY_OCCUPATION = read();

    private OccupationGroups() {}

    /// The value of a trait for an occupation code: itself, its group or its ecosystem.
    static String value(Trait trait, String occupation) {
        Entry entry = BY_OCCUPATION.get(occupation);
        return switch (trait) {
            case OCCUPATION_GROUP -> entry == null ? UNKNOWN : entry.group();
            case ECOSYSTEM -> entry == null ? UNKNOWN : entry.ecosystem();
            default -> occupation;
        };
    }

    /// The occupations that share a value; for the empty value those that have any.
    static Set<String> codes(Trait trait, String value) {
        return BY_OCCUPATION.keySet().stream()
                .filter(code -> value.isEmpty() || value(trait, code).equals(value))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> groups(Trait trait) {
        return BY_OCCUPATION.keySet().stream()
                .map(code -> value(trait, code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (var row : ShippedTable.read("occupation-groups.csv")) {
            entries.put(row.getField("occupation"), new Entry(row.getField("group"), row.getField("ecosystem")));
        }
        return entries;
    }
}
