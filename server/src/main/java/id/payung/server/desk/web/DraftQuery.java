package id.payung.server.desk.web;

import id.payung.server.desk.Draft;
import id.payung.server.desk.DraftSearch;
import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the address of the list of drafts, or of the people on one, says.
record DraftQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable Long programme,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    DraftSearch drafts() {
        return drafts(ofDrafts().page());
    }

    DraftSearch allDrafts() {
        return drafts(ofDrafts().whole());
    }

    private DraftSearch drafts(Keyset.Wanted page) {
        return new DraftSearch(
                text(),
                Draft.State.of(state),
                programme,
                DraftSearch.Order.of(ofDrafts().column()),
                page);
    }

    DraftSearch.Rows rows() {
        return rows(ofRows().page());
    }

    DraftSearch.Rows allRows() {
        return rows(ofRows().whole());
    }

    private DraftSearch.Rows rows(Keyset.Wanted page) {
        return new DraftSearch.Rows(text(), DraftSearch.RowOrder.of(ofRows().column()), page);
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters("q", q, "state", state, "programme", programme, "sort", sort);
    }

    private String text() {
        return Objects.requireNonNullElse(q, "");
    }

    private ListAddress ofDrafts() {
        return ListAddress.of(sort, "-number", after, before, limit);
    }

    private ListAddress ofRows() {
        return ListAddress.of(sort, "row", after, before, limit);
    }
}
