package id.payung.server.coverage;

import java.util.LinkedHashMap;
import java.util.Map;

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

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (var row : ShippedTable.read("occupation-groups.csv")) {
            entries.put(row.getField("occupation"), new Entry(row.getField("group"), row.getField("ecosystem")));
        }
        return entries;
    }
}
