package id.payung.server.programme.web;

import id.payung.server.programme.ProgrammeSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.TableFile;
import java.util.LinkedHashMap;
import java.util.Locale;
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
        int rows = limit == null ? Keyset.USUAL : Math.min(limit, Keyset.MOST);
        return search(new Keyset.Wanted(descending(), after, before, rows));
    }

    /// The same rows all at once, for a file.
    ProgrammeSearch everything() {
        return search(new Keyset.Wanted(descending(), null, null, TableFile.MOST_ROWS));
    }

    /// What belongs into the address, without the key of a page.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "year", year);
        put(parameters, "territory", territory);
        put(parameters, "sort", sort);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    private ProgrammeSearch search(Keyset.Wanted page) {
        var order = ORDERS.getOrDefault(sorted().replaceFirst("^-", ""), ProgrammeSearch.Order.FIRST_MONTH);
        return new ProgrammeSearch(
                q == null ? "" : q,
                year == null ? null : Math.clamp(year, 1, LAST_YEAR),
                territory == null ? "" : territory.strip(),
                order,
                page);
    }

    private boolean descending() {
        return sorted().startsWith("-");
    }

    private String sorted() {
        return sort == null || sort.isBlank() ? "-months" : sort.strip().toLowerCase(Locale.ROOT);
    }
}
