package id.payung.server.programme.web;

import id.payung.server.programme.ProgrammeSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The query of the list of programmes, the same on the screen and in the API.
record ProgrammeQuery(
        @Nullable String q,
        @Nullable Integer year,
        @Nullable String territory,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    private static final int LAST_YEAR = 9998;

    private static final Map<String, ProgrammeSearch.Order> ORDERS = Map.of(
            "months", ProgrammeSearch.Order.FIRST_MONTH,
            "name", ProgrammeSearch.Order.NAME,
            "quota", ProgrammeSearch.Order.QUOTA);

    ProgrammeSearch search() {
        return search(address().page());
    }

    /// The same rows all at once, for a file.
    ProgrammeSearch everything() {
        return search(address().whole());
    }

    /// What belongs into the address, without the key of a page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q,
                "year", year,
                "territory", territory,
                "sort", sort);
    }

    private ProgrammeSearch search(Keyset.Wanted page) {
        var order = ORDERS.getOrDefault(address().column(), ProgrammeSearch.Order.FIRST_MONTH);
        return new ProgrammeSearch(
                q == null ? "" : q,
                year == null ? null : Math.clamp(year, 1, LAST_YEAR),
                territory == null ? "" : territory.strip(),
                order,
                page);
    }

    private ListAddress address() {
        return ListAddress.of(sort, "-months", after, before, limit);
    }
}
