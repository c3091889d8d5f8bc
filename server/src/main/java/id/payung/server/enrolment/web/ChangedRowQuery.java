package id.payung.server.enrolment.web;

import id.payung.server.enrolment.RuleRowSearch;
import id.payung.server.enrolment.Verdict;
import id.payung.server.web.ListAddress;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of the changed rows of a preview says.
///
/// @param verdict that the rows would get, in any case; an unknown one shows all
/// @param fault name of a fault that they would get or lose
/// @param sort `row` or `name`, with a minus for descending
record ChangedRowQuery(
        @Nullable String q,
        @Nullable String verdict,
        @Nullable String fault,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    RuleRowSearch search() {
        var address = ListAddress.of(sort, "row", after, before, limit);
        return new RuleRowSearch(wantedVerdict(), fault, q, RuleRowSearch.Sort.of(address.column()), address.page());
    }

    private @Nullable Verdict wantedVerdict() {
        for (Verdict each : Verdict.values()) {
            if (verdict != null && each.name().equals(verdict.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return null;
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters("q", q, "verdict", verdict, "fault", fault, "sort", sort);
    }
}
