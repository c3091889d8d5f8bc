package id.payung.server.desk.web;

import id.payung.server.evidence.MinutesSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the address of the list of minutes says.
record MinutesQuery(
        @Nullable String q,
        @Nullable Long programme,
        @Nullable Long list,
        @Nullable String territory,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    MinutesSearch search() {
        return search(address().page());
    }

    MinutesSearch everything() {
        return search(address().whole());
    }

    private MinutesSearch search(Keyset.Wanted page) {
        return new MinutesSearch(
                Objects.requireNonNullElse(q, ""),
                programme,
                list,
                Objects.requireNonNullElse(territory, ""),
                MinutesSearch.Order.of(address().column()),
                page);
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q, "programme", programme, "list", list, "territory", territory, "sort", sort);
    }

    private ListAddress address() {
        return ListAddress.of(sort, "-number", after, before, limit);
    }
}
