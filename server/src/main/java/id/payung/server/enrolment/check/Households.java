package id.payung.server.enrolment.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One person per family card, in memory. The server asks the same question of its database
/// (`verdict.Households`).
public final class Households {

    private Households() {}

    /// Adds what is found to `found`. The first row of a family that can stand has the place.
    ///
    /// @param found what other questions found, by the number of the row
    public static void compare(List<CheckedRow> rows, RowRules rules, Map<Integer, List<Finding>> found) {
        Map<String, Integer> firstOf = new HashMap<>();
        for (CheckedRow row : rows) {
            String card = row.familyCard();
            if (card == null || row.worst() <= Weight.DUPLICATE.rank() || fallen(found.get(row.number()))) {
                continue;
            }
            Integer first = firstOf.putIfAbsent(card, row.number());
            if (first != null) {
                found.computeIfAbsent(row.number(), any -> new ArrayList<>(1))
                        .add(new Finding(
                                Fault.FAMILY_TWICE, null, List.of(first.toString()), rules.behind(Fault.FAMILY_TWICE)));
            }
        }
    }

    private static boolean fallen(@Nullable List<Finding> found) {
        return found != null
                && found.stream().anyMatch(finding -> finding.fault().weight().rank() <= Weight.DUPLICATE.rank());
    }
}
