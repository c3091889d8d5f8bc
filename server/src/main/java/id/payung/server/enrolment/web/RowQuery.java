package id.payung.server.enrolment.web;

import id.payung.server.enrolment.RowSearch;
import id.payung.server.enrolment.Verdict;
import id.payung.server.web.Keyset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of a list of rows says.
///
/// @param verdict in any case; an unknown one shows all
/// @param sort `row`, `name` or `village`, with a minus for descending
record RowQuery(
        @Nullable String q,
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable String village,
        @Nullable Boolean decided,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    RowSearch search() {
        String order = sort == null ? "row" : sort;
        boolean descending = order.startsWith("-");
        int rows = limit == null ? Keyset.USUAL : Math.clamp(limit, 1, Keyset.MOST);
        return new RowSearch(
                wantedVerdict(),
                reason,
                village,
                q,
                Boolean.TRUE.equals(decided),
                RowSearch.Sort.of(descending ? order.substring(1) : order),
                new Keyset.Wanted(descending, after, before, rows));
    }

    @Nullable
    Verdict wantedVerdict() {
        for (Verdict each : Verdict.values()) {
            if (verdict != null && each.name().equals(verdict.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return null;
    }

    /// The address without its page.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "verdict", verdict);
        put(parameters, "reason", reason);
        put(parameters, "village", village);
        put(parameters, "sort", sort);
        if (Boolean.TRUE.equals(decided)) {
            parameters.put("decided", "true");
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value);
        }
    }
}
