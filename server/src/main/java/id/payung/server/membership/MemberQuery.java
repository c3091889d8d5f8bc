package id.payung.server.membership;

import id.payung.server.web.Keyset;
import id.payung.server.web.ListAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The query of the list of members, the same on the screen and in the API.
record MemberQuery(
        @Nullable String q,
        @Nullable String within,
        @Nullable MemberState state,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    MemberSearch search() {
        return search(address().page());
    }

    /// The same rows all at once, for a file.
    MemberSearch everything() {
        return search(address().whole());
    }

    MemberSearch.Sort order() {
        return switch (address().column()) {
            case "village" -> MemberSearch.Sort.VILLAGE;
            case "until" -> MemberSearch.Sort.UNTIL;
            default -> MemberSearch.Sort.NAME;
        };
    }

    private MemberSearch search(Keyset.Wanted page) {
        String place = within == null || within.isBlank() ? null : within.strip();
        return new MemberSearch(q == null ? "" : q.strip(), place, state, page);
    }

    /// What belongs into the address, without the key of a page.
    Map<String, String> parameters() {
        return ListAddress.parameters("q", q, "within", within, "state", state, "sort", sort);
    }

    private ListAddress address() {
        return ListAddress.of(sort, "name", after, before, limit);
    }
}
