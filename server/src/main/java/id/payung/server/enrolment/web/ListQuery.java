package id.payung.server.enrolment.web;

import id.payung.server.enrolment.ListSearch;
import id.payung.server.enrolment.ListState;
import id.payung.server.web.ListAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of the list of lists says.
record ListQuery(
        @Nullable String q,
        @Nullable Long programme,
        @Nullable String state,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    ListSearch search() {
        var address = ListAddress.of(sort, "-number", after, before, limit);
        return new ListSearch(programme, wantedState(), q, ListSearch.Sort.of(address.column()), address.page());
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q,
                "programme", programme,
                "state", state,
                "sort", sort);
    }

    private @Nullable ListState wantedState() {
        for (ListState each : ListState.values()) {
            if (each.name().equalsIgnoreCase(state)) {
                return each;
            }
        }
        return null;
    }
}
