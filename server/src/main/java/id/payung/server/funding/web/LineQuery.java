package id.payung.server.funding.web;

import id.payung.rules.Payer;
import id.payung.server.funding.LineSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
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
        return search(address().page());
    }

    /// The same rows all at once, for a file.
    LineSearch everything() {
        return search(address().whole());
    }

    /// What belongs into the address, without the key of a page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q,
                "year", year,
                "payer", payer,
                "sort", sort);
    }

    private LineSearch search(Keyset.Wanted page) {
        var order = ORDERS.getOrDefault(address().column(), LineSearch.Order.YEAR);
        return new LineSearch(q == null ? "" : q, year, payer, order, page);
    }

    private ListAddress address() {
        return ListAddress.of(sort, "-year", after, before, limit);
    }
}
