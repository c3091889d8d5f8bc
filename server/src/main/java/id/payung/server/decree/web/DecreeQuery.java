package id.payung.server.decree.web;

import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeSearch;
import id.payung.server.web.ListAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of the list of decrees says.
record DecreeQuery(
        @Nullable String q,
        @Nullable Long programme,
        @Nullable String state,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    DecreeSearch search() {
        var address = ListAddress.of(sort, "-entry", after, before, limit);
        return new DecreeSearch(programme, wantedState(), q, DecreeSearch.Sort.of(address.column()), address.page());
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q,
                "programme", programme,
                "state", state,
                "sort", sort);
    }

    private Decree.@Nullable State wantedState() {
        for (Decree.State each : Decree.State.values()) {
            if (each.name().equalsIgnoreCase(state)) {
                return each;
            }
        }
        return null;
    }
}
