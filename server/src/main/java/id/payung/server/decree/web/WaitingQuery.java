package id.payung.server.decree.web;

import id.payung.server.enrolment.WaitingList;
import id.payung.server.web.Keyset;
import java.util.LinkedHashMap;
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
        int rows = limit == null ? Keyset.USUAL : Math.clamp(limit, 1, Keyset.MOST);
        return new WaitingList.Search(q, village, new Keyset.Wanted(false, after, before, rows));
    }

    /// Everybody in the same order.
    WaitingList.Search whole(int most) {
        return new WaitingList.Search(q, village, new Keyset.Wanted(false, null, null, most));
    }

    /// The address without its page.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (q != null && !q.isBlank()) {
            parameters.put("q", q);
        }
        if (village != null && !village.isBlank()) {
            parameters.put("village", village);
        }
        return parameters;
    }
}
