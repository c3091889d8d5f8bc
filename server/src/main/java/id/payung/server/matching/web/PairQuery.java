package id.payung.server.matching.web;

import id.payung.server.matching.Pair;
import id.payung.server.matching.PairSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
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
        return search(address().page());
    }

    /// The same pairs all at once, for a file.
    PairSearch everything() {
        return search(address().whole());
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
        return ListAddress.parameters(
                "q", q,
                "state", state,
                "list", list,
                "sweep", sweep,
                "band", band,
                "sort", sort);
    }

    private PairSearch.Sort order() {
        return switch (address().column()) {
            case "name" -> PairSearch.Sort.NAME;
            case "number" -> PairSearch.Sort.NUMBER;
            case "money" -> PairSearch.Sort.MONEY;
            default -> PairSearch.Sort.BITS;
        };
    }

    private ListAddress address() {
        return ListAddress.of(sort, "-score", after, before, limit);
    }
}
