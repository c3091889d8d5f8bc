package id.payung.server.desk.web;

import id.payung.server.evidence.CheckSearch;
import id.payung.server.evidence.FieldCheck;
import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the address of the list of field checks says.
record CheckQuery(
        @Nullable String q,
        FieldCheck.@Nullable State state,
        FieldCheck.@Nullable Origin origin,
        @Nullable Long programme,
        @Nullable Long list,
        @Nullable String territory,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    CheckSearch search() {
        return search(address().page());
    }

    CheckSearch everything() {
        return search(address().whole());
    }

    private CheckSearch search(Keyset.Wanted page) {
        return new CheckSearch(
                Objects.requireNonNullElse(q, ""),
                state,
                origin,
                programme,
                list,
                Objects.requireNonNullElse(territory, ""),
                CheckSearch.Order.of(address().column()),
                page);
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters(
                "q", q,
                "state", state,
                "origin", origin,
                "programme", programme,
                "list", list,
                "territory", territory,
                "sort", sort);
    }

    private ListAddress address() {
        return ListAddress.of(sort, "-number", after, before, limit);
    }
}
