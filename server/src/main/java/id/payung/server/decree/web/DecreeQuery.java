package id.payung.server.decree.web;

import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeSearch;
import id.payung.server.web.Keyset;
import java.util.LinkedHashMap;
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
        String order = sort == null || sort.isBlank() ? "-entry" : sort;
        boolean descending = order.startsWith("-");
        int rows = limit == null ? Keyset.USUAL : Math.clamp(limit, 1, Keyset.MOST);
        return new DecreeSearch(
                programme,
                wantedState(),
                q,
                DecreeSearch.Sort.of(descending ? order.substring(1) : order),
                new Keyset.Wanted(descending, after, before, rows));
    }

    /// The address without its page.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "programme", programme == null ? null : programme.toString());
        put(parameters, "state", state);
        put(parameters, "sort", sort);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value);
        }
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
