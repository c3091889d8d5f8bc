package id.payung.server.matching.web;

import id.payung.server.matching.Pair;
import id.payung.server.matching.PairSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.TableFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The query of the queue of pairs, the same on the screen and in the API.
record PairQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable Long list,
        @Nullable Long sweep,
        @Nullable Integer band,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    PairSearch search() {
        return search(new Keyset.Wanted(
                descending(), after, before, limit == null ? Keyset.USUAL : Math.min(limit, Keyset.MOST)));
    }

    /// The same pairs all at once, for a file.
    PairSearch everything() {
        return search(new Keyset.Wanted(descending(), null, null, TableFile.MOST_ROWS));
    }

    private PairSearch search(Keyset.Wanted page) {
        String wanted = state == null ? "" : state.strip().toUpperCase(Locale.ROOT);
        Pair.State only = java.util.Arrays.stream(Pair.State.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(null);
        return new PairSearch(q == null ? "" : q.strip(), waiting(), only, list, sweep, band, order(), page);
    }

    /// Without a state the queue shows what waits; `all` shows everything.
    boolean waiting() {
        return state == null || state.isBlank();
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "state", state);
        put(parameters, "list", list);
        put(parameters, "sweep", sweep);
        put(parameters, "band", band);
        put(parameters, "sort", sort);
        return parameters;
    }

    private PairSearch.Sort order() {
        return switch (sorted().replaceFirst("^-", "")) {
            case "name" -> PairSearch.Sort.NAME;
            case "number" -> PairSearch.Sort.NUMBER;
            case "money" -> PairSearch.Sort.MONEY;
            default -> PairSearch.Sort.BITS;
        };
    }

    private boolean descending() {
        return sorted().startsWith("-");
    }

    private String sorted() {
        return sort == null || sort.isBlank() ? "-score" : sort.strip().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }
}
