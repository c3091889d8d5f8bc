package id.payung.linkage.clean;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A rule by which two spellings of a name count as one, with words for it.
///
/// @param id `N01` to `N44`
/// @param indonesian label for a registrar
/// @param english the same in English
public record NameRule(String id, String indonesian, String english) {
    private static final Map<String, NameRule> ALL = DataTable.read("name-rules.tsv").rows().stream()
            .map(row -> new NameRule(row.get(0), row.get(1), row.get(2)))
            .collect(Collectors.toUnmodifiableMap(NameRule::id, Function.identity()));

    /// @throws IllegalArgumentException when no table knows the rule
    public static NameRule of(String id) {
        NameRule rule = ALL.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no name rule " + id);
        }
        return rule;
    }
}
