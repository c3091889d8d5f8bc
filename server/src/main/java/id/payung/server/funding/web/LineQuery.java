package id.payung.server.funding.web;

import id.payung.rules.Payer;
import id.payung.server.funding.LineSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.TableFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The query of the list of lines, the same on the screen and in the API.
record LineQuery(
        @Nullable String q,
        @Nullable Integer year,
        @Nullable Payer payer,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    private static final Map<String, LineSearch.Order> ORDERS = Map.of(
            "year", LineSearch.Order.YEAR,
            "name", LineSearch.Order.NAME,
            "ceiling", LineSearch.Order.CEILING,
            "available", LineSearch.Order.AVAILABLE);

    LineSearch search() {
        return search(new Keyset.Wanted(
                descending(), after, before, limit == null ? Keyset.USUAL : Math.min(limit, Keyset.MOST)));
    }

    /// The same rows all at once, for a file.
    LineSearch everything() {
        return search(new Keyset.Wanted(descending(), null, null, TableFile.MOST_ROWS));
    }

    /// What belongs into the address, without the key of a page.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "year", year);
        put(parameters, "payer", payer);
        put(parameters, "sort", sort);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    private LineSearch search(Keyset.Wanted page) {
        var order = ORDERS.getOrDefault(sorted().replaceFirst("^-", ""), LineSearch.Order.YEAR);
        return new LineSearch(q == null ? "" : q, year, payer, order, page);
    }

    private boolean descending() {
        return sorted().startsWith("-");
    }

    private String sorted() {
        return sort == null || sort.isBlank() ? "-year" : sort.strip().toLowerCase(Locale.ROOT);
    }
}
