package id.payung.server.contribution.web;

import id.payung.server.contribution.Bill;
import id.payung.server.contribution.BillSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.TableFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/// The query of the list of bills, the same on the screen and in the API.
record BillQuery(
        @Nullable String q,
        Bill.@Nullable State state,
        @Nullable Long programme,
        @Nullable String territory,
        @Nullable String source,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate dueBefore,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    private static final Map<String, BillSearch.Order> ORDERS = Map.of(
            "issued", BillSearch.Order.ISSUED,
            "due", BillSearch.Order.DUE,
            "amount", BillSearch.Order.AMOUNT,
            "people", BillSearch.Order.PEOPLE,
            "number", BillSearch.Order.NUMBER);

    BillSearch search() {
        int rows = limit == null ? Keyset.USUAL : Math.min(limit, Keyset.MOST);
        return search(new Keyset.Wanted(descending(), after, before, rows));
    }

    /// The same rows all at once, for a file.
    BillSearch everything() {
        return search(new Keyset.Wanted(descending(), null, null, TableFile.MOST_ROWS));
    }

    /// What belongs into the address, without the key of a page.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q);
        put(parameters, "state", state);
        put(parameters, "programme", programme);
        put(parameters, "territory", territory);
        put(parameters, "source", source);
        put(parameters, "dueBefore", dueBefore);
        put(parameters, "sort", sort);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    private BillSearch search(Keyset.Wanted page) {
        return new BillSearch(
                word(q),
                state,
                programme,
                word(territory),
                word(source),
                dueBefore,
                ORDERS.getOrDefault(sorted().replaceFirst("^-", ""), BillSearch.Order.ISSUED),
                page);
    }

    private static String word(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private boolean descending() {
        return sorted().startsWith("-");
    }

    private String sorted() {
        return sort == null || sort.isBlank() ? "-issued" : sort.strip().toLowerCase(Locale.ROOT);
    }
}
