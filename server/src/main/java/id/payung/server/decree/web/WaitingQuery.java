package id.payung.server.decree.web;

import id.payung.server.enrolment.WaitingList;
import id.payung.server.web.ListAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the address of a waiting list says.
record WaitingQuery(
        @Nullable String q,
        @Nullable String village,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    WaitingList.Search search() {
        return new WaitingList.Search(q, village, address().page());
    }

    /// Everybody in the same order, for a file.
    WaitingList.Search whole() {
        return new WaitingList.Search(q, village, address().whole());
    }

    private ListAddress address() {
        return ListAddress.of(null, "rank", after, before, limit);
    }

    /// The address without its page.
    Map<String, String> parameters() {
        return ListAddress.parameters("q", q, "village", village);
    }
}
