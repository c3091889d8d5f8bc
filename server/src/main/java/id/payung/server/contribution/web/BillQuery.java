package id.payung.server.contribution.web;

import id.payung.server.contribution.Bill;
import id.payung.server.contribution.BillSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
import java.time.LocalDate;
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
        return search(address().page());
    }

    /// The same rows all at once, for a file.
    BillSearch everything() {
        return search(address().whole());
    }

    /// What belongs into the address, without the key of a page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q,
                "state", state,
                "programme", programme,
                "territory", territory,
                "source", source,
                "dueBefore", dueBefore,
                "sort", sort);
    }

    private BillSearch search(Keyset.Wanted page) {
        return new BillSearch(
                word(q),
                state,
                programme,
                word(territory),
                word(source),
                dueBefore,
                ORDERS.getOrDefault(address().column(), BillSearch.Order.ISSUED),
                page);
    }

    private static String word(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private ListAddress address() {
        return ListAddress.of(sort, "-issued", after, before, limit);
    }
}
